using CareBot.Core.Content;
using CareBot.Core.Review;
using CareBot.Core.Tests.Scripts;
using CareBot.Hostility;

namespace CareBot.Core.Tests.Review;

public sealed class DraftReviewerTests
{
    private static readonly ContentLibrary Content = ContentLibrary.LoadEmbedded();
    private static readonly Dictionary<string, IReadOnlyList<string>> NoSets = [];
    private static readonly DraftReviewer Reviewer = new(Content, new HostilityScorer());

    [Fact]
    public void The_named_mistakes_are_found_and_clean_drafts_pass_clean()
    {
        var drafts = Drafts();
        var misses = new List<string>();
        var counts = Content.For("en").Checks.ToDictionary(check => check.Id, _ => (Right: 0, Extra: 0, Missed: 0), StringComparer.Ordinal);
        foreach (var (expected, draft, message) in drafts)
        {
            var found = Reviewer.Review(draft, "en", message).Findings.Select(finding => finding.Check).ToHashSet(StringComparer.Ordinal);
            foreach (var id in counts.Keys.ToList())
            {
                var (right, extra, missed) = counts[id];
                counts[id] = (found.Contains(id), id == expected) switch
                {
                    (true, true) => (right + 1, extra, missed),
                    (true, false) => (right, extra + 1, missed),
                    (false, true) => (right, extra, missed + 1),
                    _ => (right, extra, missed),
                };
            }

            if (!found.SetEquals(expected == "clean" ? [] : [expected]))
            {
                misses.Add($"{expected}: {draft} -> {string.Join(", ", found)}");
            }
        }

        var f1 = counts.Values.Average(count => 2.0 * count.Right / Math.Max(1, (2 * count.Right) + count.Extra + count.Missed));
        var clean = drafts.Where(draft => draft.Expected == "clean").ToList();
        var alarms = clean.Count(draft => Reviewer.Review(draft.Text, "en", draft.Message).Findings.Count > 0);
        Assert.True(drafts.Count >= 120 && clean.Count >= 50);
        Assert.All(counts.Keys, id => Assert.True(drafts.Count(draft => draft.Expected == id) >= 6, id));
        Assert.True(f1 >= 0.85, $"macro-F1 {f1:0.000}\n{string.Join('\n', misses)}");
        Assert.True(alarms <= clean.Count * 0.04, $"{alarms} false alarms\n{string.Join('\n', misses)}");
    }

    [Fact]
    public void Every_finding_quotes_the_draft_exactly_whatever_is_pasted()
    {
        var random = new Random(19);
        var seeds = Drafts();
        for (var round = 0; round < 400; round++)
        {
            var draft = RandomText.Of(random, seeds[round % seeds.Count].Text);
            foreach (var finding in Reviewer.Review(draft, "en", round % 2 == 0 ? null : draft).Findings)
            {
                Assert.Equal(finding.Words, finding.Span.Of(draft));
                Assert.NotEqual("", finding.Why);
                Assert.NotEqual("", finding.Rewrite);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("👍")]
    [InlineData("> You are wrong.\n> Calm down.\n\nThank you, I'm looking at it.")]
    public void Nothing_of_the_agents_own_is_nothing_to_find(string draft) => Assert.Empty(Reviewer.Review(draft, "en").Findings);

    [Fact]
    public void A_huge_paste_is_read_from_its_beginning() =>
        Assert.Contains(Reviewer.Review("Calm down. " + new string('a', 1_000_000), "en").Findings, finding => finding.Check == "calm");

    [Theory]
    [InlineData("I'm so sorry your parcel came late and that you had to call three times.", true, 2, 2, 2)]
    [InlineData("We apologise for any inconvenience caused.", true, 1, 1, 2)]
    [InlineData("The parcel left on Monday. It went through Leeds. It's due on Friday. You can track it online with the link. Sorry.", true, 0, 1, 0)]
    [InlineData("The parcel left on Monday.", false, 0, 0, 0)]
    public void An_apology_is_graded_by_empathy_intensity_and_timing(string draft, bool present, int empathy, int intensity, int timing) =>
        Assert.Equal(new ApologyGrade(present, empathy, intensity, timing), Reviewer.Review(draft, "en").Apology);

    [Fact]
    public void A_shouted_sentence_is_rewritten_in_a_level_voice()
    {
        var finding = Assert.Single(Reviewer.Review("We NEVER RECEIVED your form.", "en").Findings);
        Assert.Equal(("raised", "NEVER RECEIVED", "We never received your form."), (finding.Check, finding.Words, finding.Rewrite));
    }

    [Fact]
    public void The_scripts_and_the_rewrites_pass_the_review_themselves()
    {
        var words = Content.For("en");
        var own = words.Scripts.Select(script => string.Join(' ', script.Lines)).Concat(words.Checks.Select(check => check.Rewrite));
        var found = own.SelectMany(text => Reviewer.Review(text, "en").Findings.Where(finding => finding.Check != "noapology").Select(finding => $"{finding.Check} '{finding.Words}' in: {text}"));
        Assert.Equal("", string.Join('\n', found));
    }

    [Theory]
    [InlineData("(a|b")]
    [InlineData("a)")]
    [InlineData("<nowhere> a")]
    [InlineData("(|a)")]
    public void A_pattern_that_cannot_be_read_says_so(string pattern) =>
        Assert.Contains("The pattern '", Assert.Throws<FormatException>(() => WordPattern.Parse(pattern, NoSets)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("calm down", "CALM  down!", true)]
    [InlineData("calm down", "calm.\nDown", false)]
    [InlineData("you're wrong", "youre wrong", true)]
    [InlineData("you're wrong", "you’re wrong", true)]
    [InlineData("please? relax", "relax", true)]
    [InlineData("refund*", "refunding", true)]
    [InlineData("a .. z", "a b c d e z", true)]
    [InlineData("a .. z", "a b c d e f z", false)]
    [InlineData("^ relax", "We relax", false)]
    [InlineData("^ relax", "Well. Relax", true)]
    [InlineData("policy $", "our policy.", true)]
    [InlineData("policy $", "our policy covers", false)]
    public void The_notation_means_what_it_says(string pattern, string text, bool matches) =>
        Assert.Equal(matches, WordPattern.Parse(pattern, NoSets).Find(new DraftWords(text)).Any());

    private static List<(string Expected, string Text, string? Message)> Drafts() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Review", "drafts.tsv"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1].Replace("\\n", "\n", StringComparison.Ordinal), cells.Length > 2 ? cells[2] : null)),
    ];
}
