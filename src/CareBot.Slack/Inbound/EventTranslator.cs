using System.Text.Json;
using CareBot.Core.Messages;

namespace CareBot.Slack.Inbound;

/// <summary>Turns an event into something to answer, or says why it is none of our business. Pure.</summary>
internal static class EventTranslator
{
    private const string Slackbot = "USLACKBOT";

    /// <summary>Exactly one of the two is set.</summary>
    public static (SlackTurn? Turn, string? Reason) Translate(EventEnvelope envelope)
    {
        if (envelope.Event is not { } happened)
        {
            return (null, "it holds no event.");
        }

        var authorization = envelope.Authorizations is { Count: > 0 } all ? all[0] : null;
        var ownUser = authorization?.UserId;
        if (Refuse(happened, ownUser) is { } reason)
        {
            return (null, reason);
        }

        var isMention = happened.Type == SlackNames.MentionEvent;
        var message = new IncomingMessage
        {
            Channel = ChannelNames.Slack,
            Tenant = authorization?.TeamId ?? envelope.TeamId ?? envelope.EnterpriseId ?? "",
            Conversation = happened.Channel!,
            User = happened.User!,
            Text = MessageWords.Of(happened, ownUser),
            Kind = isMention ? MessageKind.Mention : MessageKind.Text,
            DeliveryKey = envelope.EventId,
        };
        var route = isMention
            ? AnswerRoute.Private(happened.Channel!, happened.User!, happened.ThreadTs)
            : AnswerRoute.Direct(happened.Channel!, happened.ThreadTs);
        return (new SlackTurn(message, route), null);
    }

    private static string? Refuse(SlackEvent happened, string? ownUser) => happened switch
    {
        { Type: not ("message" or SlackNames.MentionEvent) } => "we do not handle events of this type.",
        { Type: "message", ChannelType: not "im" } => "it is a message in a shared conversation without a mention.",
        // A person's message with a picture is a message; every other subtype is an edit, a deletion, a join, a broadcast, a bot, or Slack itself.
        { Subtype: not (null or "" or "file_share") } => "it is an edit, a deletion or another change, not a new message.",
        _ when Has(happened.BotId) || Has(happened.BotProfile) => "a bot wrote it.",
        _ when Has(happened.Edited) || happened.Hidden => "it is an edit or hidden.",
        _ when string.IsNullOrEmpty(happened.User) || string.IsNullOrEmpty(happened.Channel) => "nobody is waiting for an answer.",
        _ when happened.User == Slackbot || happened.User == ownUser => "a bot wrote it.",
        _ => null,
    };

    private static bool Has(JsonElement? field) => field is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };
}
