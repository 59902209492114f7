using System.Buffers;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Scoring;

/// <summary>Cuts a glued hashtag ("#worstairline") into words that the lexicon knows, the fewest that fill it; one that cannot be filled stays whole.</summary>
internal sealed class HashtagWords(Vocabulary vocabulary)
{
    private const int Shortest = 6;
    private const int Longest = 40;
    private const int ShortestWord = 2;
    private const int LettersPerWord = 3;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Puts the words in the place of their hashtags.</summary>
    internal void Split(string text, List<Token> tokens)
    {
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var token = tokens[i];
            var length = token.End - token.Start;
            if (token.Word == Vocabulary.Unknown && length is >= Shortest and <= Longest && token.Start > 0 && text[token.Start - 1] == '#'
                && !text.AsSpan(token.Start, length).ContainsAnyExcept(Letters) && WordsOf(text.AsSpan(token.Start, length)) is { Count: > 1 } words)
            {
                tokens.RemoveAt(i);
                tokens.InsertRange(i, words.Select(word => token with
                {
                    Start = token.Start + word.Start,
                    End = token.Start + word.End,
                    Word = word.Number,
                    IsCapitalised = char.IsUpper(text[token.Start + word.Start]),
                    AfterPause = token.AfterPause && word.Start == 0,
                }));
            }
        }
    }

    private List<(int Start, int End, int Number)>? WordsOf(ReadOnlySpan<char> tag)
    {
        Span<char> letters = stackalloc char[tag.Length];
        tag.ToLowerInvariant(letters);

        // For each place: the fewest words that fill the tag up to there, and where the last of them begins.
        Span<int> fewest = stackalloc int[tag.Length + 1];
        Span<int> from = stackalloc int[tag.Length + 1];
        fewest.Fill(int.MaxValue);
        fewest[0] = 0;
        for (var end = ShortestWord; end <= tag.Length; end++)
        {
            for (var start = 0; start <= end - ShortestWord; start++)
            {
                if (fewest[start] < int.MaxValue && fewest[start] + 1 < fewest[end] && vocabulary.Find(letters[start..end], insideAsterisks: false) > Vocabulary.Figure)
                {
                    (fewest[end], from[end]) = (fewest[start] + 1, start);
                }
            }
        }

        if (fewest[tag.Length] > tag.Length / LettersPerWord)
        {
            return null;
        }

        var words = new List<(int Start, int End, int Number)>();
        for (var end = tag.Length; end > 0; end = from[end])
        {
            words.Insert(0, (from[end], end, vocabulary.Find(letters[from[end]..end], insideAsterisks: false)));
        }

        return words;
    }
}
