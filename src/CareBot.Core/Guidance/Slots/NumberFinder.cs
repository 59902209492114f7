using System.Buffers;

namespace CareBot.Core.Guidance;

/// <summary>Finds the number by which a company can look the matter up: order, booking, invoice, case, ticket, account.</summary>
internal static class NumberFinder
{
    /// <summary>How many linking words ("number is") may stand between the kind of number and the number.</summary>
    private const int MostLinks = 4;

    /// <summary>A number with fewer characters counts only behind a mark such as # or "no.".</summary>
    private const int ShortestBare = 3;

    private const int ShortestHash = 4;

    /// <summary>Shorter ones are fractions.</summary>
    private const int ShortestWithSlash = 6;

    /// <summary>Kinds of numbers, the one an agent needs most first.</summary>
    private static readonly string[] Kinds = ["number.order", "number.booking", "number.case", "number.account"];

    private static readonly SearchValues<char> LinkMarks = SearchValues.Create(" \t\r\n#:.,-–([\"'№º=*");

    /// <summary>The number, and what the customer calls it; null where a reply had better not repeat their word.</summary>
    public static FoundNumber? Find(TextTokens tokens, SlotWords words)
    {
        (int Rank, FoundNumber Found)? best = null;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (Candidate(tokens, words, index) is { } candidate && (best is null || candidate.Rank < best.Value.Rank))
            {
                best = candidate;
            }
        }

        return best?.Found;
    }

    private static (int Rank, FoundNumber Found)? Candidate(TextTokens tokens, SlotWords words, int index)
    {
        var rank = KindOf(words, tokens.Word(index));
        if (rank >= 0)
        {
            return (Behind(tokens, words, index) ?? Ahead(tokens, words, index)) is { } number ? (rank, new FoundNumber(new Found(tokens[number].Span), KindWord(tokens, words, index))) : null;
        }

        return IsHashNumber(tokens, index) && IsNumber(tokens, words, index, isMarked: true) ? (Kinds.Length, new FoundNumber(new Found(tokens[index].Span), null)) : null;
    }

    private static Found? KindWord(TextTokens tokens, SlotWords words, int index) =>
        words.Has("number.say", tokens.Word(index)) ? new Found(tokens[index].Span, tokens.Word(index).ToString().ToLowerInvariant()) : null;

    /// <summary>"#99120". Fewer digits, or letters, are more likely a hashtag or a count.</summary>
    private static bool IsHashNumber(TextTokens tokens, int index) =>
        tokens[index].Length >= ShortestHash && tokens.Before(index) == '#' && !tokens.Word(index).ContainsAnyExceptInRange('0', '9');

    private static int KindOf(SlotWords words, ReadOnlySpan<char> word)
    {
        for (var rank = 0; rank < Kinds.Length; rank++)
        {
            if (words.Has(Kinds[rank], word))
            {
                return rank;
            }
        }

        return -1;
    }

    /// <summary>"order number: 4471".</summary>
    private static int? Behind(TextTokens tokens, SlotWords words, int kind)
    {
        var isMarked = false;
        for (var index = kind + 1; index < tokens.Count && index <= kind + 1 + MostLinks; index++)
        {
            var gap = tokens.Gap(index);
            if (gap.ContainsAnyExcept(LinkMarks) || gap.Count('\n') > 1)
            {
                return null;
            }

            isMarked |= gap.ContainsAny('#', '№') || gap.Contains(':');
            if (tokens[index].HasDigit || LooksLikeCode(tokens.Word(index), isMarked))
            {
                return IsNumber(tokens, words, index, isMarked) ? index : null;
            }

            var word = tokens.Word(index);
            isMarked |= words.Has("number.mark", word);
            if (!words.Has("number.link", word) && !words.Has("number.mark", word) && KindOf(words, word) < 0)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"4471 is my order number".</summary>
    private static int? Ahead(TextTokens tokens, SlotWords words, int kind)
    {
        for (var index = kind - 1; index >= Math.Max(0, kind - MostLinks) && tokens.SameSentence(index, kind); index--)
        {
            if (tokens[index].HasDigit)
            {
                return index < kind - 1 && IsNumber(tokens, words, index, isMarked: false) ? index : null;
            }

            if (!words.Has("number.link", tokens.Word(index)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A booking code may have no digit: "booking reference QXRTLM".</summary>
    private static bool LooksLikeCode(ReadOnlySpan<char> word, bool isMarked) => isMarked && word.Length is >= 5 and <= 8 && !word.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Not an amount, a date, a time, or a count of something.</summary>
    private static bool IsNumber(TextTokens tokens, SlotWords words, int index, bool isMarked)
    {
        var word = tokens.Word(index);
        if (!tokens[index].HasDigit)
        {
            return LooksLikeCode(word, isMarked);
        }

        return !(word.ContainsAny('.', ',', ':') && !word.ContainsAnyInRange('A', 'Z'))
            && (isMarked || word.Length >= ShortestBare) && !(word.Contains('/') && word.Length < ShortestWithSlash)
            && !AmountFinder.IsMoney(tokens, words, index)
            && !DateFinder.IsNumericDate(word)
            && !EndsInOrdinal(word)
            && (index + 1 >= tokens.Count || !OnlySpaces(tokens.Gap(index + 1)) || !(words.Has("number.not", tokens.Word(index + 1)) || words.Has("month", tokens.Word(index + 1))));
    }

    private static bool EndsInOrdinal(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) && word.Length <= 4 && (word.EndsWith("st", StringComparison.OrdinalIgnoreCase) || word.EndsWith("nd", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("rd", StringComparison.OrdinalIgnoreCase) || word.EndsWith("th", StringComparison.OrdinalIgnoreCase));

    private static bool OnlySpaces(ReadOnlySpan<char> gap) => gap.Length > 0 && gap.IsWhiteSpace();
}

/// <summary>A number the company can look up.</summary>
/// <param name="Number">The number.</param>
/// <param name="Kind">The word for it, or null.</param>
internal readonly record struct FoundNumber(Found Number, Found? Kind);
