using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareBot.Slack.Inbound;

/// <summary>What Slack sends to the events address: a handshake or one event in its envelope. Only the fields we read.</summary>
internal sealed record EventEnvelope
{
    public string? Type { get; init; }

    public string? Challenge { get; init; }

    public string? EventId { get; init; }

    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public SlackEvent? Event { get; init; }

    public IReadOnlyList<SlackAuthorization>? Authorizations { get; init; }
}

/// <summary>On whose behalf the event is delivered: our bot user in that workspace.</summary>
internal sealed record SlackAuthorization
{
    public string? TeamId { get; init; }

    public string? UserId { get; init; }
}

/// <summary>An event. The fields that only tell what kind of message it is stay unread JSON.</summary>
internal sealed record SlackEvent : SlackMessageContent
{
    public string? Type { get; init; }

    public string? Subtype { get; init; }

    public string? ChannelType { get; init; }

    public string? Channel { get; init; }

    public string? User { get; init; }

    public JsonElement? BotId { get; init; }

    public JsonElement? BotProfile { get; init; }

    public JsonElement? Edited { get; init; }

    public bool Hidden { get; init; }
}

/// <summary>A press of a button, a shortcut, or another interaction.</summary>
internal sealed record Interaction
{
    public string? Type { get; init; }

    public string? CallbackId { get; init; }

    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }

    public SlackId? Team { get; init; }

    public SlackId? Enterprise { get; init; }

    public SlackId? User { get; init; }

    public SlackId? Channel { get; init; }

    public InteractionContainer? Container { get; init; }

    public SlackMessageContent? Message { get; init; }

    public IReadOnlyList<InteractionAction>? Actions { get; init; }
}

/// <summary>Something that has an id.</summary>
internal sealed record SlackId
{
    public string? Id { get; init; }
}

/// <summary>Where the pressed button stands.</summary>
internal sealed record InteractionContainer
{
    public string? ChannelId { get; init; }

    public string? ThreadTs { get; init; }
}

/// <summary>What was pressed.</summary>
internal sealed record InteractionAction
{
    public string? Type { get; init; }

    public string? ActionId { get; init; }

    public string? Value { get; init; }
}

/// <summary>The words of a message, wherever Slack put them.</summary>
internal record SlackMessageContent
{
    public string? Text { get; init; }

    public string? ThreadTs { get; init; }

    public JsonElement? Blocks { get; init; }

    public IReadOnlyList<SlackAttachment>? Attachments { get; init; }

    public IReadOnlyList<SlackFile>? Files { get; init; }
}

/// <summary>An attachment; a forwarded message is one.</summary>
internal sealed record SlackAttachment
{
    public string? Pretext { get; init; }

    public string? Text { get; init; }

    public string? Fallback { get; init; }

    public JsonElement? Blocks { get; init; }
}

/// <summary>A file. An e-mail forwarded into Slack is one, and carries its words.</summary>
internal sealed record SlackFile
{
    public string? PlainText { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EventEnvelope))]
[JsonSerializable(typeof(Interaction))]
internal sealed partial class InboundJson : JsonSerializerContext;
