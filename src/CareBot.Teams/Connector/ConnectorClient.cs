using System.Net.Http.Headers;
using Azure.Identity;
using CareBot.Teams.Protocol;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace CareBot.Teams.Connector;

/// <summary>Sends through the Bot Connector's REST API: <c>POST {serviceUrl}/v3/conversations/{id}/activities/{replyToId}</c>.</summary>
internal sealed class ConnectorClient : IActivitySender
{
    /// <summary>One try may take so long; three tries and two waits stay below the life of a delivery key's claim.</summary>
    internal static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(5);

    private const int Retries = 2;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(4);

    private readonly IHttpClientFactory _clients;
    private readonly ConnectorTokens _tokens;
    private readonly TimeProvider _time;
    private readonly ILogger<ConnectorClient> _logger;
    private readonly ResiliencePipeline<SendOutcome> _retries;

    public ConnectorClient(IHttpClientFactory clients, ConnectorTokens tokens, TimeProvider time, ILogger<ConnectorClient> logger)
    {
        _clients = clients;
        _tokens = tokens;
        _time = time;
        _logger = logger;
        _retries = new ResiliencePipelineBuilder<SendOutcome> { TimeProvider = time }.AddRetry(new RetryStrategyOptions<SendOutcome>
        {
            MaxRetryAttempts = Retries,
            Delay = FirstWait,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Result is { MayRetry: true } outcome && (outcome.RetryAfter is not { } wait || wait <= LongestWait)),
            DelayGenerator = static args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter),
        }).Build();
    }

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(Activity to, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var address = AddressOf(to, activity.ReplyToId);
        var body = TeamsJson.Write(activity, TeamsJson.Plain.OutgoingActivity);

        // A typing sign is worth one try: it is stale before the second.
        return activity.Type == "typing"
            ? await TryAsync(address, body, cancellationToken)
            : await _retries.ExecuteAsync(async token => await TryAsync(address, body, token), cancellationToken);
    }

    private static Uri AddressOf(Activity to, string? replyToId)
    {
        var path = $"{to.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(to.Conversation!.Id!)}/activities";
        return new Uri(replyToId is { Length: > 0 } ? $"{path}/{Uri.EscapeDataString(replyToId)}" : path);
    }

    private async Task<SendOutcome> TryAsync(Uri address, byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            if (await _tokens.GetAsync(cancellationToken) is { } token)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            using var client = _clients.CreateClient(TeamsChannel.ConnectorClient);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return SendOutcome.Of((int)response.StatusCode, RetryAfter(response.Headers.RetryAfter));
        }
        catch (AuthenticationFailedException error)
        {
            Log.NoToken(_logger, error.GetType().Name);
            return new SendOutcome(SendStatus.Refused, "There is no token for the Bot Connector.");
        }
        catch (HttpRequestException error)
        {
            return new SendOutcome(SendStatus.Unreachable, $"The Bot Connector cannot be reached ({error.HttpRequestError}).", MayRetry: error.HttpRequestError is HttpRequestError.ConnectionError);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It may have arrived, so it is not sent a second time from here.
            return new SendOutcome(SendStatus.Unreachable, $"The Bot Connector did not answer within {TryTimeout.TotalSeconds:0} s.");
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - _time.GetUtcNow() : null);
        return wait is { } some && some < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
