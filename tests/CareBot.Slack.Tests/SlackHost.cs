using System.Text.Json.Nodes;
using CareBot.Core;
using CareBot.Testing;
using CareBot.Testing.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.Tests;

/// <summary>The Slack channel on a port of this machine, with a fake Slack behind it.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string Token = "xoxb-planted-token";

    private readonly WebApplication _app;

    private SlackHost(WebApplication app, FakeSlack slack, RecordedLogs logs, TimeProvider time)
    {
        _app = app;
        Slack = slack;
        Logs = logs;
        Requests = new SlackRequests(Secret, time);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public FakeSlack Slack { get; }

    public RecordedLogs Logs { get; }

    public SlackRequests Requests { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static Dictionary<string, string?> Settings(FakeSlack slack) => new(StringComparer.Ordinal)
    {
        ["Slack:SigningSecret"] = Secret,
        ["Slack:BotToken"] = Token,
        ["Slack:ApiBaseUrl"] = slack.ApiBaseUrl.AbsoluteUri,
    };

    /// <summary>Starts the door. Its clock stands still unless a test moves it, so that no deadline passes on a busy machine.</summary>
    public static async Task<SlackHost> StartAsync(TimeProvider? time = null, Action<IServiceCollection>? replace = null)
    {
        time ??= new ManualTime();
        var slack = await FakeSlack.StartAsync();
        var logs = new RecordedLogs();
        var app = Build(Settings(slack), logs, services =>
        {
            services.AddSingleton(time);
            replace?.Invoke(services);
        });
        await app.StartAsync();
        return new SlackHost(app, slack, logs, time);
    }

    public static WebApplication Build(Dictionary<string, string?> settings, RecordedLogs logs, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        builder.Configuration.AddInMemoryCollection(settings);
        services?.Invoke(builder.Services);
        builder.Services.AddCareBotCore();
        builder.Services.AddSlackChannel(builder.Configuration);
        var app = builder.Build();
        app.MapSlackChannel();
        return app;
    }

    /// <summary>Sends a request; the status and the body.</summary>
    public async Task<(int Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Client.SendAsync(request);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    /// <summary>Sends a direct message; the one call it led to.</summary>
    public async Task<SlackCall> SayAsync(string wireText, string? thread = null)
    {
        var (status, _) = await SendAsync(Requests.Event(SlackRequests.DirectMessage(wireText, thread)));
        Assert.Equal(200, status);
        return Slack.Calls[^1];
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
    }
}

/// <summary>Questions tests ask of JSON blocks.</summary>
internal static class BlockJson
{
    public static string[] Types(this JsonArray blocks) => [.. blocks.Select(block => block!["type"]!.GetValue<string>())];

    /// <summary>All buttons.</summary>
    public static JsonObject[] Buttons(this JsonArray blocks) =>
        [.. blocks.Where(block => block!["type"]!.GetValue<string>() == "actions").SelectMany(block => block!["elements"]!.AsArray()).Select(button => button!.AsObject())];

    /// <summary>The text of the first box of words to copy.</summary>
    public static string Copy(this JsonArray blocks) => blocks.Where(block => block!["type"]!.GetValue<string>() == "rich_text").SelectMany(block => block!["elements"]!.AsArray())
        .First(element => element!["type"]!.GetValue<string>() == "rich_text_preformatted")!["elements"]![0]!["text"]!.GetValue<string>();
}
