using System.Buffers;
using System.Text;

namespace CareBot.Core.Replies;

/// <summary>Makes pasted words fit to be shown inside an answer: nothing invisible, nothing that reorders or breaks the text around it.</summary>
public static class DisplayText
{
    /// <summary>Control characters, zero-width and bidirectional controls, and half surrogates.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsSuspect)]);

    /// <summary>The same words without control characters (line breaks and tabs stay), zero-width and bidirectional controls; a half surrogate becomes U+FFFD.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes already turns half surrogates into U+FFFD.
            if (rune.Value > char.MaxValue || rune.Value == Rune.ReplacementChar.Value || !IsSuspect((char)rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>Shortens to at most <paramref name="maxLength"/> UTF-16 code units, at a word where there is one, never inside a surrogate pair.</summary>
    public static string Shorten(string text, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 2);
        if (text.Length <= maxLength)
        {
            return text;
        }

        var end = maxLength - 1;
        var lastSpace = text.LastIndexOf(' ', end, Math.Min(end, 24));
        end = lastSpace > 0 ? lastSpace : end;
        if (char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }

    private static bool IsSuspect(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t')) || char.IsSurrogate(character)
        || character is '\u200B' or '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or '\u2060' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
