using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Core.Replies;
using CareBot.Hostility;
using CareBot.Slack.Outbound;
using CareBot.Slack.Rendering;
using CareBot.Testing;

namespace CareBot.Slack.Tests;

public sealed class RendererTests
{
    private const string Hostile = "<!channel> <@U123> *bold* _it_ ~no~ `code` :smile: <https://evil.example|click> & [x](https://evil.example)\n> quote";

    public static TheoryData<string> Kinds => [.. Samples.Keys];

    private static Dictionary<string, Reply> Samples { get; } = new(StringComparer.Ordinal)
    {
        ["heading"] = Of(new HeadingBlock($"Heading {Hostile}")),
        ["text"] = Of(new TextBlock($"First paragraph {Hostile}\n\nSecond paragraph")),
        ["alert"] = Of(new AlertBlock("Safety: hand this over now", $"Call the named person. {Hostile}")),
        ["score-calm"] = Of(Score(HostilityLevel.Calm, "Calm", 4)),
        ["score-abusive"] = Of(Score(HostilityLevel.Abusive, "Abusive", 91)),
        ["evidence"] = Of(new EvidenceBlock("Why", [new EvidenceItem("insult", "insult", Hostile, "Name-calling.", 3, 6), new EvidenceItem("legal", "legal step", "", "A lawyer.", 30, 6)])),
        ["list-do"] = Of(new ListBlock("Do", ["Apologise.", Hostile], ListTone.Do)),
        ["list-dont"] = Of(new ListBlock("Don't", ["Argue."], ListTone.Dont)),
        ["list-plain"] = Of(new ListBlock("Try one of these", ["script", "review"])),
        ["copy"] = Of(new CopyBlock("Reply", $"Dear Dana,\n\n  I am sorry. {Hostile}\n\nKind regards")),
        ["say"] = Of(new SayBlock("Say", ["I am sorry.", Hostile])),
        ["note"] = Of(new NoteBlock($"Quoted mail was left out. {Hostile}")),
        ["buttons"] = new Reply
        {
            Fallback = Hostile,
            Blocks = [new TextBlock("Answer")],
            Buttons = [new ReplyButton("softer", "Softer", "{\"p\":\"x\"}"), new ReplyButton("tip", "Another tip", ""), new ReplyButton("tip", "One more tip", "{}")],
        },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_block_looks_as_agreed(string kind)
    {
        var message = BlockKitRenderer.Render(Samples[kind]);
        var json = JsonSerializer.Serialize(OutboundBody.Of(message), OutboundJson.Relaxed.OutboundBody);
        var written = JsonNode.Parse(json)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        Golden.Check($"{kind}.json", written);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Words_of_a_paste_cannot_ping_link_or_format(string kind) => Inert.Check(BlockKitRenderer.Render(Samples[kind]));

    [Fact]
    public void The_words_to_send_are_copied_as_they_stand()
    {
        const string Reply = "Dear Dana,\n\n   indented & <kept>\n\nKind regards";
        var block = Assert.IsType<RichTextBlock>(Assert.Single(BlockKitRenderer.Render(Of(new CopyBlock("Reply", Reply))).Blocks));
        Assert.Equal(Reply, Assert.IsType<TextRun>(Assert.Single(block.Elements.OfType<RichTextPreformatted>().Single().Elements)).Text);
    }

    [Fact]
    public void A_level_is_said_in_words()
    {
        foreach (var level in Enum.GetValues<HostilityLevel>())
        {
            var message = BlockKitRenderer.Render(Of(Score(level, $"{level}", 50)));
            Assert.Contains(((RichTextBlock)message.Blocks[0]).Elements.OfType<RichTextSection>().SelectMany(section => section.Elements).OfType<TextRun>(), run => run.Text.Contains($"{level}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_fallback_is_always_there()
    {
        Assert.Equal("CareBot", BlockKitRenderer.Render(new Reply { Fallback = " \u200b", Blocks = [new TextBlock("x")] }).Text);
        Assert.Equal("a &lt; b &amp; c &gt; d", BlockKitRenderer.Render(new Reply { Fallback = "a < b & c > d" }).Text);
    }

    [Fact]
    public void What_is_too_large_shrinks_in_the_agreed_order()
    {
        var reply = new Reply
        {
            Fallback = "x",
            Blocks =
            [
                new AlertBlock("Safety", "Hand over."), Score(HostilityLevel.Hostile, "Hostile", 70), new TextBlock(new string('t', 5_000)),
                new ListBlock("Do", [.. Enumerable.Repeat(new string('d', 900), 9)]), new CopyBlock("Reply", new string('c', 2_000)), new NoteBlock("Small print"),
            ],
        };
        var blocks = BlockKitRenderer.Render(reply).Blocks;
        Assert.DoesNotContain(blocks, block => block is ContextBlock);
        Assert.Contains(blocks.OfType<SectionBlock>(), section => section.Text.Text.EndsWith('…'));
        Assert.Equal(new string('c', 2_000), Assert.IsType<TextRun>(blocks.OfType<RichTextBlock>().SelectMany(block => block.Elements).OfType<RichTextPreformatted>().Single().Elements[0]).Text);
        Assert.Contains(blocks.OfType<RichTextBlock>().SelectMany(block => block.Elements).OfType<RichTextSection>().SelectMany(section => section.Elements), run => run is EmojiRun { Name: "warning" });
    }

    [Theory]
    [InlineData("one two three", 7, new[] { "one two", "three" })]
    [InlineData("first\n\nsecond third", 14, new[] { "first\n\nsecond", "third" })]
    [InlineData("para one\n\npara two", 12, new[] { "para one", "para two" })]
    [InlineData("line one\nline two", 12, new[] { "line one", "line two" })]
    [InlineData("abcdefgh", 3, new[] { "abc", "def", "gh" })]
    [InlineData("ab\uD83D\uDE00cd", 3, new[] { "ab", "\uD83D\uDE00c", "d" })]
    [InlineData("   ", 2, new string[0])]
    [InlineData("", 2, new string[0])]
    public void Text_is_cut_at_paragraphs_then_lines_then_words(string text, int max, string[] pieces) => Assert.Equal(pieces, TextPieces.Split(text, max));

    [Fact]
    public void Hostile_random_answers_never_exceed_a_limit()
    {
        var random = new Random(4471);
        for (var round = 0; round < 1_500; round++)
        {
            var reply = RandomReply.Make(random);
            var message = BlockKitRenderer.Render(reply);
            Limits.Check(message);
            Inert.Check(message);
        }
    }

    private static Reply Of(ReplyBlock block) => new() { Fallback = "One line.", Blocks = [block] };

    private static ScoreBlock Score(HostilityLevel level, string name, int score) => new(level, name, score, 60, 40, 0.8, IsUnsure: false, $"{name}, {score} of 100: heat 60, aimed at people 40");
}

/// <summary>Compares with a file of Golden/. With <c>CAREBOT_WRITE_GOLDEN=1</c> it writes the file instead.</summary>
internal static class Golden
{
    public static void Check(string name, string written)
    {
        var path = Path.Combine(Machine.Root, "tests", "CareBot.Slack.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("CAREBOT_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path), written);
    }
}
