using CareBot.Core.Content;

namespace CareBot.Core.Review;

/// <summary>A named mistake that the draft review looks for, as the content files hold it.</summary>
/// <param name="Id">The check's id (<c>wrong</c>, <c>calm</c>, …).</param>
/// <param name="Item">The catalogue item it comes from (<c>A-77</c>).</param>
/// <param name="Why">One sentence for the person whose draft it is.</param>
/// <param name="Rewrite">What to write instead, when no pattern has a rewrite of its own.</param>
/// <param name="Patterns">What to look for: words, see the head of the file for the notation.</param>
/// <param name="Unless">Words that make a match harmless.</param>
/// <param name="Provenance">Where the advice comes from.</param>
public sealed record DraftCheck(string Id, string Item, string Why, string Rewrite, IReadOnlyList<string> Patterns, IReadOnlyList<string> Unless, Provenance Provenance)
{
    /// <summary>Patterns that count only when nothing of <see cref="SavedBy"/> stands in the draft.</summary>
    public IReadOnlyList<string> Weak { get; init; } = [];

    /// <summary>Patterns that count only after a threat of the customer's, and when nothing of <see cref="SavedBy"/> stands in the draft.</summary>
    public IReadOnlyList<string> AfterThreat { get; init; } = [];

    /// <summary>Words anywhere in the draft that save the weak matches.</summary>
    public IReadOnlyList<string> SavedBy { get; init; } = [];

    internal static DraftCheck Read(ContentEntry entry) => new(
        entry.Required("id"), entry.Required("item"), entry.Required("why"), entry.Required("rewrite"), entry.List("patterns"), entry.List("unless"), Provenance.Read(entry))
    {
        Weak = entry.List("weak"),
        AfterThreat = entry.List("after_threat"),
        SavedBy = entry.List("saved_by"),
    };
}
