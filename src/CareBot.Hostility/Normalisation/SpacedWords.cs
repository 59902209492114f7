using System.Runtime.InteropServices;

namespace CareBot.Hostility.Normalisation;

/// <summary>Joins coarse words that were written letter by letter: <c>f u c k</c>, <c>s-h-i-t</c>.</summary>
internal static class SpacedWords
{
    private const int Shortest = 3;
    private const int Longest = 12;

    internal static void Join(List<Token> tokens, Vocabulary vocabulary)
    {
        var all = CollectionsMarshal.AsSpan(tokens);
        var write = 0;
        for (var read = 0; read < all.Length; write++)
        {
            var token = all[read];
            var word = Vocabulary.Unknown;
            var taken = token.Letter == '\0' ? 1 : Take(all[read..], vocabulary, out word);
            if (taken > 1)
            {
                token.End = all[read + taken - 1].End;
                token.Word = word;
                token.Letter = '\0';
            }

            all[write] = token;
            read += taken;
        }

        tokens.RemoveRange(write, tokens.Count - write);
    }

    private static int Take(ReadOnlySpan<Token> tokens, Vocabulary vocabulary, out int word)
    {
        Span<char> letters = stackalloc char[Longest];
        var length = 0;
        while (length < Longest && length < tokens.Length && tokens[length].Letter != '\0')
        {
            letters[length] = tokens[length].Letter;
            length++;
        }

        for (; length >= Shortest; length--)
        {
            word = vocabulary.FindCoarse(letters[..length]);
            if (word != Vocabulary.Unknown)
            {
                return length;
            }
        }

        word = Vocabulary.Unknown;
        return 1;
    }
}
