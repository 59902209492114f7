using System.Text;
using System.Text.Json;

namespace CareBot.Slack.Inbound;

/// <summary>Gathers the words of a message: its text, what was forwarded inside it, and the body of an e-mail that came into Slack as a file.</summary>
internal static class MessageWords
{
    private static readonly string[] Nested = ["text", "elements", "fields", "blocks", "message_blocks", "message"];

    /// <summary>All the words, the message's own first.</summary>
    public static string Of(SlackMessageContent? message, string? ownUser = null)
    {
        if (message is null)
        {
            return "";
        }

        var parts = new List<string>();
        Add(parts, SlackText.Read(message.Text, ownUser));
        if (parts.Count == 0)
        {
            Add(parts, FromBlocks(message.Blocks));
        }

        foreach (var attachment in message.Attachments ?? [])
        {
            Add(parts, SlackText.Read(attachment?.Pretext));
            var words = SlackText.Read(attachment?.Text);
            words = words.Length > 0 ? words : FromBlocks(attachment?.Blocks);
            Add(parts, words.Length > 0 ? words : SlackText.Read(attachment?.Fallback));
        }

        foreach (var file in message.Files ?? [])
        {
            Add(parts, file?.PlainText ?? "");
        }

        return string.Join("\n\n", parts);
    }

    private static void Add(List<string> parts, string words)
    {
        if (!string.IsNullOrWhiteSpace(words) && !parts.Exists(part => part.Contains(words.Trim(), StringComparison.Ordinal)))
        {
            parts.Add(words);
        }
    }

    private static string FromBlocks(JsonElement? blocks)
    {
        if (blocks is not { ValueKind: JsonValueKind.Array or JsonValueKind.Object } root)
        {
            return "";
        }

        var words = new StringBuilder();
        try
        {
            Collect(root, words);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair inside a block: what was read up to there is better than nothing.
        }

        return words.ToString().Trim();
    }

    private static void Collect(JsonElement node, StringBuilder words)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in node.EnumerateArray())
            {
                Collect(child, words);
            }
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            CollectObject(node, StringOf(node, "type"), words);
        }
    }

    private static void CollectObject(JsonElement node, string type, StringBuilder words)
    {
        switch (type)
        {
            case "text" or "plain_text":
                words.Append(StringOf(node, "text"));
                return;
            case "mrkdwn":
                words.Append(SlackText.Read(StringOf(node, "text")));
                return;
            case "link":
                words.Append(StringOf(node, "text") is { Length: > 0 } label ? label : StringOf(node, "url"));
                return;
            case "actions":
                return;
        }

        foreach (var name in Nested)
        {
            if (node.TryGetProperty(name, out var child))
            {
                Collect(child, words);
            }
        }

        if (type is "section" or "header" or "context" || type.StartsWith("rich_text_", StringComparison.Ordinal))
        {
            words.Append('\n');
        }
    }

    private static string StringOf(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
