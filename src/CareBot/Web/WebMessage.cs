namespace CareBot.Web;

/// <summary>What the page sends: words, or a press of a button.</summary>
/// <param name="Text">What the person wrote or pasted.</param>
/// <param name="Button">The button they pressed.</param>
internal sealed record WebMessage(string? Text = null, WebButton? Button = null);

/// <summary>A press of a button on an answer.</summary>
/// <param name="Action">The button's action.</param>
/// <param name="State">What the button carried.</param>
internal sealed record WebButton(string? Action, string? State);
