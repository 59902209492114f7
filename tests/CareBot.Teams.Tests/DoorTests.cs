using System.Net;
using System.Text.Json.Nodes;
using CareBot.Core.Status;
using CareBot.Testing;
using CareBot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareBot.Teams.Tests;

public sealed class DoorTests
{
    [Theory]
    [InlineData("{ not json", "application/json", 400)]
    [InlineData("", "application/json", 400)]
    [InlineData("[]", "application/json", 400)]
    [InlineData("null", "application/json", 400)]
    [InlineData("\"text\"", "application/json", 400)]
    [InlineData("{}", "application/json", 400)]
    [InlineData("""{"type":"message"}""", "application/json", 400)]
    [InlineData("""{"type":"message","conversation":{"id":""}}""", "application/json", 400)]
    [InlineData("""{"type":"message","conversation":"a"}""", "application/json", 400)]
    [InlineData("""{"type":5,"conversation":{"id":"a"}}""", "application/json", 400)]
    [InlineData("{}", "text/plain", 415)]
    [InlineData("a=b", "application/x-www-form-urlencoded", 415)]
    public async Task A_body_that_is_no_activity_is_refused_without_a_word(string body, string contentType, int status)
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.PostAsync(body, host.Token(), contentType);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Empty(host.Connector.Received);
    }

    [Fact]
    public async Task A_megabyte_is_refused_with_413()
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.PostAsync(host.Activities.Message(new string('x', 1024 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(host.Connector.Received);
    }

    [Fact]
    public async Task A_megabyte_of_unknown_length_is_refused_with_413()
    {
        await using var host = await TeamsHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, TeamsChannel.Path)
        {
            Content = new StringContent(new string(' ', 1024 * 1024), new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", host.Token());
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Only_post_is_answered()
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.Client.GetAsync(new Uri(TeamsChannel.Path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task In_Development_without_an_app_id_the_playground_on_this_machine_is_answered_without_tokens()
    {
        await using var host = await TeamsHost.StartWithoutAppIdAsync();
        using var response = await host.PostAsync(host.Activities.Message("hello"), token: null);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", Assert.Single(host.Connector.Messages).Authorization);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Port", "443")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 tunnel")]
    [InlineData("Host", "rebound.evil.example")]
    [InlineData("Host", "abc.devtunnels.ms")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task In_Development_without_an_app_id_what_comes_through_this_machine_is_refused(string header, string value)
    {
        await using var host = await TeamsHost.StartWithoutAppIdAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, TeamsChannel.Path)
        {
            Content = new StringContent(host.Activities.Message("hello").ToJsonString(), new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(host.Connector.Received);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.example/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("")]
    public async Task In_Development_without_an_app_id_nothing_is_sent_off_this_machine(string serviceUrl)
    {
        await using var host = await TeamsHost.StartWithoutAppIdAsync();
        using var response = await host.PostAsync(new TeamsActivities(serviceUrl).Message("hello"), token: null);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Connector.Received);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_Development_the_door_is_not_there_without_an_app_id(string environment)
    {
        await using var host = await TeamsHost.StartWithoutAppIdAsync(environment);
        using var response = await host.PostAsync(host.Activities.Message("hello"), token: null);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var status = host.Services.GetServices<FeatureStatus>().Single(feature => feature.Name == "Teams");
        Assert.False(status.IsOn);
        Assert.Contains("MicrosoftAppId", status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_says_who_listens_and_no_secret()
    {
        await using var host = await TeamsHost.StartAsync();
        var status = host.Services.GetServices<FeatureStatus>().Single(feature => feature.Name == "Teams");
        Assert.True(status.IsOn);
        Assert.Contains(TeamsHost.AppId, status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-real-secret", status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MicrosoftAppPassword", "MicrosoftAppId=a", "MicrosoftAppTenantId=t", "MicrosoftAppPassword=  ")]
    [InlineData("MicrosoftAppPassword", "MicrosoftAppId=a", "MicrosoftAppTenantId=t")]
    [InlineData("MicrosoftAppTenantId", "MicrosoftAppId=a", "MicrosoftAppPassword=p")]
    [InlineData("MicrosoftAppTenantId", "MicrosoftAppId=a", "MicrosoftAppType=UserAssignedMSI")]
    [InlineData("MicrosoftAppId", "MicrosoftAppPassword=p")]
    [InlineData("MicrosoftAppId", "MicrosoftAppTenantId=t")]
    [InlineData("MicrosoftAppTenantId", "MicrosoftAppId=a", "MicrosoftAppPassword=p", "MicrosoftAppTenantId=not a/tenant")]
    [InlineData("MicrosoftAppType", "MicrosoftAppType=MultiTenant")]
    [InlineData("Teams:OpenIdMetadata", "Teams:OpenIdMetadata=http://keys.example/")]
    [InlineData("Teams:LoginEndpoint", "Teams:LoginEndpoint=nowhere")]
    public async Task A_half_set_channel_stops_the_start_and_names_what_is_missing(string missing, params string[] settings)
    {
        var values = settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1], StringComparer.Ordinal);
        using var logs = new RecordedLogs();
        var error = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var app = TeamsHost.Build(values, "Production", logs);
            await app.StartAsync();
        });
        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(error.Failures, failure => failure.Contains("=p", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_managed_identity_needs_no_password()
    {
        await using var host = await TeamsHost.StartAsync(settings: settings =>
        {
            settings["MicrosoftAppType"] = TeamsOptions.UserAssignedMsi;
            settings.Remove("MicrosoftAppPassword");
        });
        using var response = await host.PostAsync(host.Activities.Message("hello"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\ude00 and \\uD83D\\u0041")]
    [InlineData("\\\\ud83d")]
    public async Task Half_a_character_is_answered_like_any_other_text(string escaped)
    {
        await using var host = await TeamsHost.StartAsync();
        var body = host.Activities.Message("MARK").ToJsonString().Replace("MARK", $"Where is my order? {escaped} It is late and I am angry.", StringComparison.Ordinal);
        using var response = await host.PostAsync(body, host.Token());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(Assert.Single(host.Connector.Messages).Card["body"]!.AsArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n\t ")]
    [InlineData(null)]
    [InlineData("> On Tuesday you wrote\n> please wait")]
    [InlineData("-- \nDana Whitfield\nHead of Sales")]
    [InlineData("\u0000\u0007\u001b[31m")]
    [InlineData("\u202Eevil\u202C \u200B\u200F\uFEFF")]
    [InlineData("asdf")]
    [InlineData("frobnicate the widget")]
    public async Task Odd_messages_get_a_friendly_card_and_never_a_dead_end(string? text)
    {
        await using var host = await TeamsHost.StartAsync();
        var card = await host.CardForAsync(host.Activities.Message(text));
        Assert.NotEmpty((string)card["fallbackText"]!);
        Assert.NotEmpty(card["body"]!.AsArray());
    }

    [Fact]
    public async Task Malformed_corners_of_an_activity_do_not_break_the_door()
    {
        await using var host = await TeamsHost.StartAsync();
        var odd = host.Activities.Message("hello").With("entities", new JsonArray(null, new JsonObject { ["type"] = "mention" }, new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject() }))
            .With("attachments", new JsonArray(null, new JsonObject(), new JsonObject { ["contentType"] = "text/html", ["content"] = 5 })).With("value", "text");
        odd["channelData"]!["team"] = "not an object";
        using var response = await host.PostAsync(odd);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(host.Connector.Messages);
    }
}
