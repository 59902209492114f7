using System.Collections.Concurrent;
using CareBot.Core.Content;

namespace CareBot.Core.Scripts;

/// <summary>Finds scripts by hurried words: typing slips, synonyms and half sentences. Thread-safe, deterministic, never throws on any query.</summary>
/// <param name="content">The words.</param>
public sealed class ScriptFinder(ContentLibrary content)
{
    /// <summary>
    /// A match at or above this is offered as an answer; below it as "the closest I have".
    /// A match is the share of what was asked, rare words counting more, that the script's title, topics and asked-by phrases speak of:
    /// at 0.35 at least a third of it. Set on queries about other matters (all below) and on hurried queries about these (nearly all above).
    /// </summary>
    public const double CloseEnough = 0.35;

    private readonly ConcurrentDictionary<string, Lazy<ScriptIndex>> _indexes = new(StringComparer.Ordinal);

    /// <summary>The scripts that fit best, best first; empty only when the query has no words.</summary>
    /// <param name="query">What the person typed.</param>
    /// <param name="language">Language of the scripts.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<ScriptMatch> Find(string query, string language, int limit = 3)
    {
        if (limit <= 0 || string.IsNullOrWhiteSpace(query) || QueryWords.Of(query, 1).Count == 0)
        {
            return [];
        }

        var words = content.For(language);
        return _indexes.GetOrAdd(words.Language, _ => new Lazy<ScriptIndex>(() => new ScriptIndex(words.Scripts, words.Synonyms))).Value.Rank(query, limit);
    }
}
