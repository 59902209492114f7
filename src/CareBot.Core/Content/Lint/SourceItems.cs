namespace CareBot.Core.Content;

/// <summary>The ids of the catalogue of source articles, and the corrections A7-1 to A7-8.</summary>
internal static class SourceItems
{
    private const int LastItem = 109;
    private const int LastCorrection = 8;

    private static readonly HashSet<string> Known = [.. Enumerable.Range(1, LastItem).Select(number => $"A-{number:00}"), .. Enumerable.Range(1, LastCorrection).Select(number => $"A7-{number}")];

    /// <summary>The items of the articles, without the corrections.</summary>
    public static IEnumerable<string> Articles => Enumerable.Range(1, LastItem).Select(number => $"A-{number:00}");

    public static void Check(ContentEntry entry, string key, IReadOnlyList<string> items, ProblemList problems)
    {
        if (items.Count == 0)
        {
            problems.Add(entry, key, $"'{key}' is missing.", "Name the items of the source articles the advice carries, for example [A-46].");
        }

        foreach (var item in items.Where(item => !Known.Contains(item)))
        {
            problems.Add(entry, key, $"'{item}' is not an item of the source articles.", $"Use A-01 to A-{LastItem}, or A7-1 to A7-{LastCorrection} for a correction.");
        }
    }
}
