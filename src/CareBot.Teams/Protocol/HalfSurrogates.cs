using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace CareBot.Teams.Protocol;

/// <summary>Mends text that was cut inside a character: clients do that to emoji, and a person still waits for the answer.</summary>
internal static class HalfSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Whether there may be something to mend.</summary>
    public static bool MayHold(ReadOnlySpan<byte> json) => !Utf8.IsValid(json) || json.IndexOf("\\ud"u8) >= 0 || json.IndexOf("\\uD"u8) >= 0;

    /// <summary>The same JSON in which an escaped half surrogate, and every byte that is not UTF-8, is U+FFFD.</summary>
    public static string Mend(ReadOnlySpan<byte> json)
    {
        // GetString replaces bytes that are not UTF-8.
        var text = Encoding.UTF8.GetString(json).ToCharArray();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\')
            {
                continue;
            }

            var unit = EscapedUnit(text, at);
            if (unit is null)
            {
                at++;
            }
            else if (char.IsHighSurrogate(unit.Value) && EscapedUnit(text, at + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                at += (2 * EscapeLength) - 1;
            }
            else
            {
                if (char.IsSurrogate(unit.Value))
                {
                    "fffd".CopyTo(text.AsSpan(at + 2));
                }

                at += EscapeLength - 1;
            }
        }

        return new string(text);
    }

    private static char? EscapedUnit(ReadOnlySpan<char> text, int at) =>
        at + EscapeLength <= text.Length && text[at] == '\\' && text[at + 1] == 'u'
        && ushort.TryParse(text.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
}
