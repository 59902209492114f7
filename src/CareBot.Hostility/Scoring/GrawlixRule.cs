using System.Buffers;
using CareBot.Hostility.Lexicon;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Scoring;

/// <summary>Signs that stand for a swear word: a run of mixed signs ("@#$&amp;"), or a swear word with mixed signs for its middle ("f&amp;%$ing").</summary>
internal sealed class GrawlixRule(CompiledLexicon lexicon)
{
    private const int FewestKindsInWord = 2;
    private const int FewestKindsAlone = 3;
    private const int ShortestAlone = 4;
    private const int LongestRun = 12;
    private const int MostBefore = 2;
    private const int MostBehind = 8;

    private static readonly SearchValues<char> Signs = SearchValues.Create("@#$%&*!");
    private static readonly SearchValues<char> FirstLetters = SearchValues.Create("fsbcdaFSBCDA");
    private static readonly SearchValues<char> Beside = SearchValues.Create("\"'().,!?;:");

    private readonly LexiconEntry? _entry = lexicon.Entries.FirstOrDefault(entry => entry.Id.EndsWith(".profanity.grawlix", StringComparison.Ordinal));

    /// <summary>Finds them in a stretch of text.</summary>
    internal IEnumerable<Evidence> Find(string text, TextSpan span, List<Token> tokens)
    {
        var next = 0;
        for (var at = span.Start; _entry is not null && at < span.End;)
        {
            var sign = text.AsSpan(at, span.End - at).IndexOfAny(Signs);
            if (sign < 0)
            {
                yield break;
            }

            var first = at + sign;
            var behind = EndOf(text, first, span.End, static sign => Signs.Contains(sign));
            at = behind;
            if (WordOf(text, span, first, behind) is { Length: > 0 } word)
            {
                while (next < tokens.Count && tokens[next].End <= word.Start)
                {
                    next++;
                }

                var sentence = tokens.Count == 0 ? 0 : tokens[Math.Min(next, tokens.Count - 1)].Sentence;
                yield return new Evidence(_entry, SignalKind.Profanity, word, sentence, SignalTarget.None, _entry.Weight);
            }
        }
    }

    /// <summary>The word that a run of signs stands for or is part of; empty when it is none.</summary>
    private static TextSpan WordOf(string text, TextSpan span, int first, int behind)
    {
        var start = first;
        while (start > span.Start && first - start <= MostBefore && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var end = Math.Min(EndOf(text, behind, span.End, static letter => char.IsLetter(letter)), behind + MostBehind + 1);
        var kinds = KindsOf(text.AsSpan(first, Math.Min(behind - first, LongestRun + 1)));
        var isWord = start < first && end > behind && FirstLetters.Contains(text[start]) && kinds >= FewestKindsInWord;
        var isAlone = start == first && end == behind && behind - first >= ShortestAlone && kinds >= FewestKindsAlone;
        var isWhole = behind - first <= LongestRun && first - start <= MostBefore && end - behind <= MostBehind
            && (start == span.Start || IsBorder(text[start - 1])) && (end == span.End || IsBorder(text[end]));
        return isWhole && (isWord || isAlone) ? new TextSpan(start, end - start) : default;
    }

    private static int KindsOf(ReadOnlySpan<char> signs)
    {
        var kinds = 0;
        for (var i = 0; i < signs.Length; i++)
        {
            kinds += signs[i] != '!' && !signs[..i].Contains(signs[i]) ? 1 : 0;
        }

        return kinds;
    }

    private static int EndOf(string text, int start, int end, Func<char, bool> isInside)
    {
        while (start < end && isInside(text[start]))
        {
            start++;
        }

        return start;
    }

    private static bool IsBorder(char c) => char.IsWhiteSpace(c) || Beside.Contains(c);
}
