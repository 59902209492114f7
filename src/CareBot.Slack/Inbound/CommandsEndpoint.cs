using CareBot.Core.Messages;
using CareBot.Slack.Outbound;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.Inbound;

/// <summary><c>POST /slack/commands</c>: the slash command. The answer is part of the acknowledgement, and only the asker sees it.</summary>
internal sealed class CommandsEndpoint(SlackDispatcher dispatcher, SlackPhrases phrases, ResponseUrlGuard responseUrls, ILogger<CommandsEndpoint> logger)
{
    public async Task HandleAsync(HttpContext context, byte[] body)
    {
        var form = new FormBody(body);
        if (form["ssl_check"] == "1")
        {
            return;
        }

        if (form["command"] is not { Length: > 0 } command || form["user_id"] is not { Length: > 0 } user)
        {
            Log.Unreadable(logger, SlackNames.CommandsPath, "it lacks command or user_id.");
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!command.Equals(SlackNames.Command, StringComparison.OrdinalIgnoreCase))
        {
            await WriteAsync(context, phrases.UnknownCommand(command));
            return;
        }

        var acknowledgement = new Acknowledgement();
        var progress = await dispatcher.RunAsync(TurnOf(form, user), acknowledgement);
        var line = acknowledgement.Close() ?? progress switch
        {
            TurnProgress.Following => phrases.Moment,
            TurnProgress.Failed => phrases.Failed,
            _ => null,
        };
        if (line is not null)
        {
            await WriteAsync(context, line);
        }
    }

    private SlackTurn TurnOf(FormBody form, string user)
    {
        var channel = form["channel_id"];
        var message = new IncomingMessage
        {
            Channel = ChannelNames.Slack,
            Tenant = form["team_id"] ?? form["enterprise_id"] ?? "",
            Conversation = channel ?? user,
            User = user,
            Text = SlackText.Read(form["text"]),
            Kind = MessageKind.Command,
            // Slack does not deliver a command twice; the key is for somebody who replays a signed request.
            DeliveryKey = form["trigger_id"],
        };
        return new SlackTurn(message, AnswerRoute.Interaction(responseUrls.Accept(form["response_url"]), channel, user, thread: null));
    }

    private static Task WriteAsync(HttpContext context, SlackMessage message) =>
        context.Response.WriteAsJsonAsync(OutboundBody.Ephemeral(message), OutboundJson.Relaxed.OutboundBody, contentType: null, context.RequestAborted);
}
