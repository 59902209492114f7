namespace CareBot.Slack;

/// <summary>The names CareBot shares with its app manifest at Slack. A test compares them with <c>manifests/slack</c>.</summary>
public static class SlackNames
{
    /// <summary>Where Slack sends events.</summary>
    public const string EventsPath = "/slack/events";

    /// <summary>Where Slack sends slash commands.</summary>
    public const string CommandsPath = "/slack/commands";

    /// <summary>Where Slack sends shortcuts and presses of buttons.</summary>
    public const string InteractivityPath = "/slack/interactivity";

    /// <summary>The slash command.</summary>
    public const string Command = "/carebot";

    /// <summary>Callback id of the message shortcut "Get de-escalation advice".</summary>
    public const string AdviceShortcut = "get_deescalation_advice";

    /// <summary>The event of a message in the direct conversation with the bot, as the manifest names it.</summary>
    public const string DirectMessageEvent = "message.im";

    /// <summary>The event of a mention of the bot in a shared conversation.</summary>
    public const string MentionEvent = "app_mention";
}
