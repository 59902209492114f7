using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace CareBot.Slack.Inbound;

/// <summary>Stands before everything: nothing is parsed that is too large, not signed by Slack, or of the wrong kind.</summary>
internal sealed class SlackGuard(SlackSignature signature, ILogger<SlackGuard> logger)
{
    /// <summary>Longest body that is read. Slack's own are far below; a paste of 40,000 characters fits in any script.</summary>
    public const int MaxBodyBytes = 256 * 1024;

    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";

    /// <summary>Wraps a handler: it gets the raw body of a request that passed, and no other request.</summary>
    public RequestDelegate Before(string contentType, Func<HttpContext, byte[], Task> handler) => async context =>
    {
        var path = context.Request.Path.Value ?? "";
        if (await ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge, path, "it is larger than 256 KiB.");
            return;
        }

        var headers = context.Request.Headers;
        if (signature.Refuse(headers[SlackSignature.TimestampHeader], headers[SlackSignature.SignatureHeader], body) is { } reason)
        {
            Refuse(context, StatusCodes.Status401Unauthorized, path, reason);
            return;
        }

        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals(contentType, StringComparison.OrdinalIgnoreCase))
        {
            Refuse(context, StatusCodes.Status415UnsupportedMediaType, path, "its content type is not the one this address takes.");
            return;
        }

        await RunAsync(context, body, handler);
    };

    private async Task RunAsync(HttpContext context, byte[] body, Func<HttpContext, byte[], Task> handler)
    {
        try
        {
            await handler(context, body);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The door's last stop. An exception's message may hold pasted words, so it goes no further than its type.
            Log.RequestFailed(logger, context.Request.Path.Value ?? "", error.GetType().Name);
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        }
    }

    private static async ValueTask<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBodyBytes)
        {
            return null;
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > MaxBodyBytes)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted || read.IsCanceled)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private void Refuse(HttpContext context, int status, string path, string reason)
    {
        Log.Refused(logger, path, reason);
        context.Response.StatusCode = status;
    }
}
