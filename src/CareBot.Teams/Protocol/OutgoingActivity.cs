using CareBot.Core.Replies;
using CareBot.Teams.Cards;

namespace CareBot.Teams.Protocol;

/// <summary>One activity that we send.</summary>
internal sealed record OutgoingActivity
{
    public required string Type { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    /// <summary>What a notification shows. There is no <c>text</c>: Teams would show the answer's first line twice.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<CardAttachment>? Attachments { get; init; }

    /// <summary>The answer to an activity: a card in its thread.</summary>
    public static OutgoingActivity Answer(Activity to, Reply reply, int maxCardChars) => To(to, "message") with
    {
        Summary = InertText.Line(reply.Fallback),
        Attachments = [new CardAttachment(AdaptiveCardRenderer.Render(reply, maxCardChars))],
    };

    /// <summary>The sign that an answer is on its way.</summary>
    public static OutgoingActivity Typing(Activity to) => To(to, "typing");

    private static OutgoingActivity To(Activity to, string type) => new()
    {
        Type = type,
        From = to.Recipient,
        Recipient = to.From,
        Conversation = to.Conversation,
        ReplyToId = to.Id,
        Locale = to.Locale,
    };
}

/// <summary>A card inside an activity.</summary>
/// <param name="Content">The card.</param>
internal sealed record CardAttachment(AdaptiveCard Content)
{
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    public string ContentType => AdaptiveCardType;
}

/// <summary>The body for a sender that waits for the answers.</summary>
/// <param name="Activities">The answers.</param>
internal sealed record ExpectedReplies(IReadOnlyList<OutgoingActivity> Activities);

/// <summary>The body that answers an <c>adaptiveCard/action</c> invoke.</summary>
/// <param name="StatusCode">200, or 400 for a value that is not ours.</param>
/// <param name="Type">What <paramref name="Value"/> is.</param>
/// <param name="Value">A card or an error.</param>
internal sealed record CardActionAnswer(int StatusCode, string Type, object Value)
{
    public static CardActionAnswer Card(AdaptiveCard card) => new(200, CardAttachment.AdaptiveCardType, card);

    public static CardActionAnswer BadRequest(string message) => new(400, "application/vnd.microsoft.error", new InvokeError("BadRequest", message));
}

/// <summary>What went wrong with an invoke.</summary>
internal sealed record InvokeError(string Code, string Message);
