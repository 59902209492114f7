using CareBot.Core.Content;
using CareBot.Core.Scripts;

namespace CareBot.Core.Tests.Scripts;

public sealed class ScriptFinderTests
{
    private static readonly ContentLibrary Content = ContentLibrary.LoadEmbedded();
    private static readonly ScriptFinder Finder = new(Content);

    [Fact]
    public void Hurried_queries_find_the_right_topic_first_nine_times_in_ten_and_nearly_always_in_three()
    {
        var queries = Queries();
        Assert.True(queries.Count >= 80);
        var first = queries.Where(query => !IsRight(Finder.Find(query.Text, "en", 1), query.Topics)).ToList();
        var three = queries.Where(query => !IsRight(Finder.Find(query.Text, "en"), query.Topics)).ToList();
        Assert.True(first.Count <= queries.Count * 0.10, Missed(first));
        Assert.True(three.Count <= queries.Count * 0.02, Missed(three));
    }

    [Fact]
    public void Hurried_queries_about_angry_customers_are_mostly_close_enough()
    {
        var queries = Queries();
        var close = queries.Count(query => Finder.Find(query.Text, "en")[0].Match >= ScriptFinder.CloseEnough);
        Assert.True(close >= queries.Count * 0.9, string.Join('\n', queries.Where(query => Finder.Find(query.Text, "en")[0].Match < ScriptFinder.CloseEnough).Select(query => query.Text)));
    }

    [Theory]
    [InlineData("best pizza recipe with mushrooms")]
    [InlineData("kubernetes ingress timeout")]
    [InlineData("zzxqv wplmk")]
    [InlineData("how tall is mount everest")]
    [InlineData("translate the annual report into french")]
    public void A_query_about_something_else_is_only_the_closest_there_is(string query) =>
        Assert.All(Finder.Find(query, "en"), match => Assert.True(match.Match < ScriptFinder.CloseEnough, $"{match.Script.Id} {match.Match}"));

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t")]
    [InlineData("😡😡😡")]
    [InlineData("?!… — ''")]
    public void A_query_without_words_finds_nothing(string query) => Assert.Empty(Finder.Find(query, "en"));

    [Theory]
    [InlineData("customer")]
    [InlineData("what do I say")]
    [InlineData("12345")]
    public void Any_word_at_all_gets_three_scripts_to_choose_from(string query) => Assert.Equal(3, Finder.Find(query, "en").Count);

    [Fact]
    public void Whatever_is_typed_the_best_comes_first_matches_stay_between_0_and_1_and_the_order_never_changes()
    {
        var random = new Random(4471);
        var again = new ScriptFinder(Content);
        for (var round = 0; round < 300; round++)
        {
            var query = RandomText.Of(random, Content.For("en").Scripts[round % 60].Title);
            var found = Finder.Find(query, "en", 5);
            Assert.All(found, match => Assert.InRange(match.Match, 0, 1));
            Assert.Equal(found.OrderByDescending(match => match.Match).Select(match => match.Match), found.Select(match => match.Match));
            Assert.Equal(found.Select(match => (match.Script.Id, match.Match)), again.Find(query, "en", 5).Select(match => (match.Script.Id, match.Match)));
        }
    }

    [Fact]
    public void A_very_long_query_is_answered_from_its_beginning()
    {
        var query = "threatens to sue us " + string.Concat(Enumerable.Repeat("lorem ipsum ", 20_000));
        Assert.Equal(3, Finder.Find(query, "en").Count);
        Assert.Equal(3, Finder.Find(new string('a', 200_000), "en").Count);
    }

    [Fact]
    public void The_words_of_every_script_find_that_script_in_three()
    {
        var lost =
            from script in Content.For("en").Scripts
            from words in script.FindBy
            where !Finder.Find(words, "en").Any(match => match.Script.Id == script.Id || match.Script.Topics.Intersect(script.Topics).Any())
            select $"{script.Id}: {words}";
        Assert.Equal("", string.Join('\n', lost));
    }

    private static List<(string Text, string[] Topics)> Queries() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Scripts", "queries.tsv"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1].Split('|'))),
    ];

    private static bool IsRight(IReadOnlyList<ScriptMatch> found, string[] topics) => found.Any(match => match.Script.Topics.Intersect(topics).Any());

    private static string Missed(List<(string Text, string[] Topics)> queries) => string.Join('\n', queries.Select(query =>
        $"{query.Text} [{string.Join('|', query.Topics)}] -> {string.Join(", ", Finder.Find(query.Text, "en").Select(match => $"{match.Script.Id} {match.Match:0.00}"))}"));
}
