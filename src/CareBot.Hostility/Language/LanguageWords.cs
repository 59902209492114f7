namespace CareBot.Hostility.Language;

/// <summary>The words by which a language is told: runs of letters, lower case; addresses, names of users and tags are left out.</summary>
internal static class LanguageWords
{
    /// <summary>Longer words are cut; they are names of things on the web.</summary>
    internal const int Longest = 24;

    private const int LongestAddressStart = 8;

    /// <summary>The words of a text, for the trainer.</summary>
    internal static IEnumerable<string> Of(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = End(text, i, text.Length);
            if (IsWord(text, i, end))
            {
                yield return text[i..Math.Min(end, i + Longest)].Replace('\u2019', '\'').ToLowerInvariant();
            }

            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>The end of what is written without a gap from <paramref name="start"/>: letters, figures and the signs that stand for letters, or a web address.</summary>
    internal static int End(string text, int start, int limit)
    {
        var isAddress = IsAddress(text.AsSpan(start, Math.Min(limit - start, LongestAddressStart)));
        var i = start;
        while (i < limit && (isAddress ? !char.IsWhiteSpace(text[i]) : IsInside(text[i])))
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether the stretch is a plain word: letters and apostrophes.</summary>
    internal static bool IsWord(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetter(text[i]) && text[i] is not ('\'' or '\u2019'))
            {
                return false;
            }
        }

        return end > start && char.IsLetter(text[start]);
    }

    private static bool IsInside(char c) => char.IsLetterOrDigit(c) || c is '\'' or '\u2019' or '*' or '@' or '$' or '#' or '_';

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
