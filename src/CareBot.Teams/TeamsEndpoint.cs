using System.Buffers;
using CareBot.Teams.Guard;
using CareBot.Teams.Protocol;
using CareBot.Teams.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareBot.Teams;

/// <summary>The HTTP side of the door: size, kind, caller, shape, in this order. Refusals have no body.</summary>
internal sealed class TeamsEndpoint(CallerGuard guard, TeamsBot bot, ILogger<TeamsEndpoint> logger)
{
    /// <summary>Largest request: more than twice what Teams lets a person send.</summary>
    internal const int MaxBody = 256 * 1024;

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var result = await AnswerAsync(context);
        context.Response.StatusCode = result.Status;
        if (result.Body is { } body)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private async Task<TurnResult> AnswerAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return Refuse(new Refusal(StatusCodes.Status415UnsupportedMediaType, "The body is not JSON."));
        }

        if (context.Request.ContentLength > MaxBody)
        {
            return TooLarge();
        }

        var (caller, stranger) = await guard.IdentifyAsync(context);
        if (caller is null)
        {
            return Refuse(stranger!);
        }

        using var body = new MemoryStream();
        if (!await ReadAsync(context, body))
        {
            return TooLarge();
        }

        if (TeamsJson.ReadActivity(body.GetBuffer().AsSpan(0, (int)body.Length)) is not { Type.Length: > 0, Conversation.Id.Length: > 0 } activity)
        {
            return Refuse(new Refusal(StatusCodes.Status400BadRequest, "The body is not an activity with a type and a conversation."));
        }

        var (tenant, foreigner) = guard.Admit(activity, caller);
        return tenant is null ? Refuse(foreigner!) : await bot.HandleAsync(activity, tenant);
    }

    private static async Task<bool> ReadAsync(HttpContext context, MemoryStream into)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
            {
                if (into.Length + read > MaxBody)
                {
                    return false;
                }

                into.Write(buffer, 0, read);
            }

            return true;
        }
        finally
        {
            // Cleared: it held what a person pasted.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private TurnResult TooLarge() => Refuse(new Refusal(StatusCodes.Status413PayloadTooLarge, "The body is over 256 KiB."));

    private TurnResult Refuse(Refusal refusal)
    {
        Log.Refused(logger, refusal.Status, refusal.Reason);
        return new TurnResult(refusal.Status);
    }
}
