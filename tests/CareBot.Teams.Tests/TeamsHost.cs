using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using CareBot.Core;
using CareBot.Teams.Connector;
using CareBot.Testing;
using CareBot.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareBot.Teams.Tests;

/// <summary>The Teams door on a real web server on this machine, with a token authority and a connector that stand in for Microsoft's.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    public const string AppId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public const string OutboundToken = "outbound-token";
    private WebApplication _app = null!;

    public required TokenAuthority Authority { get; init; }

    public required FakeConnector Connector { get; init; }

    public required HttpClient Client { get; init; }

    public RecordedLogs Logs { get; } = new();

    public TeamsActivities Activities => field ??= new TeamsActivities(Connector.ServiceUrl);

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts the door in Development with an app id, so that tokens are needed and the connector may be on this machine.</summary>
    public static Task<TeamsHost> StartAsync(TimeProvider? time = null, Action<Dictionary<string, string?>>? settings = null, string environment = "Development") =>
        StartAsync(time, settings, environment, withAppId: true);

    /// <summary>Starts the door without an app id.</summary>
    public static Task<TeamsHost> StartWithoutAppIdAsync(string environment = "Development") => StartAsync(null, null, environment, withAppId: false);

    public string Token(Action<Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor>? change = null, string? serviceUrl = null) =>
        Authority.Sign(AppId, serviceUrl ?? Connector.ServiceUrl, Services.GetRequiredService<TimeProvider>(), change);

    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString(), Token());

    public Task<HttpResponseMessage> PostAsync(JsonNode activity, string? token) => PostAsync(activity.ToJsonString(), token);

    public async Task<HttpResponseMessage> PostAsync(string body, string? token, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TeamsChannel.Path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await Client.SendAsync(request);
    }

    /// <summary>Posts an activity and returns the one card that was sent for it.</summary>
    public async Task<JsonObject> CardForAsync(JsonNode activity)
    {
        var before = Connector.Messages.Count;
        using var response = await PostAsync(activity);
        Assert.Equal(200, (int)response.StatusCode);
        return Assert.Single(Connector.Messages.Skip(before)).Card;
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Connector.LetGo();
        Client.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        await Authority.DisposeAsync();
    }

    private static async Task<TeamsHost> StartAsync(TimeProvider? time, Action<Dictionary<string, string?>>? change, string environment, bool withAppId)
    {
        var authority = await TokenAuthority.StartAsync();
        var connector = await FakeConnector.StartAsync();
        var settings = new Dictionary<string, string?> { ["Teams:OpenIdMetadata"] = authority.MetadataAddress };
        if (withAppId)
        {
            settings["MicrosoftAppId"] = AppId;
            settings["MicrosoftAppPassword"] = "not-a-real-secret";
            settings["MicrosoftAppTenantId"] = TeamsActivities.Tenant;
        }

        change?.Invoke(settings);
        var client = new HttpClient();
        var host = new TeamsHost { Authority = authority, Connector = connector, Client = client };
        host._app = Build(settings, environment, host.Logs, time);
        await host._app.StartAsync();
        client.BaseAddress = LoopbackServer.AddressOf(host._app);
        return host;
    }

    /// <summary>The door inside an application that is not started.</summary>
    public static WebApplication Build(Dictionary<string, string?> settings, string environment, RecordedLogs logs, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Services.AddRouting();
        builder.Services.AddKeyedSingleton<TokenCredential>(ConnectorTokens.CredentialKey, new FakeCredential());
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddCareBotCore();
        builder.Services.AddTeamsChannel(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.UseRouting();
        app.MapTeamsChannel();
        return app;
    }

    private sealed class FakeCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(OutboundToken, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
