using CareBot.Core.Messages;

namespace CareBot.Slack.Inbound;

/// <summary>Turns shortcuts and presses of buttons into something to answer.</summary>
internal sealed class InteractionTranslator(ResponseUrlGuard responseUrls)
{
    /// <summary>Where an answer to this interaction goes; null when nobody is known to wait.</summary>
    public AnswerRoute? RouteOf(Interaction interaction)
    {
        var url = responseUrls.Accept(interaction.ResponseUrl);
        if (interaction.User?.Id is { Length: > 0 } user)
        {
            return AnswerRoute.Interaction(url, ChannelOf(interaction), user, ThreadOf(interaction));
        }

        return url is null ? null : new AnswerRoute([new ResponseUrlWay(url, ThreadOf(interaction))]);
    }

    /// <summary>What the person did; null when it is none of the things we offer.</summary>
    public static IncomingMessage? MessageOf(Interaction interaction)
    {
        var message = new IncomingMessage
        {
            Channel = ChannelNames.Slack,
            Tenant = interaction.Team?.Id ?? interaction.Enterprise?.Id ?? "",
            Conversation = ChannelOf(interaction) ?? interaction.User?.Id ?? "",
            User = interaction.User?.Id ?? "",
            Text = "",
            // Slack does not deliver an interaction twice; the key is for somebody who replays a signed request.
            DeliveryKey = interaction.TriggerId,
        };
        return interaction switch
        {
            { Type: "message_action", CallbackId: SlackNames.AdviceShortcut } =>
                message with { Kind = MessageKind.Shortcut, Text = MessageWords.Of(interaction.Message) },
            { Type: "block_actions", Actions: [{ Type: null or "button", ActionId.Length: > 0 } pressed, ..] } =>
                message with { Kind = MessageKind.Button, Button = new ButtonPress(ActionIds.Read(pressed.ActionId), pressed.Value ?? "") },
            _ => null,
        };
    }

    private static string? ChannelOf(Interaction interaction) => interaction.Channel?.Id ?? interaction.Container?.ChannelId;

    private static string? ThreadOf(Interaction interaction) => interaction.Container?.ThreadTs ?? interaction.Message?.ThreadTs;
}

/// <summary>Slack wants every <c>action_id</c> of a message to be its own: a second button for the same action gets a number behind it.</summary>
internal static class ActionIds
{
    private const char Separator = '#';

    public static string Write(string action, int occurrence) => occurrence == 0 ? action : $"{action}{Separator}{occurrence + 1}";

    public static string Read(string actionId) => actionId.Split(Separator)[0];
}
