using System.Text.RegularExpressions;
using CareBot.Core.Content;
using CareBot.Testing;

namespace CareBot.Core.Tests.Content;

public sealed partial class ContentLintTests
{
    private const string Ladder = "en/plays/ladder.yaml";
    private const string Scripts = "en/scripts/test.yaml";
    private const string Tips = "en/tips.yaml";

    [Fact]
    public void The_words_that_ship_have_nothing_to_mend() => Assert.Empty(ContentLint.Check(ContentSource.Embedded()));

    [Theory]
    [InlineData("- id: listen-and-partner\n", "- \n", "'id' is missing", "id: …")]
    [InlineData("- id: set-a-limit\n", "- id: listen-and-partner\n", "used twice", "an id of its own")]
    [InlineData("- id: set-a-limit\n", "- id: set-limits\n", "never chosen", "Correct the id")]
    [InlineData("({kind} {order}), and I am", "({kind} {oder}), and I am", "'{oder}'", "{order}")]
    [InlineData("({kind} {order}), and I am", "({kind} {order), and I am", "not closed", "{name}")]
    [InlineData("items: [A-09,", "items: [A-110,", "'A-110'", "A-109")]
    [InlineData("A-95, A7-1]\n", "A-95, A7-9]\n", "'A7-9'", "A7-8")]
    [InlineData("  evidence: corrected\n", "  evidence: proven\n", "'proven'", "supported, mixed or corrected")]
    [InlineData("  step: listen\n", "  stepp: listen\n", "'step' is missing", "step: …")]
    [InlineData("  hand_over: \"\"\n", "  handover: \"\"\n", "'handover' is not a key", "Correct the spelling")]
    [InlineData("  title: Listen, then work on it together\n", "  title: Listen and then work on it together with them for as long as it takes to get it done\n", "characters long; 75", "Shorten")]
    [InlineData("    - Don't take it personally.\n  reply", "    - Don't take it personally.\n    - And one more.\n  reply", "4 lines; 1 to 3", "Keep the best")]
    [InlineData("    - Don't take it personally.\n  reply", "    - \"\"\n  reply", "empty text", "Write the text")]
    [InlineData("  softer: |\n    Hello {name},\n\n    Thank you for taking", "  soft: |\n    Hello {name},\n\n    Thank you for taking", "'softer' is missing", "softer: …")]
    [InlineData("  situation_unquoted: The customer is let down by the matter", "  situation_unquoted: The customer says {words} and is let down by the matter", "'{words}'", "{name}")]
    [InlineData("  do:\n    - Let them finish once, without", "  do:\n    - what: Let them finish once, without", "not a text", "one text a line")]
    [InlineData("  step: listen\n", "  step: listen\n  escalate: police\n", "'police'", "safety, care, legal")]
    public void A_broken_play_is_reported_with_file_line_and_cure(string from, string to, string message, string cure)
    {
        var text = ContentSource.Embedded().Files[Ladder];
        Assert.Contains(from, text, StringComparison.Ordinal);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        var problem = Assert.Single(Broken(Ladder, string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length))), problem => problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal(Ladder, problem.File);
        Assert.InRange(problem.Line, 1, text.Count(character => character == '\n') + 1);
        Assert.Contains(cure, problem.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_of_a_problem_is_the_line_of_its_key()
    {
        var text = ContentSource.Embedded().Files[Ladder].Replace("items: [A-09,", "items: [A-110,", StringComparison.Ordinal);
        var problem = Assert.Single(Broken(Ladder, text));
        Assert.Contains("A-110", text.Split('\n')[problem.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_that_is_too_long_is_reported()
    {
        var text = ContentSource.Embedded().Files[Ladder].Replace("I'd like to sort this out with you.", new string('x', 2_600), StringComparison.Ordinal);
        Assert.Contains(Broken(Ladder, text), problem => problem.Message.Contains("'reply'", StringComparison.Ordinal) && problem.Message.Contains("2500", StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_are_collected()
    {
        var text = ContentSource.Embedded().Files[Ladder].Replace("A-09", "A-900", StringComparison.Ordinal).Replace("{order}", "{oder}", StringComparison.Ordinal);
        var problems = Broken(Ladder, text, (Tips, "- id: long\n  text: " + string.Join(' ', Enumerable.Repeat("word", 61)) + "\n  items: [A-54]\n  evidence: supported\n"));
        Assert.True(problems.Count > 10);
        Assert.Contains(problems, problem => problem.File == Tips && problem.Message.Contains("61 words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("topics: [nonsense]\n  lines: [One., Two.]", "'nonsense' is not a topic")]
    [InlineData("topics: []\n  lines: [One., Two.]", "'topics' is missing")]
    [InlineData("topics: [churn]\n  lines: [One.]", "1 lines; 2 to 5")]
    [InlineData("topics: [churn]\n  lines: [One., 'Two {smile}.']", "'{smile}'")]
    public void A_broken_script_is_reported(string keys, string message)
    {
        var problems = Broken(Scripts, $"- id: broken-script\n  title: T\n  {keys}\n  find_by: [x]\n  items: [A-46]\n  evidence: supported\n");
        Assert.Contains(problems, problem => problem.File == Scripts && problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  - id: x\n - id: y\n", "not valid YAML")]
    [InlineData("id: x\n", "not a list of entries")]
    [InlineData("- just a text\n", "not a set of")]
    [InlineData("- id: x\n  text: one\n  text: two\n", "not valid YAML")]
    public void A_file_that_cannot_be_read_is_one_problem_and_the_rest_is_still_checked(string text, string message)
    {
        var problems = Broken(Scripts, text, (Tips, "- id: t\n  text: T\n  items: [A-999]\n  evidence: supported\n"));
        Assert.Contains(problems, problem => problem.File == Scripts && problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.File == Tips && problem.Message.Contains("A-999", StringComparison.Ordinal));
        var error = Assert.Throws<ContentException>(() => ContentLibrary.Load(With((Scripts, text))));
        Assert.StartsWith($"{Scripts}:", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    - (calm", "en/checks.yaml", "'(' that is not closed")]
    [InlineData("    - calm) down", "en/checks.yaml", "')' too many")]
    [InlineData("    - calm <nobody> down", "en/checks.yaml", "'nobody'")]
    [InlineData("    - (calm|) down => Write this.", "en/checks.yaml", "empty place")]
    [InlineData("    - (calm", "en/review-cues.yaml", "'(' that is not closed")]
    public void A_pattern_that_cannot_be_read_is_reported_at_its_line_and_stops_the_loading(string pattern, string file, string message)
    {
        var text = ContentSource.Embedded().Files[file];
        var at = text.IndexOf("  patterns:\n", StringComparison.Ordinal) + "  patterns:\n".Length;
        var broken = text.Insert(at, pattern + "\n");
        var problem = Assert.Single(Broken(file, broken));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal((file, broken[..at].Count(character => character == '\n') + 1), (problem.File, problem.Line));
        var error = Assert.Throws<ContentException>(() => ContentLibrary.Load(With((file, broken))));
        Assert.StartsWith($"{file}:{problem.Line}:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_phrase_or_word_list_is_reported()
    {
        var phrases = ContentSource.Embedded().Files["en/phrases.yaml"].Replace("- id: slot.order\n", "- id: slot.ordre\n", StringComparison.Ordinal);
        var matters = ContentSource.Embedded().Files["en/matters.yaml"].Replace("- id: outage\n", "- id: outrage\n", StringComparison.Ordinal);
        var problems = Broken("en/phrases.yaml", phrases, ("en/matters.yaml", matters));
        Assert.Contains(problems, problem => problem.File == "en/phrases.yaml" && problem.Message.Contains("'slot.order'", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.File == "en/matters.yaml" && problem.Message.Contains("'outage'", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.File == "en/matters.yaml" && problem.Message.Contains("'outrage'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_placeholder_that_a_phrase_does_not_get_is_reported()
    {
        var phrases = ContentSource.Embedded().Files["en/phrases.yaml"].Replace("{level}, {score} of 100. {play}.", "{level}, {points} of 100. {play}.", StringComparison.Ordinal);
        Assert.Contains(Broken("en/phrases.yaml", phrases), problem => problem.Message.Contains("'{points}'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_nobody_reads_is_reported() => Assert.Contains(Broken("en/play.yaml", "- id: x\n"), problem => problem.File == "en/play.yaml" && problem.Cure.Contains("plays", StringComparison.Ordinal));

    [Fact]
    public void Content_without_English_is_refused()
    {
        var empty = new ContentSource(new Dictionary<string, string>());
        Assert.Contains(ContentLint.Check(empty), problem => problem.Message.Contains("English", StringComparison.Ordinal));
        Assert.Throws<ContentException>(() => ContentLibrary.Load(empty));
    }

    [Fact]
    public void A_language_that_is_begun_falls_back_to_English()
    {
        var library = ContentLibrary.Load(With(("id/phrases.yaml", "- id: tip.title\n  text: Kiat\n")));
        Assert.Equal("Kiat", library.For("id-ID").Phrases["tip.title"]);
        Assert.Equal("Calm", library.For("id").Phrases["level.0"]);
        Assert.NotEmpty(library.For("id").Tips);
    }

    [Fact]
    public void The_list_of_phrases_is_what_the_code_asks_for()
    {
        var asked = Directory.EnumerateFiles(Path.Combine(Machine.Root, "src", "CareBot.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value))
            .Where(id => !id.Contains('{'))
            .ToHashSet();
        Assert.True(asked.Count > 20);
        Assert.Empty(asked.Except(PhraseIds.All));
        Assert.Empty(PhraseIds.All.Except(ContentLibrary.LoadEmbedded().For("en").Phrases.Ids));
    }

    private static IReadOnlyList<ContentProblem> Broken(string path, string text, params (string Path, string Text)[] others) => ContentLint.Check(With([(path, text), .. others]));

    private static ContentSource With(params (string Path, string Text)[] changes)
    {
        var files = new Dictionary<string, string>(ContentSource.Embedded().Files);
        foreach (var (path, text) in changes)
        {
            files[path] = text;
        }

        return new ContentSource(files);
    }

    [GeneratedRegex("""(?:[Pp]hrases\[|Phrases\.Fill\(\s*|phrases\.Fill\(\s*|Replied\.Line\(\w+, )"(?<id>[a-z_]+\.[a-z_0-9.]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();
}
