namespace CareBot.Core.Content;

/// <summary>Whether evidence supports a piece of advice, see section A7 of the catalogue of source articles.</summary>
public enum EvidenceLabel
{
    /// <summary>Research or established practice supports it.</summary>
    Supported,

    /// <summary>The evidence is mixed, or it is practice without research.</summary>
    Mixed,

    /// <summary>The source article is contradicted; the corrected advice is given.</summary>
    Corrected,
}

/// <summary>Where a piece of advice comes from.</summary>
/// <param name="Items">Items of the catalogue of source articles it carries (<c>A-46</c>).</param>
/// <param name="Evidence">Whether evidence supports it.</param>
/// <param name="Note">One sentence for the person who asks; may be empty.</param>
public sealed record Provenance(IReadOnlyList<string> Items, EvidenceLabel Evidence, string Note)
{
    internal static Provenance Read(ContentEntry entry) => new(
        entry.List("items"),
        entry.Required("evidence") switch
        {
            "supported" => EvidenceLabel.Supported,
            "mixed" => EvidenceLabel.Mixed,
            "corrected" => EvidenceLabel.Corrected,
            var other => throw entry.Problem($"'{other}' is not an evidence label.", "Use supported, mixed or corrected.", "evidence"),
        },
        entry.Optional("note"));
}
