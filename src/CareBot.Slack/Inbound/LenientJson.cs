using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace CareBot.Slack.Inbound;

/// <summary>Reads JSON that a person's paste may have damaged: half surrogates and broken UTF-8 become U+FFFD instead of losing the whole message.</summary>
internal static partial class LenientJson
{
    /// <summary>The object, or null when it is not JSON of that shape. Never throws.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, shape);
        }
        catch (JsonException)
        {
            // Below, once more, repaired. The usual request never comes here.
        }

        try
        {
            // Decoding replaces broken UTF-8; half surrogates can only hide in \u escapes.
            var repaired = Escape().Replace(Encoding.UTF8.GetString(json), match => match.Groups["half"].Success ? "\\uFFFD" : match.Value);
            return JsonSerializer.Deserialize(repaired, shape);
        }
        catch (Exception error) when (error is JsonException or RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>An escaped backslash, a whole pair, or one half of a pair.</summary>
    [GeneratedRegex(
        @"\\\\|\\u[dD][89aAbB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex Escape();
}
