using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareBot.Core.Replies;
using CareBot.Hostility;
using CareBot.Slack.Outbound;

namespace CareBot.Slack.Tests;

/// <summary>Slack's limits, checked on the JSON that goes out, apart from the code that keeps them.</summary>
internal static class Limits
{
    public static void Check(SlackMessage message)
    {
        Assert.InRange(message.Text.Length, 1, 40_000);
        Assert.InRange(message.Plain.Length, 1, 40_000);
        var body = JsonSerializer.SerializeToNode(OutboundBody.Of(message), OutboundJson.Relaxed.OutboundBody)!.AsObject();
        var blocks = body["blocks"]?.AsArray() ?? [];
        Assert.InRange(blocks.Count, 0, 50);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var blockIds = new HashSet<string>(StringComparer.Ordinal);
        var all = 0;
        foreach (var block in blocks)
        {
            switch (block!["type"]!.GetValue<string>())
            {
                case "header":
                    Within(block["text"]!, 150);
                    break;
                case "section":
                    Within(block["text"]!, 3_000);
                    break;
                case "context":
                    Assert.InRange(block["elements"]!.AsArray().Count, 1, 10);
                    break;
                case "actions":
                    Assert.InRange(block["elements"]!.AsArray().Count, 1, 25);
                    Assert.InRange(block["block_id"]!.GetValue<string>().Length, 1, 255);
                    Assert.True(blockIds.Add(block["block_id"]!.GetValue<string>()));
                    foreach (var button in block["elements"]!.AsArray())
                    {
                        Within(button!["text"]!, 75);
                        Assert.InRange(button["action_id"]!.GetValue<string>().Length, 1, 255);
                        Assert.True(ids.Add(button["action_id"]!.GetValue<string>()), "An action_id is used twice.");
                        Assert.InRange(button["value"]?.GetValue<string>().Length ?? 1, 1, 2_000);
                    }

                    break;
                default:
                    Assert.Equal("rich_text", block["type"]!.GetValue<string>());
                    break;
            }

            all += Strings(block).Sum();
        }

        Assert.InRange(all, 0, 13_200);
    }

    private static void Within(JsonNode text, int max)
    {
        Assert.Equal("plain_text", text["type"]!.GetValue<string>());
        Assert.InRange(text["text"]!.GetValue<string>().Length, 1, max);
    }

    /// <summary>Lengths of everything a person or Slack stores: texts, labels, ids and values. No text may be empty.</summary>
    private static IEnumerable<int> Strings(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            return array.SelectMany(Strings);
        }

        if (node is not JsonObject fields)
        {
            return [];
        }

        return fields.SelectMany(field =>
        {
            if (field.Key is not ("text" or "value" or "action_id" or "block_id" or "name") || field.Value is not JsonValue value)
            {
                return Strings(field.Value);
            }

            var words = value.GetValue<string>();
            Assert.NotEqual("", words);
            return [words.Length];
        });
    }
}

/// <summary>No text of a message is where Slack reads markup, and the fallback holds none.</summary>
internal static partial class Inert
{
    private static readonly HashSet<string> ElementTypes = new(StringComparer.Ordinal)
    {
        "header", "section", "context", "actions", "rich_text", "plain_text", "button", "rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote", "text", "emoji",
    };

    public static void Check(SlackMessage message)
    {
        var body = JsonSerializer.SerializeToNode(OutboundBody.Of(message), OutboundJson.Relaxed.OutboundBody)!.AsObject();
        Assert.False(body["mrkdwn"]!.GetValue<bool>());
        foreach (var text in new[] { message.Text, message.Plain })
        {
            Assert.DoesNotContain('<', text);
            Assert.DoesNotContain('>', text);
            Assert.DoesNotMatch(BareAmpersand(), text);
        }

        CheckTypes(body["blocks"]);
    }

    private static void CheckTypes(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    CheckTypes(item);
                }

                break;
            case JsonObject fields:
                if (fields["type"] is { } type)
                {
                    Assert.Contains(type.GetValue<string>(), ElementTypes);
                    Assert.True(type.GetValue<string>() != "plain_text" || !fields["emoji"]!.GetValue<bool>());
                }

                foreach (var field in fields)
                {
                    Assert.True(field.Key != "elements" || field.Value!.AsArray().All(element => element!["type"] is not null), "An element without a type.");
                    CheckTypes(field.Value);
                }

                break;
        }
    }

    [GeneratedRegex("&(?!(amp|lt|gt);)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BareAmpersand();
}

/// <summary>Answers as no core would make them, to see the renderer hold.</summary>
internal static class RandomReply
{
    private static readonly string[] Bits =
    [
        "<!channel>", "<@U123>", "<!subteam^S1>", "<https://evil.example|x>", "&", "<", ">", "&lt;", "*", "_", "~", "`", "```", ":smile:", "\n", "\n\n", " ", "\t", "\0", "\u202E", "\u200B",
        "\uD83D\uDE00", "\uD83D", "\uDE00", "word", "a much longer word than usual", "ÄÖÜß", "客様", "‮", "\r\n", "\"", "\\", "{", "}",
    ];

    public static Reply Make(Random random) => new()
    {
        Fallback = Text(random),
        Blocks = [.. Enumerable.Range(0, random.Next(8) == 0 ? random.Next(120) : random.Next(12)).Select(_ => Block(random))],
        Buttons = [.. Enumerable.Range(0, random.Next(6) == 0 ? random.Next(60) : random.Next(7)).Select(_ => new ReplyButton(random.Next(9) == 0 ? Text(random) : $"action{random.Next(5)}", Text(random), Cut(Text(random), 2_100)))],
    };

    private static ReplyBlock Block(Random random) => random.Next(9) switch
    {
        0 => new HeadingBlock(Text(random)),
        1 => new TextBlock(Text(random)),
        2 => new AlertBlock(Text(random), Text(random)),
        3 => new ScoreBlock((HostilityLevel)random.Next(5), Text(random), random.Next(101), 1, 2, 0.5, IsUnsure: true, Text(random)),
        4 => new EvidenceBlock(Text(random), [.. Enumerable.Range(0, random.Next(10)).Select(_ => new EvidenceItem("insult", Text(random), Text(random), Text(random), 0, 1))]),
        5 => new ListBlock(Text(random), Texts(random), (ListTone)random.Next(3)),
        6 => new CopyBlock(Text(random), Text(random)),
        7 => new SayBlock(Text(random), Texts(random)),
        _ => new NoteBlock(Text(random)),
    };

    private static string[] Texts(Random random) => [.. Enumerable.Range(0, random.Next(15)).Select(_ => Text(random))];

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(12) switch { 0 => 0, 1 => random.Next(3_000), _ => random.Next(30) }).Select(_ => Bits[random.Next(Bits.Length)]));

    private static string Cut(string text, int max) => text.Length <= max ? text : text[..max];
}
