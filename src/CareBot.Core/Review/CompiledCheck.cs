using CareBot.Hostility;

namespace CareBot.Core.Review;

/// <summary>One check, ready to run.</summary>
/// <param name="check">The check as the content files hold it.</param>
/// <param name="sets">The sets of words its patterns may name.</param>
internal sealed class CompiledCheck(DraftCheck check, IReadOnlyDictionary<string, IReadOnlyList<string>> sets)
{
    private const string RewriteMark = " => ";

    private readonly List<(WordPattern Pattern, string Rewrite)> _patterns = Parse(check.Patterns, check.Rewrite, sets);
    private readonly List<(WordPattern Pattern, string Rewrite)> _weak = Parse(check.Weak, check.Rewrite, sets);
    private readonly List<(WordPattern Pattern, string Rewrite)> _afterThreat = Parse(check.AfterThreat, check.Rewrite, sets);
    private readonly List<(WordPattern Pattern, string Rewrite)> _unless = Parse(check.Unless, "", sets);
    private readonly List<(WordPattern Pattern, string Rewrite)> _savedBy = Parse(check.SavedBy, "", sets);

    /// <summary>The check as the content files hold it.</summary>
    public DraftCheck Check => check;

    /// <summary>What the check finds in a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="words">Its words.</param>
    /// <param name="afterThreat">Whether the customer has threatened.</param>
    public IEnumerable<DraftFinding> Find(string draft, DraftWords words, bool afterThreat)
    {
        List<(TextSpan Span, string Rewrite)> hits = [.. Run(_patterns, words)];
        List<(TextSpan Span, string Rewrite)> weak = [.. Run(_weak, words), .. afterThreat ? Run(_afterThreat, words) : []];
        if (weak.Count > 0 && !Run(_savedBy, words).Any())
        {
            hits.AddRange(weak);
        }

        if (hits.Count == 0)
        {
            return [];
        }

        List<TextSpan> harmless = [.. Run(_unless, words).Select(hit => hit.Span)];
        return hits.Where(hit => !harmless.Exists(hit.Span.Overlaps))
            .Select(hit => new DraftFinding(check.Id, check.Item, hit.Span, hit.Span.Of(draft), check.Why, hit.Rewrite));
    }

    private static IEnumerable<(TextSpan Span, string Rewrite)> Run(List<(WordPattern Pattern, string Rewrite)> patterns, DraftWords words) =>
        patterns.SelectMany(each => each.Pattern.Find(words).Select(span => (span, each.Rewrite)));

    private static List<(WordPattern Pattern, string Rewrite)> Parse(IReadOnlyList<string> patterns, string rewrite, IReadOnlyDictionary<string, IReadOnlyList<string>> sets) =>
    [
        .. patterns.Select(pattern => ReadPattern(pattern, rewrite, sets)),
    ];

    /// <summary>Reads a pattern and the rewrite behind it.</summary>
    /// <exception cref="FormatException">The pattern cannot be read; the message says why.</exception>
    internal static (WordPattern Pattern, string Rewrite) ReadPattern(string pattern, string rewrite, IReadOnlyDictionary<string, IReadOnlyList<string>> sets) =>
        pattern.IndexOf(RewriteMark, StringComparison.Ordinal) is var mark and >= 0
            ? (WordPattern.Parse(pattern[..mark], sets), pattern[(mark + RewriteMark.Length)..])
            : (WordPattern.Parse(pattern, sets), rewrite);
}
