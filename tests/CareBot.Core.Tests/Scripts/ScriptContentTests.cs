using CareBot.Core.Content;
using CareBot.Core.Scripts;

namespace CareBot.Core.Tests.Scripts;

public sealed class ScriptContentTests
{
    private static readonly IReadOnlyList<Script> Scripts = ContentLibrary.LoadEmbedded().For("en").Scripts;

    [Fact]
    public void There_are_at_least_sixty_scripts() => Assert.True(Scripts.Count >= 60);

    [Fact]
    public void Every_topic_has_at_least_two_scripts() =>
        Assert.All(ScriptTopics.All, topic => Assert.True(Scripts.Count(script => script.Topics.Contains(topic)) >= 2, topic));

    [Fact]
    public void Every_script_can_be_said_in_a_few_breaths()
    {
        foreach (var script in Scripts)
        {
            Assert.NotEmpty(script.Topics);
            Assert.InRange(script.Lines.Count, 2, 5);
            Assert.All(script.Lines, line => Assert.True(line.Split(' ').Length <= 34, $"{script.Id}: {line}"));
        }
    }

    [Fact]
    public void Every_script_can_be_found_and_says_where_it_comes_from()
    {
        foreach (var script in Scripts)
        {
            Assert.True(script.FindBy.Count >= 4, script.Id);
            Assert.NotEmpty(script.Provenance.Items);
            Assert.All(script.Provenance.Items, item => Assert.Matches("^A-[0-9]{2,3}$", item));
            Assert.NotEqual("", script.Provenance.Note);
        }
    }

    [Fact]
    public void No_two_scripts_share_a_title_or_a_way_to_ask()
    {
        Assert.Equal(Scripts.Count, Scripts.Select(script => script.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var asked = Scripts.SelectMany(script => script.FindBy).ToList();
        Assert.Empty(asked.GroupBy(phrase => phrase, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [InlineData("I thought the contract read otherwise, but let's take a look.")]
    [InlineData("Clearly you're upset, and I want you to know that getting to the bottom of this is just as important to me as it is to you.")]
    [InlineData("I'm so sorry for any inconvenience this misunderstanding has caused you.")]
    [InlineData("I understand your frustration, and I'd like to work with you to reach a resolution.")]
    [InlineData("Please contact us again once you're ready to speak calmly; I'll be glad to help then.")]
    public void The_phrases_of_the_source_articles_can_be_said_word_for_word(string phrase) =>
        Assert.Contains(Scripts, script => script.Lines.Contains(phrase));

    [Fact]
    public void An_unknown_topic_is_refused_with_file_line_and_cure()
    {
        var files = ContentSource.Embedded().Files.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        files["en/scripts/own.yaml"] = "- id: own\n  title: Own\n  topics: [shouting-match]\n  lines: [One., Two.]\n  evidence: mixed\n";
        var problem = Assert.Throws<ContentException>(() => ContentLibrary.Load(new ContentSource(files))).Problem;
        Assert.Equal("en/scripts/own.yaml", problem.File);
        Assert.Contains("shouting-match", problem.Message, StringComparison.Ordinal);
        Assert.Contains("refuse-abuse", problem.Cure, StringComparison.Ordinal);
    }
}
