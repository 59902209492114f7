using System.Text;

namespace CareBot.Slack.Inbound;

/// <summary>Slack's text as it comes over the wire, turned back into what the person saw.</summary>
/// <remarks>See docs.slack.dev/messaging/formatting-message-text: <c>&amp; &lt; &gt;</c> are entities,
/// everything else in angle brackets is Slack's own.</remarks>
internal static class SlackText
{
    private const string Fence = "```";

    /// <summary>The words a person saw. Mentions of <paramref name="ownUser"/> are left out, all others stay.</summary>
    public static string Read(string? wire, string? ownUser = null)
    {
        if (string.IsNullOrEmpty(wire))
        {
            return "";
        }

        var text = wire.AsSpan().IndexOfAny('&', '<') < 0 ? wire : Decode(wire, ownUser);
        return Unfence(ownUser is null ? text : text.Trim());
    }

    private static string Decode(string wire, string? ownUser)
    {
        var text = new StringBuilder(wire.Length);
        for (var index = 0; index < wire.Length; index++)
        {
            var rest = wire.AsSpan(index);
            if (rest[0] == '&' && Entity(rest) is var (length, character))
            {
                text.Append(character);
                index += length - 1;
            }
            else if (rest[0] == '<' && rest[1..].IndexOfAny('<', '>') is var end and > 0 && rest[end + 1] == '>')
            {
                text.Append(Seen(rest[1..(end + 1)], ownUser));
                index += end + 1;
            }
            else
            {
                text.Append(rest[0]);
            }
        }

        return text.ToString();
    }

    /// <summary>One pass only: <c>&amp;amp;lt;</c> is the text <c>&amp;lt;</c>.</summary>
    private static (int Length, char Character)? Entity(ReadOnlySpan<char> text) =>
        text.StartsWith("&lt;", StringComparison.Ordinal) ? (4, '<')
        : text.StartsWith("&gt;", StringComparison.Ordinal) ? (4, '>')
        : text.StartsWith("&amp;", StringComparison.Ordinal) ? (5, '&')
        : null;

    private static string Seen(ReadOnlySpan<char> inside, string? ownUser)
    {
        var bar = inside.IndexOf('|');
        var target = bar < 0 ? inside : inside[..bar];
        var label = bar < 0 ? default : inside[(bar + 1)..];
        if (target.IsEmpty)
        {
            return label.ToString();
        }

        var shown = target[0] switch
        {
            '@' when ownUser is not null && target[1..].SequenceEqual(ownUser) => "",
            '@' => label.IsEmpty ? target.ToString() : Prefixed('@', label),
            '#' => label.IsEmpty ? target.ToString() : Prefixed('#', label),
            '!' => label.IsEmpty ? Prefixed('@', target[1..]) : label.ToString(),
            _ when !label.IsEmpty => label.ToString(),
            _ => target.StartsWith("mailto:", StringComparison.Ordinal) ? target["mailto:".Length..].ToString() : target.ToString(),
        };
        return Decode(shown, ownUser: null);
    }

    private static string Prefixed(char prefix, ReadOnlySpan<char> label) => label.StartsWith([prefix]) ? label.ToString() : $"{prefix}{label}";

    /// <summary>A paste that was put into a code block as a whole is still a customer's message, not code.</summary>
    private static string Unfence(string text)
    {
        var inner = text.AsSpan().Trim();
        return inner.Length >= 2 * Fence.Length && inner.StartsWith(Fence) && inner.EndsWith(Fence) && inner[Fence.Length..^Fence.Length].IndexOf(Fence) < 0
            ? inner[Fence.Length..^Fence.Length].Trim('\n').ToString()
            : text;
    }
}
