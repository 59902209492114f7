using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Core.Replies;
using CareBot.Hostility;
using CareBot.Teams.Cards;
using CareBot.Testing;

namespace CareBot.Teams.Tests;

public sealed class CardTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] HostileWords =
    [
        "<at>Everyone</at>", "**bold**", "[click](https://evil.example)", "<script>alert(1)</script>", "\u202Eevil", "\u0000\u0007", "\ud83d", "\ude00", "😡", "\"quote\"", "\\", "\r\n", "\n\n",
        "{{DATE(2026-01-01,SHORT)}}", "${expression}", "![x](https://evil.example/a.png)", "العربية", "日本語", "\u200B\uFEFF", "word", "another", "- item", "# head", "</at>", "&nbsp;", "`code`",
    ];

    public static TheoryData<string> Names => [.. Samples.ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kind_of_block_has_its_card(string name)
    {
        var json = AdaptiveCardRenderer.Render(Samples.ByName[name]).ToJson();
        CardRules.Check(json);
        ShouldBeGolden(name, json);
    }

    [Fact]
    public void A_card_of_all_blocks_reads_in_the_answers_order()
    {
        var all = Samples.ByName["buttons"] with { Blocks = [.. Samples.ByName.Values.SelectMany(reply => reply.Blocks)] };
        var json = AdaptiveCardRenderer.Render(all).ToJson();
        CardRules.Check(json);
        var words = CardRules.Words(JsonNode.Parse(json)!);
        var position = 0;
        foreach (var expected in new[] { "Acknowledge", "Safety", "Hostile, 74 of 100. Heat", "all idiots", "Say sorry first", "Hello Dana", "I hear you", "Not scored" })
        {
            var found = words.IndexOf(expected, position, StringComparison.Ordinal);
            Assert.True(found >= position, $"'{expected}' is missing or out of order.");
            position = found;
        }
    }

    [Fact]
    public void Words_to_copy_keep_every_line_break()
    {
        var copy = Assert.Single(Samples.ByName["copy"].Blocks.OfType<CopyBlock>());
        Assert.Contains(copy.Text, CardRules.Words(JsonNode.Parse(AdaptiveCardRenderer.Render(Samples.ByName["copy"]).ToJson())!), StringComparison.Ordinal);
    }

    [Fact]
    public void No_random_answer_breaks_a_limit()
    {
        var random = new Random(4471);
        for (var round = 0; round < 100; round++)
        {
            var reply = RandomReply(random);
            var json = AdaptiveCardRenderer.Render(reply).ToJson();
            CardRules.Check(json);
            Assert.True(AdaptiveCardRenderer.Render(reply, AdaptiveCardRenderer.SmallChars).ToJson().Length <= AdaptiveCardRenderer.SmallChars);
            Assert.Equal(json, AdaptiveCardRenderer.Render(reply).ToJson());
        }
    }

    [Fact]
    public void Alerts_and_the_score_outlast_everything_else_when_a_card_is_too_large()
    {
        var long8 = new string('w', 8_000);
        var reply = new Reply
        {
            Fallback = "Hostile",
            Blocks =
            [
                new TextBlock(long8), new ListBlock("Do", [.. Enumerable.Repeat(long8, 20)]), new SayBlock("Say", [long8]), new EvidenceBlock("Why", [new EvidenceItem("insult", "insult", long8, long8, 0, 1)]),
                new AlertBlock("Safety: hand this over now", "Tell your lead."), Samples.ByName["score-hostile"].Blocks[0], new CopyBlock("Reply", long8),
            ],
        };
        var words = CardRules.Words(JsonNode.Parse(AdaptiveCardRenderer.Render(reply).ToJson())!);
        Assert.Contains("Safety: hand this over now", words, StringComparison.Ordinal);
        Assert.Contains("Hostile, 74 of 100", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fullest_answer_the_core_may_give_keeps_all_its_buttons()
    {
        var state = new AnswerState
        {
            Play = "some_play",
            Language = "en",
            Level = 3,
            Score = 74,
            Slots = Enumerable.Range(0, 10).ToDictionary(i => $"slot{i}", i => new string('s', 40), StringComparer.Ordinal),
            Signals = [.. Enumerable.Range(0, 8).Select(i => new StateSignal($"insult.rule{i}", new string('w', 40)))],
        }.Write();
        var reply = Samples.ByName["copy"] with { Buttons = [.. Enumerable.Range(0, 5).Select(i => new ReplyButton($"action{i}", $"Button {i}", state))] };
        Assert.Equal(5, JsonNode.Parse(AdaptiveCardRenderer.Render(reply).ToJson())!["actions"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("<at>Everyone</at>")]
    [InlineData("[click](https://evil.example)")]
    [InlineData("**bold** _it_ `code`")]
    [InlineData("<img src=x onerror=alert(1)>")]
    public void Pasted_markup_is_shown_as_it_stands_and_stays_inert(string paste)
    {
        var reply = new Reply
        {
            Fallback = paste,
            Blocks = [new HeadingBlock(paste), new TextBlock(paste), new CopyBlock(paste, paste), new EvidenceBlock(paste, [new EvidenceItem("insult", paste, paste, paste, 0, 1)])],
            Buttons = [new ReplyButton("why", paste, "{}")],
        };
        var json = AdaptiveCardRenderer.Render(reply).ToJson();
        CardRules.Check(json);
        var card = JsonNode.Parse(json)!;
        Assert.Contains(paste, CardRules.Words(card), StringComparison.Ordinal);
        Assert.DoesNotContain(card["actions"]![0]!["title"]!.ToString(), letter => "<>[]*`".Contains(letter, StringComparison.Ordinal));
    }

    private static Reply RandomReply(Random random)
    {
        var blocks = Enumerable.Range(0, random.Next(0, 14)).Select(_ => RandomBlock(random)).ToList();
        return new Reply
        {
            Fallback = "x" + Words(random, 40),
            Blocks = blocks,
            Buttons = [.. Enumerable.Range(0, random.Next(0, 9)).Select(i => new ReplyButton($"a{i}", "b" + Words(random, 4), new string('"', random.Next(0, 1_900))))],
        };
    }

    private static ReplyBlock RandomBlock(Random random) => random.Next(9) switch
    {
        0 => new HeadingBlock(Words(random, 20)),
        1 => new TextBlock(Words(random, 1_500)),
        2 => new AlertBlock(Words(random, 10), Words(random, 300)),
        3 => new ScoreBlock(HostilityLevel.Abusive, Words(random, 3), 90, 90, 90, 0.9, IsUnsure: true, Words(random, 40)),
        4 => new EvidenceBlock(Words(random, 5), [.. Enumerable.Range(0, random.Next(8)).Select(_ => new EvidenceItem("insult", Words(random, 3), Words(random, 40), Words(random, 20), 0, 1))]),
        5 => new ListBlock(Words(random, 5), [.. Enumerable.Range(0, random.Next(30)).Select(_ => Words(random, 40))], ListTone.Do),
        6 => new CopyBlock(Words(random, 5), Words(random, 2_500)),
        7 => new SayBlock(Words(random, 5), [.. Enumerable.Range(0, random.Next(20)).Select(_ => Words(random, 40))]),
        _ => new NoteBlock(Words(random, 100)),
    };

    private static string Words(Random random, int most) => string.Join(' ', Enumerable.Range(0, random.Next(random.Next(4) == 0 ? most + 1 : (most / 8) + 2)).Select(_ => HostileWords[random.Next(HostileWords.Length)]));

    /// <summary>Compares with the file of that name; <c>CAREBOT_GOLDEN=write</c> writes the files afresh, to be looked at before they are committed.</summary>
    private static void ShouldBeGolden(string name, string json)
    {
        var file = Path.Combine(Machine.Root, "tests", "CareBot.Teams.Tests", "Golden", $"{name}.json");
        var text = JsonNode.Parse(json)!.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("CAREBOT_GOLDEN") == "write")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file), text);
    }
}
