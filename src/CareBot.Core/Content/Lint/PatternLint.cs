using CareBot.Core.Review;

namespace CareBot.Core.Content;

/// <summary>Reads every pattern of the draft review once, so that a slip in one is reported when the files are read and not at somebody's first review.</summary>
internal static class PatternLint
{
    private const string Cure = "Close every bracket, leave no place empty, and name only sets of review-cues.yaml; the head of checks.yaml explains the notation.";

    private static readonly string[] CheckKeys = ["patterns", "weak", "after_threat", "unless", "saved_by"];

    /// <summary>What is wrong with the patterns of a language.</summary>
    /// <param name="checks">The entries of the checks file.</param>
    /// <param name="cues">The entries of the cues file; the fallback's where the language has none.</param>
    public static IEnumerable<ContentProblem> Check(IEnumerable<ContentEntry> checks, IReadOnlyList<ContentEntry> cues)
    {
        var sets = cues.GroupBy(cue => cue.Optional("id"), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().List("patterns"), StringComparer.Ordinal);
        return cues.Select(cue => (Entry: cue, Key: "patterns"))
            .Concat(checks.SelectMany(check => CheckKeys.Select(key => (Entry: check, Key: key))))
            .SelectMany(place => place.Entry.List(place.Key).Select((pattern, index) => Problem(place.Entry, place.Key, index, pattern, sets)))
            .OfType<ContentProblem>();
    }

    private static ContentProblem? Problem(ContentEntry entry, string key, int index, string pattern, IReadOnlyDictionary<string, IReadOnlyList<string>> sets)
    {
        try
        {
            CompiledCheck.ReadPattern(pattern, "", sets);
            return null;
        }
        catch (FormatException error)
        {
            return new ContentProblem(entry.File, entry.LineOf(key, index), error.Message, Cure);
        }
    }
}
