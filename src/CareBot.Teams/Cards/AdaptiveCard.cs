using System.Text.Json;
using System.Text.Json.Serialization;
using CareBot.Teams.Protocol;

namespace CareBot.Teams.Cards;

/// <summary>An Adaptive Card: elements of version 1.2 only, because phones show nothing at all for what they do not know.</summary>
internal sealed record AdaptiveCard
{
    /// <summary>The card that most clients understand without warnings; what is used stays inside 1.2.</summary>
    public const string DeclaredVersion = "1.5";

    [JsonPropertyName("type")]
    public string Type => "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyName("version")]
    public string Version => DeclaredVersion;

    /// <summary>Shown by clients that cannot show the card.</summary>
    public required string FallbackText { get; init; }

    public required IReadOnlyList<CardElement> Body { get; init; }

    public IReadOnlyList<SubmitAction>? Actions { get; init; }

    /// <summary>The card as it is sent.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, TeamsJson.Plain.AdaptiveCard);
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichText), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
internal abstract record CardElement
{
    public string? Spacing { get; init; }
}

/// <summary>Text without any markup: the one element whose words are never read as Markdown. It always wraps.</summary>
internal sealed record RichText(IReadOnlyList<TextRun> Inlines) : CardElement;

internal sealed record Container(IReadOnlyList<CardElement> Items, string? Style = null) : CardElement;

internal sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type => "TextRun";

    public string? Weight { get; init; }

    public string? Size { get; init; }

    public string? Color { get; init; }

    public bool? IsSubtle { get; init; }
}

/// <summary>A button. Its answer comes as a new message, so the advice stays where it is.</summary>
internal sealed record SubmitAction(string Title, ButtonData Data)
{
    [JsonPropertyOrder(-1)]
    public string Type => "Action.Submit";
}

/// <summary>What a press sends back.</summary>
/// <param name="CareBot">The button's action.</param>
/// <param name="State">The answer's state, as the core wrote it.</param>
internal sealed record ButtonData([property: JsonPropertyName(ButtonData.ActionName)] string CareBot, [property: JsonPropertyName(ButtonData.StateName)] string State)
{
    public const string ActionName = "carebot";
    public const string StateName = "state";
}
