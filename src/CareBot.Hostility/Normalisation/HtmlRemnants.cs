using System.Globalization;

namespace CareBot.Hostility.Normalisation;

/// <summary>Reads the HTML that is left in pasted mail: entities and tags.</summary>
internal static class HtmlRemnants
{
    private const int LongestTag = 400;
    private const int LongestEntity = 10;

    /// <summary>Reads an entity at <paramref name="at"/> (an ampersand). Returns its length, or 0 when there is none.</summary>
    internal static int ReadEntity(ReadOnlySpan<char> text, int at, out char value)
    {
        value = ' ';
        var window = text[(at + 1)..Math.Min(text.Length, at + 1 + LongestEntity)];
        var end = window.IndexOf(';');
        if (end < 1)
        {
            return 0;
        }

        var name = window[..end];
        if (name[0] == '#')
        {
            return ReadNumber(name[1..], out value) ? end + 2 : 0;
        }

        value = Named(name);
        return value == '\0' ? 0 : end + 2;
    }

    /// <summary>The length of a tag at <paramref name="at"/> (a less-than sign), or 0 when there is none.</summary>
    internal static int ReadTag(ReadOnlySpan<char> text, int at, out bool isLineBreak)
    {
        isLineBreak = false;
        if (at + 2 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!'))
        {
            return 0;
        }

        var window = text[(at + 1)..Math.Min(text.Length, at + LongestTag)];
        var end = window.IndexOfAny('>', '<');
        if (end < 0 || window[end] == '<')
        {
            return 0;
        }

        var name = window[..end].TrimStart('/');
        isLineBreak = IsBlock(name, "br") || IsBlock(name, "p") || IsBlock(name, "div") || IsBlock(name, "li") || IsBlock(name, "tr");
        return end + 2;
    }

    private static bool IsBlock(ReadOnlySpan<char> tag, string name) =>
        tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (tag.Length == name.Length || !char.IsAsciiLetter(tag[name.Length]));

    private static bool ReadNumber(ReadOnlySpan<char> digits, out char value)
    {
        value = ' ';
        var isHex = digits.Length > 1 && digits[0] is 'x' or 'X';
        var read = isHex
            ? int.TryParse(digits[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        if (!read || code is <= 0 or > 0xFFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return false;
        }

        value = (char)code;
        return true;
    }

    private static char Named(ReadOnlySpan<char> name) => name switch
    {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" or "ldquo" or "rdquo" => '"',
        "apos" or "lsquo" or "rsquo" => '\'',
        "nbsp" => ' ',
        "ndash" or "mdash" => '-',
        "hellip" => '.',
        _ => '\0',
    };
}
