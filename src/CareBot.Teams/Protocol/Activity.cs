using System.Text.Json;

namespace CareBot.Teams.Protocol;

/// <summary>One activity as the Bot Framework delivers it: the fields we read, all of them untrusted and any of them missing.</summary>
/// <remarks>The protocol's Activity schema: github.com/microsoft/botframework-sdk, specs/botframework-activity.</remarks>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Locale { get; init; }

    public string? Name { get; init; }

    public string? Action { get; init; }

    public string? ReplyToId { get; init; }

    public string? DeliveryMode { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    public IReadOnlyList<InboundAttachment?>? Attachments { get; init; }

    public IReadOnlyList<Entity?>? Entities { get; init; }

    public JsonElement Value { get; init; }

    public JsonElement ChannelData { get; init; }

    /// <summary>Whether the sender waits for the answers in the response's body.</summary>
    public bool ExpectsReplies => DeliveryMode == "expectReplies";

    /// <summary>Whether only one person and the bot see the conversation. What is not said to be personal is treated as shared.</summary>
    public bool IsPersonal => Conversation?.ConversationType == "personal";

    /// <summary>The mentions of the bot itself.</summary>
    public IEnumerable<Entity> MentionsOfBot =>
        Recipient?.Id is not { Length: > 0 } bot ? [] : (Entities ?? []).OfType<Entity>().Where(entity => entity.Type == "mention" && entity.Mentioned?.Id == bot);

    /// <summary>The ids of <c>channelData.{name}.id</c>, or null.</summary>
    public string? ChannelDataId(string name) =>
        ChannelData.ValueKind == JsonValueKind.Object && ChannelData.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object
        && part.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
}

internal sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    public string? Role { get; init; }
}

internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }
}

internal sealed record InboundAttachment
{
    public string? ContentType { get; init; }

    public JsonElement Content { get; init; }
}

internal sealed record Entity
{
    public string? Type { get; init; }

    public string? Text { get; init; }

    public ChannelAccount? Mentioned { get; init; }
}
