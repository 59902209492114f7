using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareBot.Slack.Rendering;

namespace CareBot.Slack.Outbound;

/// <summary>The body of every message we send; fields that a way does not use stay away.</summary>
internal sealed record OutboundBody
{
    public string? Channel { get; init; }

    public string? User { get; init; }

    public string? ResponseType { get; init; }

    public bool? ReplaceOriginal { get; init; }

    public string? ThreadTs { get; init; }

    public required string Text { get; init; }

    /// <summary>Off: the text is meant as it stands, asterisks included.</summary>
    public bool Mrkdwn { get; init; }

    public bool? UnfurlLinks { get; init; }

    public bool? UnfurlMedia { get; init; }

    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    public static OutboundBody Of(SlackMessage message) => new() { Text = message.Text, Blocks = message.Blocks.Count > 0 ? message.Blocks : null };

    /// <summary>As an answer to a slash command or an interaction that only the asker sees.</summary>
    public static OutboundBody Ephemeral(SlackMessage message) => Of(message) with { ResponseType = "ephemeral" };
}

/// <summary>Slack's answer to a call of the Web API.</summary>
internal sealed record ApiAnswer
{
    public bool Ok { get; init; }

    public string? Error { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutboundBody))]
[JsonSerializable(typeof(ApiAnswer))]
internal sealed partial class OutboundJson : JsonSerializerContext
{
    /// <summary>Writes letters of every script as they are: the body is JSON for a machine, not part of a web page.</summary>
    public static OutboundJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
