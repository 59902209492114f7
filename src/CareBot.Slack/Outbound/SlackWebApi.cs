using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareBot.Slack.Outbound;

/// <summary>Sends to Slack. Every outcome comes back as a value; only cancellation throws. No body is ever logged.</summary>
internal sealed class SlackWebApi(IHttpClientFactory clients, IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackWebApi> logger)
{
    public const string ClientName = "CareBot.Slack";
    public const string PostMessage = "chat.postMessage";
    public const string PostEphemeral = "chat.postEphemeral";
    public const string ResponseUrl = "response_url";

    /// <summary>How often a limited or failed connection is tried again.</summary>
    private const int MostRetries = 2;

    /// <summary>Longer than this nobody waits for an answer; what Slack delivers again comes back by itself.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Sends one message one way.</summary>
    public Task<SendOutcome> SendAsync(AnswerWay way, SlackMessage message, CancellationToken cancellationToken)
    {
        var body = OutboundBody.Of(message);
        return way switch
        {
            PostWay post => CallAsync(
                PostMessage,
                Method(PostMessage),
                body with { Channel = post.Channel, ThreadTs = post.Thread, UnfurlLinks = false, UnfurlMedia = false },
                cancellationToken),
            EphemeralWay ephemeral => CallAsync(
                PostEphemeral,
                Method(PostEphemeral),
                body with { Channel = ephemeral.Channel, User = ephemeral.User, ThreadTs = ephemeral.Thread },
                cancellationToken),
            ResponseUrlWay response => CallAsync(
                ResponseUrl,
                response.Address,
                OutboundBody.Ephemeral(message) with { ReplaceOriginal = false, ThreadTs = response.Thread },
                cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(way), way.GetType().Name, message: null),
        };
    }

    private Uri Method(string name)
    {
        var root = options.Value.ApiBaseUrl.AbsoluteUri;
        return new Uri(root.EndsWith('/') ? root + name : $"{root}/{name}");
    }

    private async Task<SendOutcome> CallAsync(string method, Uri address, OutboundBody body, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var (outcome, mayRetry) = await TryAsync(method, address, body, cancellationToken);
            if (!mayRetry || attempt == MostRetries || outcome.RetryAfter > LongestWait)
            {
                if (!outcome.IsSent)
                {
                    Log.NotSent(logger, method, outcome.Result, outcome.Error, outcome.Sentence);
                }

                return outcome;
            }

            Log.Waiting(logger, outcome.RetryAfter.TotalSeconds, method);
            await Task.Delay(outcome.RetryAfter + TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(50, 250)), time, cancellationToken);
        }
    }

    private async Task<(SendOutcome Outcome, bool MayRetry)> TryAsync(string method, Uri address, OutboundBody body, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body, OutboundJson.Relaxed.OutboundBody) };
            if (method != ResponseUrl)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.BotToken.Trim());
            }

            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, cancellationToken);
            return await ReadAsync(method, response, cancellationToken);
        }
        catch (HttpRequestException error)
        {
            // Only when nothing was sent is a second try sure not to post twice.
            var mayRetry = error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError;
            return (new SendOutcome(SendResult.Unreachable, error.HttpRequestError.ToString(), TimeSpan.FromMilliseconds(200)), mayRetry);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (new SendOutcome(SendResult.Unreachable, "timeout"), false);
        }
    }

    private async Task<(SendOutcome Outcome, bool MayRetry)> ReadAsync(string method, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return (new SendOutcome(SendResult.RateLimited, "ratelimited", RetryAfterReader.Read(response.Headers.RetryAfter, time.GetUtcNow())), true);
        }

        var status = (int)response.StatusCode;
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var answer = Parse(content);
        if (answer is { Ok: false, Error: not null })
        {
            return (SendOutcome.FromError(answer.Error), false);
        }

        var isOut = method == ResponseUrl ? response.IsSuccessStatusCode : response.IsSuccessStatusCode && answer is { Ok: true };
        if (isOut)
        {
            return (SendOutcome.Sent, false);
        }

        return (method == ResponseUrl ? FromResponseUrl(status, content) : new SendOutcome(SendResult.Unreachable, $"status_{status}"), false);
    }

    /// <summary>A response_url says "ok" or nothing at all, and names its errors in plain text.</summary>
    private static SendOutcome FromResponseUrl(int status, byte[] content) => status switch
    {
        404 or 410 => new SendOutcome(SendResult.Expired, "expired_url"),
        >= 500 => new SendOutcome(SendResult.Unreachable, $"status_{status}"),
        _ => SendOutcome.FromError(Encoding.UTF8.GetString(content)),
    };

    private static ApiAnswer? Parse(byte[] content)
    {
        try
        {
            return content.Length > 0 && content[0] == '{' ? JsonSerializer.Deserialize(content, OutboundJson.Relaxed.ApiAnswer) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
