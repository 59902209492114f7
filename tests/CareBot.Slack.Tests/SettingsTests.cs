using CareBot.Core.Status;
using CareBot.Testing;
using CareBot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareBot.Slack.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData(" ", "\t")]
    public async Task Without_settings_Slack_is_off_and_says_which_turn_it_on(string? secret, string? token)
    {
        await using var app = Build(secret, token);
        await app.StartAsync();
        var status = Assert.Single(app.Services.GetServices<FeatureStatus>());
        Assert.Equal(("Slack", false), (status.Name, status.IsOn));
        Assert.Contains("Slack:SigningSecret", status.Detail, StringComparison.Ordinal);
        Assert.Contains("Slack:BotToken", status.Detail, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        foreach (var path in new[] { SlackNames.EventsPath, SlackNames.CommandsPath, SlackNames.InteractivityPath })
        {
            using var request = new SlackRequests("", TimeProvider.System).Signed(path, "application/json", "{}"u8.ToArray());
            Assert.Equal(404, (int)(await client.SendAsync(request)).StatusCode);
        }
    }

    [Theory]
    [InlineData("secret", null, null, "Slack:BotToken is missing")]
    [InlineData("secret", "  ", null, "Slack:BotToken is missing")]
    [InlineData(null, "xoxb-1", null, "Slack:SigningSecret is missing")]
    [InlineData("", "xoxb-1", null, "Slack:SigningSecret is missing")]
    [InlineData("secret", "xoxb-1 xoxb-2", null, "Slack:BotToken holds")]
    [InlineData("secret", "xoxb-1", "http://slack.example/api/", "Slack:ApiBaseUrl")]
    [InlineData("secret", "xoxb-1", "ftp://127.0.0.1/", "Slack:ApiBaseUrl")]
    [InlineData("secret", "xoxb-1", "/api/", "Slack:ApiBaseUrl")]
    public async Task Half_set_it_stops_the_start_and_names_what_is_missing(string? secret, string? token, string? api, string named)
    {
        await using var app = Build(secret, token, api);
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb-1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_whole_it_says_where_it_listens()
    {
        await using var host = await SlackHost.StartAsync();
        var status = Assert.Single(host.Services.GetServices<FeatureStatus>());
        Assert.True(status.IsOn);
        Assert.Contains(SlackNames.EventsPath, status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(SlackHost.Token, status.Detail, StringComparison.Ordinal);
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(string? secret, string? token, string? api = null)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in new[] { ("SigningSecret", secret), ("BotToken", token), ("ApiBaseUrl", api) })
        {
            if (value is not null)
            {
                settings[$"Slack:{name}"] = value;
            }
        }

        return SlackHost.Build(settings, new RecordedLogs());
    }
}
