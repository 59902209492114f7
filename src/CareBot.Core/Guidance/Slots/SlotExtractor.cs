using CareBot.Core.Replies;
using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>Finds in a paste what a reply can be filled with. Deterministic, linear in the length of the text; what is not there is not invented.</summary>
internal sealed class SlotExtractor(SlotWords words)
{
    /// <summary>Finds the slots of a paste.</summary>
    /// <param name="text">The paste.</param>
    /// <param name="parts">How it was cut; quoted mail is only asked for what the customer's own parts do not hold.</param>
    public ExtractedSlots Extract(string text, IReadOnlyList<MessagePart> parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parts);
        var stretches = new MailStretches(text, parts, words);
        var own = new TextTokens(text, [.. stretches.Subjects, .. stretches.Own, .. stretches.Signatures]);
        var quoted = new Lazy<TextTokens>(() => new TextTokens(text, stretches.Quoted));
        var (times, count) = ContactCounter.Find(own, words);
        var slots = new List<Slot>();
        Add(slots, text, SlotNames.Name, NameFinder.Find(text, stretches, words));
        var number = NumberFinder.Find(own, words) ?? NumberFinder.Find(quoted.Value, words);
        Add(slots, text, SlotNames.Order, number?.Number);
        Add(slots, text, SlotNames.Kind, number?.Kind);
        Add(slots, text, SlotNames.Amount, AmountFinder.Find(own, words));
        Add(slots, text, SlotNames.Date, DateFinder.FindDate(own, words));
        Add(slots, text, SlotNames.Product, ProductFinder.Find(own, words));
        Add(slots, text, SlotNames.Times, times);
        Add(slots, text, SlotNames.Deadline, DateFinder.FindDeadline(own, words));
        return new ExtractedSlots(slots, count);
    }

    /// <summary>A value fit to stand inside a line: cleaned, on one line, not too long.</summary>
    public static string Tidy(string value) =>
        DisplayText.Shorten(string.Join(' ', DisplayText.Clean(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Slot.MaxLength);

    private static void Add(List<Slot> slots, string text, string name, Found? found)
    {
        if (found is { } piece && Tidy(piece.Value ?? piece.Span.Of(text)) is { Length: > 0 } value)
        {
            slots.Add(new Slot(name, value, piece.Span));
        }
    }
}

/// <summary>A piece that was found.</summary>
/// <param name="Span">Where.</param>
/// <param name="Value">What to put into the template; null when it is the words as they stand.</param>
internal readonly record struct Found(TextSpan Span, string? Value = null);
