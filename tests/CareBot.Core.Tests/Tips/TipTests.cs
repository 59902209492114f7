using CareBot.Core.Content;
using CareBot.Core.Tips;

namespace CareBot.Core.Tests.Tips;

public sealed class TipTests
{
    private static readonly ContentLibrary Content = ContentLibrary.LoadEmbedded();
    private static readonly IReadOnlyList<Tip> Tips = Content.For("en").Tips;
    private static readonly TipCalendar Calendar = new(Content);

    [Fact]
    public void No_tip_comes_twice_before_all_were_used()
    {
        var first = new DateOnly(2026, 11, 3);
        var shown = Enumerable.Range(0, Tips.Count).Select(day => Calendar.For(first.AddDays(day), "en").Id).ToList();
        Assert.Equal(Tips.Count, shown.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(shown[0], Calendar.For(first.AddDays(Tips.Count), "en").Id);
    }

    [Fact]
    public void Asking_for_another_walks_through_all_of_them()
    {
        var tip = Tips[0];
        var shown = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 0; step < Tips.Count; step++)
        {
            Assert.True(shown.Add(tip.Id));
            tip = Calendar.After(tip.Id, "en");
        }

        Assert.Equal(Tips[0].Id, tip.Id);
        Assert.Equal(Tips[0].Id, Calendar.After("no such tip", "en").Id);
    }

    [Fact]
    public void Every_tip_is_one_short_idea_with_its_source()
    {
        Assert.True(Tips.Count >= 100);
        foreach (var tip in Tips)
        {
            Assert.True(tip.Text.Split(' ').Length <= 60, tip.Id);
            Assert.NotEmpty(tip.Provenance.Items);
            Assert.All(tip.Provenance.Items, item => Assert.Matches("^A-[0-9]{2,3}$", item));
            Assert.NotEqual("", tip.Provenance.Note);
        }
    }

    [Fact]
    public void No_two_tips_say_the_same()
    {
        foreach (var (tip, index) in Tips.Select((tip, index) => (tip, index)))
        {
            Assert.All(Tips.Skip(index + 1), other => Assert.True(Overlap(tip.Text, other.Text) < 0.6, $"{tip.Id} and {other.Id}"));
        }
    }

    [Theory]
    [InlineData("A-106", "reports")]
    [InlineData("A-107", "range")]
    public void Numbers_that_nobody_can_check_come_with_their_caveat(string item, string caveat) =>
        Assert.All(Tips.Where(tip => tip.Provenance.Items.Contains(item)), tip => Assert.Contains(caveat, tip.Text, StringComparison.Ordinal));

    private static double Overlap(string left, string right)
    {
        var words = Words(left);
        var others = Words(right);
        return (double)words.Intersect(others).Count() / words.Union(others).Count();
    }

    private static HashSet<string> Words(string text) => [.. text.ToLowerInvariant().Split(' ', '.', ',', '"', ':', ';', '?')];
}
