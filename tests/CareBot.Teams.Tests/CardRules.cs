using System.Text.Json.Nodes;

namespace CareBot.Teams.Tests;

/// <summary>What every card must keep to, so that it is right in every client.</summary>
internal static class CardRules
{
    /// <summary>The elements and properties of version 1.2 that we use; anything else is a mistake.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["AdaptiveCard"] = ["type", "$schema", "version", "fallbackText", "body", "actions"],
        ["RichTextBlock"] = ["type", "inlines", "spacing"],
        ["TextRun"] = ["type", "text", "weight", "size", "color", "isSubtle"],
        ["Container"] = ["type", "items", "style", "spacing"],
        ["Action.Submit"] = ["type", "title", "data"],
    };

    public static void Check(string json)
    {
        Assert.True(json.Length * 2 <= 24 * 1024, $"The card has {json.Length * 2} bytes in UTF-16.");
        var card = JsonNode.Parse(json)!.AsObject();
        Assert.Equal("1.5", (string?)card["version"]);
        Assert.Equal("http://adaptivecards.io/schemas/adaptive-card.json", (string?)card["$schema"]);
        Assert.NotEmpty((string)card["fallbackText"]!);
        Assert.DoesNotContain(card["fallbackText"]!.ToString(), letter => "<>[]*`\n".Contains(letter, StringComparison.Ordinal));
        Assert.NotEmpty(card["body"]!.AsArray());
        Assert.True((card["actions"]?.AsArray().Count ?? 0) <= 6);
        Visit(card);
    }

    /// <summary>All the words of a card, a line an element, in the order in which they are read aloud.</summary>
    public static string Words(JsonNode card) => string.Join('\n', Blocks(card["body"]!.AsArray()).Select(block => string.Concat(block["inlines"]!.AsArray().Select(run => (string?)run!["text"]))));

    private static IEnumerable<JsonNode> Blocks(JsonArray elements) =>
        elements.OfType<JsonNode>().SelectMany(element => (string?)element["type"] == "Container" ? Blocks(element["items"]!.AsArray()) : [element]);

    private static void Visit(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    Visit(item);
                }

                break;
            case JsonObject element when element["type"] is { } type:
                Assert.True(Allowed.TryGetValue((string)type!, out var allowed), $"A card has the element {type}.");
                Assert.All(element, property => Assert.Contains(property.Key, allowed!));
                foreach (var property in element.Where(property => property.Key != "data"))
                {
                    Visit(property.Value);
                }

                CheckWords(element, (string)type!);
                break;
        }
    }

    private static void CheckWords(JsonObject element, string type)
    {
        if (type == "TextRun")
        {
            var text = (string)element["text"]!;
            Assert.NotEmpty(text);
            Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter is not ('\n' or '\t'));
            Assert.DoesNotContain(text, letter => letter is '\u202E' or '\u2066' or '\u200B' or '\uFEFF');
        }
        else if (type == "Action.Submit")
        {
            Assert.NotEmpty((string)element["title"]!);
            Assert.NotNull(element["data"]!["carebot"]);
            Assert.NotNull(element["data"]!["state"]);
        }
    }
}
