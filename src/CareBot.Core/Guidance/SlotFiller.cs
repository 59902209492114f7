using CareBot.Core.Content;

namespace CareBot.Core.Guidance;

/// <summary>Fills the slots of a text. A slot that was not found stays visible as <c>[order number]</c>; a passage in <c>[[double brackets]]</c> is left out instead.</summary>
/// <param name="slots">What was found; values are tidied again, since they may come back from outside.</param>
/// <param name="phrases">The words that stand for an empty slot.</param>
/// <param name="evidence">What stands for <c>{words}</c>.</param>
internal sealed class SlotFiller(SlotValues slots, PhraseBook phrases, string evidence)
{
    /// <summary>The text with its slots filled, without empty lines at its ends.</summary>
    public string Fill(string template) => Template.FillOptional(template, Found, name => phrases[$"slot.{name}"]).Trim();

    private string? Found(string name) =>
        name == SlotNames.Words ? evidence
        : slots.Values.TryGetValue(name, out var value) && SlotExtractor.Tidy(value) is { Length: > 0 } tidy ? tidy
        : name == SlotNames.Kind && Found(SlotNames.Order) is not null ? phrases["slot.kind"]
        : null;
}
