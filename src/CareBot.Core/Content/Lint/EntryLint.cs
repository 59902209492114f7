using CareBot.Core.Guidance;
using CareBot.Core.Review;
using CareBot.Core.Scripts;
using CareBot.Core.Tips;

namespace CareBot.Core.Content;

/// <summary>Checks of scripts, tips, draft checks, phrases and word lists.</summary>
internal static class EntryLint
{
    private const int LongestTitle = 75;
    private const int LongestLine = 200;
    private const int LongestWhy = 400;
    private const int LongestPhrase = 800;
    private const int LongestLabel = 30;
    private const int MostTipWords = 60;

    private static readonly Lazy<Dictionary<string, string>> Shipped = new(() =>
        ContentSource.Embedded().Entries(ContentLibrary.FallbackLanguage, "phrases").ToDictionary(entry => entry.Required("id"), entry => entry.Required("text"), StringComparer.Ordinal));

    public static void Check(ContentEntry entry, Script script, IReadOnlySet<string> topics, ProblemList problems)
    {
        TextLint.Length(entry, "title", script.Title, LongestTitle, problems);
        TextLint.Lines(entry, "lines", script.Lines, 2, 5, LongestLine, problems);
        foreach (var line in script.Lines)
        {
            TextLint.Placeholders(entry, "lines", line, SlotNames.All, problems);
        }

        if (script.Topics.Count == 0)
        {
            problems.Add(entry, "topics", "'topics' is missing.", "Name one or more topics of topics.yaml.");
        }

        foreach (var topic in script.Topics.Where(topic => topics.Count > 0 && !topics.Contains(topic)))
        {
            problems.Add(entry, "topics", $"'{topic}' is not a topic.", "Use an id of topics.yaml, or add it there.");
        }

        SourceItems.Check(entry, "items", script.Provenance.Items, problems);
    }

    public static void Check(ContentEntry entry, Tip tip, ProblemList problems)
    {
        var words = tip.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > MostTipWords)
        {
            problems.Add(entry, "text", $"The tip has {words} words; {MostTipWords} are allowed.", "Shorten it to one idea.");
        }

        TextLint.Placeholders(entry, "text", tip.Text, [], problems);
        SourceItems.Check(entry, "items", tip.Provenance.Items, problems);
    }

    public static void Check(ContentEntry entry, DraftCheck check, ProblemList problems)
    {
        TextLint.Length(entry, "why", check.Why, LongestWhy, problems);
        TextLint.Length(entry, "rewrite", check.Rewrite, LongestWhy, problems);
        SourceItems.Check(entry, "item", [check.Item], problems);
        SourceItems.Check(entry, "items", check.Provenance.Items, problems);
    }

    public static void CheckPhrase(ContentEntry entry, string text, ProblemList problems)
    {
        var id = entry.Required("id");
        TextLint.Length(entry, "text", text, id.StartsWith("button.", StringComparison.Ordinal) && id != "button.stale" ? LongestLabel : LongestPhrase, problems);
        if (Shipped.Value.TryGetValue(id, out var shipped))
        {
            TextLint.Placeholders(entry, "text", text, Template.Placeholders(shipped), problems);
        }
    }

    public static void CheckWords(ContentEntry entry, IReadOnlyList<string> words, IReadOnlyList<string>? ids, ProblemList problems)
    {
        if (words.Count == 0)
        {
            problems.Add(entry, "words", "'words' is missing.", "List the words, for example [outage, no signal].");
        }

        if (ids is not null && !ids.Contains(entry.Required("id")))
        {
            problems.Add(entry, "id", $"'{entry.Required("id")}' is not a matter the table of plays knows.", $"Use one of: {string.Join(", ", ids)}.");
        }
    }
}
