using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareBot.Testing.Slack;

/// <summary>One call the bot made.</summary>
/// <param name="Method"><c>chat.postMessage</c>, <c>chat.postEphemeral</c> or <c>response_url</c>.</param>
/// <param name="Authorization">The header, or null.</param>
/// <param name="Body">The JSON body.</param>
public sealed record SlackCall(string Method, string? Authorization, JsonObject Body)
{
    /// <summary>A string field of the body, or null.</summary>
    public string? this[string field] => Body[field]?.GetValue<string>();

    /// <summary>The blocks; empty when there are none.</summary>
    public JsonArray Blocks => Body["blocks"]?.AsArray() ?? [];

    /// <summary>Everything as it went over the wire, letters of every script as they are.</summary>
    public string Json => Body.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>An answer the fake gives once.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="RetryAfter">The header <c>Retry-After</c>, or null.</param>
/// <param name="Until">The answer waits for this; or null.</param>
public sealed record SlackAnswer(int Status, string Body, string? RetryAfter = null, Task? Until = null)
{
    /// <summary>A refusal by the Web API.</summary>
    public static SlackAnswer Error(string code) => new(200, $$"""{"ok":false,"error":"{{code}}"}""");

    /// <summary>Success.</summary>
    public static SlackAnswer Ok { get; } = new(200, """{"ok":true,"ts":"1780000002.000100"}""");
}

/// <summary>Slack's Web API and its response addresses on a port of this machine: records every call and answers as told.</summary>
public sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<SlackAnswer> _answers = new();
    private readonly ConcurrentQueue<SlackCall> _calls = new();
    private readonly SemaphoreSlim _called = new(0);

    private FakeSlack(WebApplication app) => _app = app;

    /// <summary>The Web API's base address.</summary>
    public Uri ApiBaseUrl => new($"{Root}/api/");

    /// <summary>A response address.</summary>
    public string ResponseUrl => $"{Root}/response/T0001/1/secret-path";

    /// <summary>The calls so far.</summary>
    public IReadOnlyList<SlackCall> Calls => [.. _calls];

    private string Root => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Starts one.</summary>
    public static async Task<FakeSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeSlack(app);
        app.MapPost("/api/{method}", (string method, HttpContext context) => fake.AnswerAsync(method, context));
        app.MapPost("/response/{**path}", (string path, HttpContext context) => fake.AnswerAsync("response_url", context));
        await app.StartAsync();
        return fake;
    }

    /// <summary>Queues answers for the next calls; after them every call succeeds.</summary>
    public FakeSlack Answers(params SlackAnswer[] answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var answer in answers)
        {
            _answers.Enqueue(answer);
        }

        return this;
    }

    /// <summary>Waits for the next call that was not waited for yet.</summary>
    public async Task WaitForCallAsync()
    {
        if (!await _called.WaitAsync(TimeSpan.FromSeconds(30)))
        {
            throw new TimeoutException("The bot did not call Slack.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _called.Dispose();
    }

    private async Task<IResult> AnswerAsync(string method, HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body);
        _calls.Enqueue(new SlackCall(method, context.Request.Headers.Authorization, body!.AsObject()));
        _called.Release();
        var answer = _answers.TryDequeue(out var told) ? told : SlackAnswer.Ok;
        if (answer.Until is { } until)
        {
            await until;
        }

        if (answer.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait;
        }

        return Results.Text(answer.Body, answer.Body.StartsWith('{') ? "application/json" : "text/plain", statusCode: answer.Status);
    }
}
