using System.Buffers;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Scoring;

/// <summary>Cuts a glued hashtag ("#worstairline") into words that the lexicon knows, the fewest that fill it; one that cannot be filled stays whole.</summary>
internal sealed class HashtagWords(Vocabulary vocabulary)
{
    private const int Shortest = 6;
    private const int Longest = 40;
    private const int ShortestWord = 2;
    private const int ShortestCoarse = 4;
    private const int LettersPerWord = 3;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Puts the words in the place of their hashtags, as sentences of their own.</summary>
    internal List<Token> Split(string text, List<Token> tokens)
    {
        if (!tokens.Exists(token => IsGlued(text, token)))
        {
            return tokens;
        }

        var split = new List<Token>(tokens.Count + 8);
        var sentences = 0;
        foreach (var token in tokens)
        {
            if (IsGlued(text, token) && WordsOf(text.AsSpan(token.Start, token.End - token.Start)) is { Count: > 1 } words)
            {
                sentences++;
                split.AddRange(words.Select(word => token with
                {
                    Start = token.Start + word.Start,
                    End = token.Start + word.End,
                    Word = word.Number,
                    Sentence = token.Sentence + sentences,
                    IsCapitalised = char.IsUpper(text[token.Start + word.Start]),
                    AfterPause = word.Start == 0,
                }));
                sentences++;
            }
            else
            {
                split.Add(token with { Sentence = token.Sentence + sentences });
            }
        }

        return split;
    }

    private static bool IsGlued(string text, Token token) =>
        token.Word == Vocabulary.Unknown && token.End - token.Start is >= Shortest and <= Longest && token.Start > 0 && text[token.Start - 1] == '#'
        && !text.AsSpan(token.Start, token.End - token.Start).ContainsAnyExcept(Letters);

    // Very short coarse words stand inside many others by chance.
    private int NumberOf(ReadOnlySpan<char> letters) =>
        letters.Length < ShortestCoarse && vocabulary.FindCoarse(letters) != Vocabulary.Unknown ? Vocabulary.Unknown : vocabulary.Find(letters, insideAsterisks: false);

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
                if (fewest[start] < int.MaxValue && fewest[start] + 1 < fewest[end] && NumberOf(letters[start..end]) > Vocabulary.Figure)
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
            words.Insert(0, (from[end], end, NumberOf(letters[from[end]..end])));
        }

        return words;
    }
}
