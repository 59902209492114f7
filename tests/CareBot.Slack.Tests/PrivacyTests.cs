using System.Text.Json.Nodes;
using CareBot.Testing.Slack;

namespace CareBot.Slack.Tests;

public sealed class PrivacyTests
{
    private const string Marker = "Zyxomarker";
    private const string Paste = $"You people never answer me, order 4471 is lost. {Marker} is my name and {Marker}@shop.example my address.";

    [Fact]
    public async Task Nothing_pasted_and_no_secret_reaches_any_log_even_at_Trace()
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        var answer = await host.SayAsync(Paste);
        await host.SendAsync(host.Requests.Event(SlackRequests.Mention($"<@{SlackRequests.BotUser}> {Paste}")));
        await host.SendAsync(host.Requests.Command(Paste, host.Slack.ResponseUrl));
        await host.SendAsync(host.Requests.Command($"{Marker} {Marker}", command: $"/{Marker}"));
        await host.SendAsync(host.Requests.Shortcut(new JsonObject { ["text"] = Paste }, host.Slack.ResponseUrl));
        await host.SendAsync(host.Requests.Shortcut(new JsonObject { ["text"] = Paste }, $"https://{Marker}.example/"));
        await host.SendAsync(host.Requests.Press("why", answer.Blocks.Buttons().First()["value"]!.GetValue<string>(), host.Slack.ResponseUrl));
        await host.SendAsync(host.Requests.Press(Marker, Marker, host.Slack.ResponseUrl));
        Assert.NotEqual("", host.Logs.Text);
        AssertNothingLeaked(host);
    }

    [Fact]
    public async Task Nothing_pasted_reaches_a_log_when_things_go_wrong()
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        await host.SendAsync(host.Requests.Event($$"""{"type":"event_callback","event_id":"E1","event":{"type":"message","text":"{{Marker}}" """));
        await host.SendAsync(host.Requests.Event($$"""{"type":"{{Marker}}"}"""));
        await host.SendAsync(host.Requests.Signed("/slack/commands", "text/plain", System.Text.Encoding.UTF8.GetBytes(Paste)));
        host.Slack.Answers(SlackAnswer.Error(Paste));
        await host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage(Paste)));
        host.Slack.Answers(new SlackAnswer(500, Paste));
        await host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage(Paste)));
        host.Slack.Answers(new SlackAnswer(400, Paste));
        await host.SendAsync(host.Requests.Shortcut(new JsonObject { ["text"] = Paste }, host.Slack.ResponseUrl));
        await host.Slack.DisposeAsync();
        await host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage(Paste)));
        AssertNothingLeaked(host);
    }

    private static void AssertNothingLeaked(SlackHost host)
    {
        Assert.DoesNotContain(Marker, host.Logs.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(SlackHost.Secret, host.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SlackHost.Token, host.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-path", host.Logs.Text, StringComparison.Ordinal);
    }
}
