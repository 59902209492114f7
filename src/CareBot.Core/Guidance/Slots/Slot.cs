using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>One piece of a paste that fills a slot.</summary>
/// <param name="Name">One of <see cref="SlotNames"/>.</param>
/// <param name="Value">What goes into the template: cleaned, at most <see cref="MaxLength"/> UTF-16 code units.</param>
/// <param name="Span">Where it was found in the original text.</param>
public sealed record Slot(string Name, string Value, TextSpan Span)
{
    /// <summary>Longest value, in UTF-16 code units.</summary>
    public const int MaxLength = 60;
}

/// <summary>What was found in a paste to fill a reply with.</summary>
/// <param name="Slots">The slots that were found, at most one of a name.</param>
/// <param name="TimesContacted">How often the customer says they made contact, this time included where they count it; 0 when they do not say.</param>
public sealed record ExtractedSlots(IReadOnlyList<Slot> Slots, int TimesContacted)
{
    /// <summary>The values by name.</summary>
    public SlotValues Values => new(Slots.ToDictionary(slot => slot.Name, slot => slot.Value, StringComparer.Ordinal));
}
