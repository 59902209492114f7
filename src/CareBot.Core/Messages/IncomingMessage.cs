namespace CareBot.Core.Messages;

/// <summary>What a channel adapter hands to the core: one thing a person did, without a trace of the chat product's own types.</summary>
public sealed record IncomingMessage
{
    /// <summary>The channel's name, one of <see cref="ChannelNames"/>.</summary>
    public required string Channel { get; init; }

    /// <summary>The workspace or organisation, as the platform identifies it.</summary>
    public required string Tenant { get; init; }

    /// <summary>The conversation, as the platform identifies it.</summary>
    public required string Conversation { get; init; }

    /// <summary>The person who asked, as the platform identifies them.</summary>
    public required string User { get; init; }

    /// <summary>What they wrote or pasted; mentions of the bot are already removed. Lives in memory for the length of the request.</summary>
    public required string Text { get; init; }

    /// <summary>How it reached us.</summary>
    public MessageKind Kind { get; init; } = MessageKind.Text;

    /// <summary>The asker's locale as the platform tells it (<c>en-GB</c>, <c>id</c>), or null.</summary>
    public string? Locale { get; init; }

    /// <summary>Whether only the asker will see the answer. When false the answer quotes none of the customer's words as evidence.</summary>
    public bool IsPrivate { get; init; } = true;

    /// <summary>The platform's own id of this delivery, the same when it is delivered again; null where nothing is ever delivered twice.</summary>
    public string? DeliveryKey { get; init; }

    /// <summary>The button that was pressed, for <see cref="MessageKind.Button"/>.</summary>
    public ButtonPress? Button { get; init; }
}

/// <summary>How a message reached the bot.</summary>
public enum MessageKind
{
    /// <summary>Words in a private conversation: a command or a paste.</summary>
    Text,

    /// <summary>Words behind a mention of the bot in a shared conversation.</summary>
    Mention,

    /// <summary>Words behind a slash command.</summary>
    Command,

    /// <summary>An existing message handed over by a shortcut: always a paste, never a command.</summary>
    Shortcut,

    /// <summary>A button on one of our own answers.</summary>
    Button,

    /// <summary>The bot was added: say hello once.</summary>
    Installed,
}

/// <summary>A press of a button on one of our own answers.</summary>
/// <param name="Action">The button's action, one of <c>AnswerActions</c>.</param>
/// <param name="State">What the button carried, as we wrote it; comes back through the platform and is read with care.</param>
public sealed record ButtonPress(string Action, string State);

/// <summary>The names of the channels.</summary>
public static class ChannelNames
{
    /// <summary>Slack.</summary>
    public const string Slack = "slack";

    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "teams";

    /// <summary>The web chat page.</summary>
    public const string Web = "web";

    /// <summary>The command line.</summary>
    public const string Terminal = "terminal";
}
