using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.Inbound;

/// <summary><c>POST /slack/interactivity</c>: the message shortcut and the buttons on our answers. The acknowledgement is empty;
/// the answer goes to the asker alone.</summary>
internal sealed class InteractivityEndpoint(
    SlackDispatcher dispatcher,
    InteractionTranslator translator,
    SlackPhrases phrases,
    ILogger<InteractivityEndpoint> logger)
{
    public async Task HandleAsync(HttpContext context, byte[] body)
    {
        var form = new FormBody(body);
        if (form["ssl_check"] == "1")
        {
            return;
        }

        if (form["payload"] is not { Length: > 0 } payload
            || LenientJson.Read(Encoding.UTF8.GetBytes(payload), InboundJson.Default.Interaction) is not { Type.Length: > 0 } interaction)
        {
            Log.Unreadable(logger, SlackNames.InteractivityPath, "it has no payload, or the payload is not JSON with a type.");
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (translator.RouteOf(interaction) is not { } route)
        {
            Log.Ignored(logger, "nobody is waiting for an answer.");
            return;
        }

        var progress = InteractionTranslator.MessageOf(interaction) is { } message
            ? await dispatcher.RunAsync(new SlackTurn(message, route))
            : await RefuseAsync(interaction, route);
        if (progress == TurnProgress.Failed)
        {
            // Slack then shows the person that it did not work, which is all that can reach them.
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private async Task<TurnProgress> RefuseAsync(Interaction interaction, AnswerRoute route)
    {
        Log.Ignored(logger, "we do not handle interactions of this kind.");
        // Where there is no response_url nobody pressed anything that shows an answer: a view that closes, a menu that loads.
        return string.IsNullOrEmpty(interaction.ResponseUrl) ? TurnProgress.Done : await dispatcher.SayAsync(route, phrases.UnknownAction);
    }
}
