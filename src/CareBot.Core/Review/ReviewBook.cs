using System.Collections.Frozen;
using CareBot.Core.Content;

namespace CareBot.Core.Review;

/// <summary>The checks and cues of one language, ready to run. Built once, then read only.</summary>
internal sealed class ReviewBook
{
    private readonly Dictionary<string, IReadOnlyList<string>> _sets;
    private readonly Dictionary<string, List<WordPattern>> _cues;

    public ReviewBook(LanguageContent words)
    {
        _sets = words.ReviewCues.ToDictionary(cue => cue.Id, cue => cue.Patterns, StringComparer.Ordinal);
        _cues = _sets.ToDictionary(pair => pair.Key, pair => pair.Value.Select(pattern => WordPattern.Parse(pattern, _sets)).ToList(), StringComparer.Ordinal);
        Checks = [.. words.Checks.Select(check => new CompiledCheck(check, _sets))];
        Shouted = _sets.GetValueOrDefault("shouted", []).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The checks in file order.</summary>
    public IReadOnlyList<CompiledCheck> Checks { get; }

    /// <summary>Words that are shouted when they stand in capitals.</summary>
    public IReadOnlySet<string> Shouted { get; }

    /// <summary>The check of an id, or null when this language has none.</summary>
    public DraftCheck? Check(string id) => Checks.FirstOrDefault(check => check.Check.Id == id)?.Check;

    /// <summary>Whether a text holds a cue.</summary>
    public bool Has(string cue, string text) => First(cue, text) >= 0;

    /// <summary>Where a text first holds a cue, or -1.</summary>
    public int First(string cue, string text) => _cues.TryGetValue(cue, out var patterns)
        ? FirstOf(patterns, new DraftWords(text))
        : -1;

    private static int FirstOf(List<WordPattern> patterns, DraftWords words) =>
        patterns.SelectMany(pattern => pattern.Find(words).Take(1)).Select(span => span.Start).DefaultIfEmpty(-1).Min();
}
