using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CareBot.Testing.Teams;

/// <summary>One activity as the connector received it.</summary>
/// <param name="Path">The path, as it was escaped.</param>
/// <param name="Authorization">The header, or an empty text.</param>
/// <param name="Activity">The body.</param>
/// <param name="Status">What it was answered with.</param>
public sealed record SentActivity(string Path, string Authorization, JsonObject Activity, int Status)
{
    /// <summary>The activity's type.</summary>
    public string Type => (string)Activity["type"]!;

    /// <summary>The card, or a failed test.</summary>
    public JsonObject Card => Activity["attachments"]![0]!["content"]!.AsObject();
}

/// <summary>Stands in for the Bot Connector: records activities and answers as told.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(int Status, string? RetryAfter)> _answers = new();
    private readonly ConcurrentQueue<SentActivity> _received = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private LoopbackServer _server = null!;
    private TaskCompletionSource? _gate;

    private FakeConnector()
    {
    }

    /// <summary>The <c>serviceUrl</c> of its activities.</summary>
    public string ServiceUrl => $"{_server.Address}emea/";

    /// <summary>All activities, oldest first.</summary>
    public IReadOnlyList<SentActivity> Received => [.. _received];

    /// <summary>The messages that were taken, oldest first.</summary>
    public IReadOnlyList<SentActivity> Messages => [.. _received.Where(sent => sent is { Type: "message", Status: < 300 })];

    /// <summary>Starts one.</summary>
    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        connector._server = await LoopbackServer.StartAsync(app => app.MapPost("/emea/v3/conversations/{**rest}", connector.TakeAsync));
        return connector;
    }

    /// <summary>The next message is answered so; afterwards all is well again. Call it more than once for more than one.</summary>
    public FakeConnector AnswerNext(int status, string? retryAfter = null)
    {
        _answers.Enqueue((status, retryAfter));
        return this;
    }

    /// <summary>Messages wait until <see cref="LetGo"/>; signs of typing do not.</summary>
    public void Hold() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets waiting messages go.</summary>
    public void LetGo() => _gate?.TrySetResult();

    /// <summary>Waits until one more activity has arrived.</summary>
    public Task ArrivalAsync() => _arrivals.WaitAsync(TimeSpan.FromSeconds(30));

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        LetGo();
        _arrivals.Dispose();
        return _server.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var activity = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        var isMessage = (string?)activity["type"] == "message";
        var answer = isMessage && _answers.TryDequeue(out var next) ? next : (Status: 201, RetryAfter: null);
        _received.Enqueue(new SentActivity(
            context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget, context.Request.Headers.Authorization.ToString(), activity, answer.Status));
        _arrivals.Release();
        if (isMessage && _gate is { } gate)
        {
            await gate.Task;
        }

        if (answer.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait;
        }

        context.Response.StatusCode = answer.Status;
        await context.Response.WriteAsJsonAsync(new { id = "sent" });
    }
}
