using CareBot.Core.Guidance;
using CareBot.Core.Review;
using CareBot.Core.Scripts;
using CareBot.Core.Tips;
using CareBot.Hostility;

namespace CareBot.Core.Content;

/// <summary>Looks for everything that is wrong with the content, so that one run shows the person who edits it all there is to mend.</summary>
public static class ContentLint
{
    /// <summary>Checks content files. Empty when there is nothing to mend.</summary>
    /// <param name="source">The files.</param>
    /// <param name="scorer">The scorer the draft review uses; a new one when left out.</param>
    public static IReadOnlyList<ContentProblem> Check(ContentSource source, HostilityScorer? scorer = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var problems = new ProblemList();
        foreach (var (path, text) in source.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            problems.Try(() => problems.Entries.AddRange(ContentSource.Read(path, text)));
            if (KindOf(path) is null)
            {
                problems.Add(path, 1, "No part of CareBot reads this file.", $"Rename it to one of: {string.Join(", ", Kinds)}.");
            }
        }

        if (problems.Entries.TrueForAll(entry => !entry.File.StartsWith($"{ContentLibrary.FallbackLanguage}/", StringComparison.Ordinal)))
        {
            problems.Add(ContentLibrary.FallbackLanguage, 1, "There are no words in English.", "Put the English files into the folder 'en'; every other language falls back to it.");
        }

        foreach (var language in problems.Entries.GroupBy(entry => entry.File.Split('/')[0], StringComparer.Ordinal))
        {
            CheckLanguage(language.Key, [.. language], problems);
        }

        if (problems.Found.Count == 0)
        {
            TemplateReview.Check(source, problems, scorer ?? new HostilityScorer());
        }

        return [.. problems.Found.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
    }

    /// <summary>The items of the catalogue of source articles that nothing in the content of a language carries.</summary>
    /// <param name="content">The words.</param>
    /// <param name="language">The language.</param>
    public static IReadOnlyList<string> UncarriedItems(ContentLibrary content, string language)
    {
        ArgumentNullException.ThrowIfNull(content);
        var words = content.For(language);
        var carried = words.Plays.Values.Select(play => play.Provenance)
            .Concat(words.Scripts.Select(script => script.Provenance))
            .Concat(words.Tips.Select(tip => tip.Provenance))
            .Concat(words.Checks.Select(check => check.Provenance))
            .SelectMany(provenance => provenance.Items)
            .ToHashSet(StringComparer.Ordinal);
        return [.. SourceItems.Articles.Where(item => !carried.Contains(item))];
    }

    /// <summary>The files and folders of a language.</summary>
    internal static IReadOnlyList<string> Kinds { get; } = ["plays", "scripts", "tips", "checks", "phrases", "matters", "slots", "topics", "synonyms", "review-cues"];

    private static string? KindOf(string path)
    {
        var parts = path.Split('/');
        return parts.Length < 2 ? null : Kinds.FirstOrDefault(kind => parts[1] == kind || (parts.Length == 2 && parts[1] == $"{kind}.yaml"));
    }

    private static void CheckLanguage(string language, List<ContentEntry> entries, ProblemList problems)
    {
        var byKind = entries.Where(entry => KindOf(entry.File) is not null).ToLookup(entry => KindOf(entry.File)!, StringComparer.Ordinal);
        foreach (var kind in byKind)
        {
            CheckIds(kind, problems);
        }

        var topics = byKind["topics"].Select(entry => entry.Optional("id")).ToHashSet(StringComparer.Ordinal);
        problems.Each(byKind["plays"], entry => PlayLint.Check(entry, Play.Read(entry), problems));
        problems.Each(byKind["scripts"], entry => EntryLint.Check(entry, Script.Read(entry), topics, problems));
        problems.Each(byKind["tips"], entry => EntryLint.Check(entry, Tip.Read(entry), problems));
        problems.Each(byKind["checks"], entry => EntryLint.Check(entry, DraftCheck.Read(entry), problems));
        problems.Each(byKind["phrases"], entry => EntryLint.CheckPhrase(entry, entry.Required("text"), problems));
        problems.Each(byKind["matters"], entry => EntryLint.CheckWords(entry, Matter.Read(entry).Words, MatterIds.All, problems));
        problems.Each(byKind["slots"], entry => EntryLint.CheckWords(entry, entry.List("words"), null, problems));
        problems.Each(byKind["topics"], entry => entry.Required("note"));
        problems.Each(byKind["synonyms"], entry => _ = SynonymGroup.Read(entry));
        problems.Each(byKind["review-cues"], entry => _ = ReviewCue.Read(entry));
        List<ContentEntry> cues = [.. byKind["review-cues"].Any() ? byKind["review-cues"] : problems.Entries.Where(entry => entry.File.StartsWith($"{ContentLibrary.FallbackLanguage}/review-cues", StringComparison.Ordinal))];
        problems.Try(() => problems.Found.AddRange(PatternLint.Check(byKind["checks"], cues)));
        if (language == ContentLibrary.FallbackLanguage)
        {
            CheckComplete(byKind, problems);
        }
    }

    private static void CheckIds(IEnumerable<ContentEntry> entries, ProblemList problems)
    {
        var seen = new Dictionary<string, ContentEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var id = "";
            problems.Try(() => id = entry.Required("id"));
            if (id.Length > 0 && !seen.TryAdd(id, entry))
            {
                problems.Add(entry, "id", $"The id '{id}' is used twice; the first is at {seen[id].File}:{seen[id].Line}.", "Give this entry an id of its own.");
            }
        }
    }

    /// <summary>What the code asks for must be there in the language every other falls back to.</summary>
    private static void CheckComplete(ILookup<string, ContentEntry> byKind, ProblemList problems)
    {
        foreach (var (kind, ids) in new[]
        {
            ("plays", PlaySelector.Rows.Select(row => row.PlayId).Distinct(StringComparer.Ordinal)),
            ("phrases", PhraseIds.All),
            ("matters", MatterIds.All),
            ("slots", SlotWords.Required),
        })
        {
            var present = byKind[kind].Select(entry => entry.Optional("id")).ToHashSet(StringComparer.Ordinal);
            var file = byKind[kind].FirstOrDefault()?.File ?? $"{ContentLibrary.FallbackLanguage}/{kind}.yaml";
            foreach (var id in ids.Where(id => !present.Contains(id)))
            {
                problems.Add(file, 1, $"The entry '{id}', which CareBot asks for, is missing.", $"Add an entry with 'id: {id}', or correct the id of the entry that was meant.");
            }
        }
    }
}
