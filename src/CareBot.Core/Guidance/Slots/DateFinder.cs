using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>Finds dates, and times by which something was promised.</summary>
internal static class DateFinder
{
    /// <summary>How far behind a word of promise its time may stand, in words.</summary>
    private const int PromiseReach = 14;

    /// <summary>The first date, as written.</summary>
    public static Found? FindDate(TextTokens tokens, SlotWords words)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            if (DateAt(tokens, words, index) is { } last)
            {
                return new Found(tokens.Between(index, last));
            }
        }

        return null;
    }

    /// <summary>The time by which the customer says something was promised: "by Friday", "within 48 hours".</summary>
    public static Found? FindDeadline(TextTokens tokens, SlotWords words)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            if (words.Has("promise", tokens.Word(index)) && TimeBehind(tokens, words, index) is { } span)
            {
                return new Found(span);
            }
        }

        return null;
    }

    /// <summary>Whether a number is a date such as 2026-11-03, 03/11/2026 or 3.11.26.</summary>
    public static bool IsNumericDate(ReadOnlySpan<char> word)
    {
        foreach (var mark in "-/.")
        {
            if (word.Count(mark) == 2 && !word.ContainsAnyExcept("0123456789-/.") && HasDateParts(word, mark))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDateParts(ReadOnlySpan<char> word, char mark)
    {
        Span<int> values = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var count = 0;
        foreach (var range in word.Split(mark))
        {
            if (count == 3 || !int.TryParse(word[range], out values[count]))
            {
                return false;
            }

            lengths[count++] = word[range].Length;
        }

        var isYearFirst = lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2;
        var isYearLast = lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] is 2 or 4;
        return isYearFirst ? IsDayAndMonth(values[1], values[2]) : isYearLast && IsDayAndMonth(values[0], values[1]);
    }

    private static bool IsDayAndMonth(int one, int other) => one is >= 1 and <= 31 && other is >= 1 and <= 31 && (one <= 12 || other <= 12);

    /// <summary>The last token of a date that starts here, or null.</summary>
    private static int? DateAt(TextTokens tokens, SlotWords words, int index)
    {
        if (IsNumericDate(tokens.Word(index)))
        {
            return index;
        }

        if (IsDay(tokens.Word(index)))
        {
            var month = tokens.Word(index + 1).Equals("of", StringComparison.OrdinalIgnoreCase) ? index + 2 : index + 1;
            return IsMonth(tokens, words, month) && tokens.SameSentence(index, month) ? WithYear(tokens, month) : null;
        }

        return IsMonth(tokens, words, index) && index + 1 < tokens.Count && IsDay(tokens.Word(index + 1)) && !tokens[index + 1].StartsSentence ? WithYear(tokens, index + 1) : null;
    }

    private static int WithYear(TextTokens tokens, int index) =>
        tokens.Word(index + 1) is { Length: 4 } year && !year.ContainsAnyExceptInRange('0', '9') && year[0] is '1' or '2' && !tokens[index + 1].StartsSentence && tokens.Gap(index + 1).Length <= 2
            ? index + 1
            : index;

    /// <summary>A month, with a capital letter: "may" and "march" are words as well.</summary>
    private static bool IsMonth(TextTokens tokens, SlotWords words, int index) => tokens.Word(index) is { Length: > 0 } word && char.IsUpper(word[0]) && words.Has("month", word);

    private static bool IsDay(ReadOnlySpan<char> word)
    {
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, out var day) && day is >= 1 and <= 31;
    }

    private static TextSpan? TimeBehind(TextTokens tokens, SlotWords words, int promise)
    {
        for (var index = promise + 1; index < tokens.Count && index <= promise + PromiseReach && !tokens[index].StartsSentence; index++)
        {
            if (words.Has("time.lead", tokens.Word(index)) && EndOfTime(tokens, words, index + 1) is { } last)
            {
                return tokens.Between(index, last);
            }
        }

        return null;
    }

    /// <summary>The last token of "Friday", "48 hours", "the end of the week", "3 November", or null.</summary>
    private static int? EndOfTime(TextTokens tokens, SlotWords words, int index)
    {
        if (index >= tokens.Count || tokens[index].StartsSentence)
        {
            return null;
        }

        if (DateAt(tokens, words, index) is { } date)
        {
            return date;
        }

        for (var at = index; at < tokens.Count && at < index + 5 && !tokens[at].StartsSentence; at++)
        {
            var word = tokens.Word(at);
            if (words.Has("time.day", word) || words.Has("time.unit", word))
            {
                return at;
            }

            if (!tokens[at].HasDigit && !words.Has("time.filler", word) && words.IndexOf("count.word", word) < 0)
            {
                return null;
            }
        }

        return null;
    }
}
