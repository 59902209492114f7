using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.Inbound;

/// <summary><c>POST /slack/events</c>: the handshake, and one event after another.</summary>
internal sealed class EventsEndpoint(SlackDispatcher dispatcher, ILogger<EventsEndpoint> logger)
{
    private const string RetryHeader = "X-Slack-Retry-Num";

    public async Task HandleAsync(HttpContext context, byte[] body)
    {
        var envelope = LenientJson.Read(body, InboundJson.Default.EventEnvelope);
        switch (envelope)
        {
            case { Type: "url_verification", Challenge.Length: > 0 }:
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(envelope.Challenge, context.RequestAborted);
                break;
            case { Type: "event_callback", EventId.Length: > 0, Event.Type.Length: > 0 }:
                LogRetry(context.Request);
                context.Response.StatusCode = await AnswerAsync(envelope);
                break;
            case { Type: "app_rate_limited" }:
                Log.EventsLimited(logger);
                break;
            case null or { Type: null or "" or "url_verification" or "event_callback" }:
                Log.Unreadable(logger, SlackNames.EventsPath, "it is not JSON, or lacks type, challenge, event or event_id.");
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            default:
                Log.Ignored(logger, "we do not handle deliveries of this type.");
                break;
        }
    }

    private async Task<int> AnswerAsync(EventEnvelope envelope)
    {
        var (turn, reason) = EventTranslator.Translate(envelope);
        if (turn is null)
        {
            Log.Ignored(logger, reason!);
            return StatusCodes.Status200OK;
        }

        return await dispatcher.RunAsync(turn) == TurnProgress.Failed ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
    }

    private void LogRetry(HttpRequest request)
    {
        if (int.TryParse(request.Headers[RetryHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var retry))
        {
            Log.Retried(logger, retry);
        }
    }
}
