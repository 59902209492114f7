using System.Buffers;
using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>Finds an amount of money, as written, with its currency.</summary>
internal static class AmountFinder
{
    private const string Symbols = "$€£¥₹₩₽₺฿₫₱";

    /// <summary>How near a word such as "refund" must stand for an amount to be the one that is asked for.</summary>
    private const int Near = 4;

    private static readonly SearchValues<char> CurrencySymbols = SearchValues.Create(Symbols);

    /// <summary>The amount that is asked for or was charged, otherwise the first one.</summary>
    public static Found? Find(TextTokens tokens, SlotWords words)
    {
        Found? first = null;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (!tokens[index].HasDigit || SpanOf(tokens, words, index) is not { } span)
            {
                continue;
            }

            if (IsAskedFor(tokens, words, index))
            {
                return new Found(span);
            }

            first ??= new Found(span);
        }

        return first;
    }

    /// <summary>Whether a number is an amount of money.</summary>
    public static bool IsMoney(TextTokens tokens, SlotWords words, int index) => SpanOf(tokens, words, index) is not null;

    private static bool IsAskedFor(TextTokens tokens, SlotWords words, int index)
    {
        for (var near = Math.Max(0, index - Near); near <= Math.Min(tokens.Count - 1, index + Near); near++)
        {
            if (words.Has("money.back", tokens.Word(near)) && tokens.SameSentence(near, index))
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan? SpanOf(TextTokens tokens, SlotWords words, int index)
    {
        var token = tokens[index];
        var start = Prefix(tokens, words, index);
        var end = Suffix(tokens, words, index, start < token.Start);
        var isNumeric = !tokens.Word(index).ContainsAnyExcept("0123456789.,'’");
        if (isNumeric)
        {
            return start < token.Start || end > token.End ? new TextSpan(start, end - start) : null;
        }

        return start < token.Start && IsThousands(tokens.Word(index)) ? new TextSpan(start, token.End - start) : Glued(tokens, words, index, start, end);
    }

    /// <summary>"$1k", "£2m".</summary>
    private static bool IsThousands(ReadOnlySpan<char> word) => word[^1] is 'k' or 'K' or 'm' or 'M' && !word[..^1].ContainsAnyExcept("0123456789.,");

    /// <summary>Where a currency before the number starts: "$", "US$", "Rp ", "USD ".</summary>
    private static int Prefix(TextTokens tokens, SlotWords words, int index)
    {
        var start = tokens[index].Start;
        var gap = index > 0 ? tokens.Gap(index) : tokens.Text.AsSpan(Math.Max(0, start - 2), Math.Min(2, start));
        var bare = gap.TrimEnd(' ');
        if (bare.Length > 0 && Symbols.Contains(bare[^1]) && gap.Length - bare.Length <= 1)
        {
            var symbol = start - (gap.Length - bare.Length) - 1;
            return index > 0 && bare.Length == 1 && tokens[index - 1].End == symbol && words.Has("money.code", tokens.Word(index - 1)) ? tokens[index - 1].Start : symbol;
        }

        return index > 0 && gap.TrimStart('.').Length <= 1 && gap.Length <= 2 && gap.TrimStart('.').IsWhiteSpace() && words.Has("money.code", tokens.Word(index - 1)) ? tokens[index - 1].Start : start;
    }

    /// <summary>Where a currency or scale behind the number ends: " €", " USD", " dollars", " ribu".</summary>
    private static int Suffix(TextTokens tokens, SlotWords words, int index, bool hasPrefix)
    {
        var end = tokens[index].End;
        var text = tokens.Text;
        var at = end < text.Length && text[end] is ' ' or '\u00A0' ? end + 1 : end;
        if (!hasPrefix && at < text.Length && CurrencySymbols.Contains(text[at]) && !(at + 1 < text.Length && at > end && char.IsAsciiDigit(text[at + 1])))
        {
            return at + 1;
        }

        var next = index + 1;
        if (next < tokens.Count && tokens.Gap(next) is " " && words.Has("money.scale", tokens.Word(next)))
        {
            end = hasPrefix ? tokens[next].End : end;
            next++;
        }

        return !hasPrefix && next < tokens.Count && tokens.Gap(next) is " " or "-" && (words.Has("money.word", tokens.Word(next)) || words.Has("money.code", tokens.Word(next)))
            ? tokens[next].End
            : end;
    }

    /// <summary>"Rp250.000", "40USD": currency and number in one word.</summary>
    private static TextSpan? Glued(TextTokens tokens, SlotWords words, int index, int start, int end)
    {
        var word = tokens.Word(index);
        var firstDigit = word.IndexOfAnyInRange('0', '9');
        var lastDigit = word.LastIndexOfAnyInRange('0', '9');
        var isNumber = !word[firstDigit..(lastDigit + 1)].ContainsAnyExcept("0123456789.,");
        var before = word[..firstDigit];
        var after = word[(lastDigit + 1)..];
        return isNumber && ((after.IsEmpty && words.Has("money.code", before)) || (before.IsEmpty && words.Has("money.code", after))) ? new TextSpan(start, end - start) : null;
    }
}
