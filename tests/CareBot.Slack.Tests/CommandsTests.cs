using System.Text.Json.Nodes;
using CareBot.Core.Deliveries;
using CareBot.Testing;
using CareBot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Slack.Tests;

public sealed class CommandsTests
{
    private const string Paste = "This is the third time I am writing to you people about order 4471 and nobody answers me.";

    [Fact]
    public async Task The_answer_is_in_the_acknowledgement_and_for_the_asker_alone()
    {
        await using var host = await SlackHost.StartAsync();
        var body = await AskAsync(host, host.Requests.Command(Paste));
        Assert.Equal("ephemeral", body["response_type"]!.GetValue<string>());
        Assert.NotEqual("", body["text"]!.GetValue<string>());
        Assert.NotEmpty(body["blocks"]!.AsArray().Copy());
        Assert.Empty(host.Slack.Calls);
    }

    [Fact]
    public async Task The_same_paste_gets_the_same_reply_by_every_door()
    {
        await using var host = await SlackHost.StartAsync();
        var byCommand = (await AskAsync(host, host.Requests.Command(Paste)))["blocks"]!.AsArray().Copy();
        var byMessage = (await host.SayAsync(Paste)).Blocks.Copy();
        await host.SendAsync(host.Requests.Event(SlackRequests.Mention($"<@{SlackRequests.BotUser}> {Paste}")));
        var byMention = host.Slack.Calls[^1].Blocks.Copy();
        await host.SendAsync(host.Requests.Shortcut(new JsonObject { ["type"] = "message", ["text"] = Paste }, host.Slack.ResponseUrl));
        var byShortcut = host.Slack.Calls[^1].Blocks.Copy();
        Assert.Equal([byCommand, byCommand, byCommand], [byMessage, byMention, byShortcut]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("help")]
    [InlineData("tip")]
    [InlineData("script customer threatens to sue")]
    [InlineData("review Dear Dana, please calm down.")]
    [InlineData("review")]
    [InlineData("\0\u0001")]
    [InlineData("&gt; only a quote")]
    [InlineData("%zz%e9")]
    public async Task Every_command_gets_an_answer_that_says_something(string text)
    {
        await using var host = await SlackHost.StartAsync();
        var body = await AskAsync(host, host.Requests.Command(text));
        Assert.NotEqual("", body["text"]!.GetValue<string>());
        Assert.NotEmpty(body["blocks"]!.AsArray());
    }

    [Fact]
    public async Task An_unknown_command_is_answered_with_the_one_there_is()
    {
        await using var host = await SlackHost.StartAsync();
        var body = await AskAsync(host, host.Requests.Command("x", command: "/weather<!channel>"));
        Assert.Contains("/carebot", body["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("<!", body["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_certificate_check_gets_an_empty_200()
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal((200, ""), await host.SendAsync(host.Requests.Form("/slack/commands", new Dictionary<string, string> { ["ssl_check"] = "1", ["token"] = "x" })));
    }

    [Theory]
    [InlineData("text=hi")]
    [InlineData("command=%2Fcarebot")]
    [InlineData("")]
    [InlineData("&&&=&=")]
    [InlineData("{\"command\":\"/carebot\"}")]
    public async Task A_form_without_what_a_command_needs_is_a_bad_request(string form)
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal((400, ""), await host.SendAsync(host.Requests.Signed("/slack/commands", "application/x-www-form-urlencoded", System.Text.Encoding.UTF8.GetBytes(form))));
    }

    [Fact]
    public async Task A_slow_answer_is_announced_and_follows_by_the_response_url()
    {
        var time = new ManualTime();
        var keys = new GatedKeys();
        await using var host = await SlackHost.StartAsync(time, services => services.AddSingleton<IDeliveryKeys>(keys));
        var request = AskAsync(host, host.Requests.Command(Paste, host.Slack.ResponseUrl));
        await time.AdvanceWhenWaitedForAsync(TimeSpan.FromSeconds(2.5));
        var body = await request;
        Assert.Equal("ephemeral", body["response_type"]!.GetValue<string>());
        Assert.Empty(host.Slack.Calls);

        keys.Open();
        await host.Slack.WaitForCallAsync();
        var call = Assert.Single(host.Slack.Calls);
        Assert.Equal(("response_url", "ephemeral"), (call.Method, call["response_type"]));
        Assert.Null(call.Authorization);
        Assert.NotEmpty(call.Blocks.Copy());
    }

    [Fact]
    public async Task When_the_keys_cannot_be_reached_the_person_is_answered_all_the_same()
    {
        var keys = new GatedKeys();
        keys.Fail();
        await using var host = await SlackHost.StartAsync(replace: services => services.AddSingleton<IDeliveryKeys>(keys));
        var body = await AskAsync(host, host.Requests.Command(Paste));
        Assert.Equal("ephemeral", body["response_type"]!.GetValue<string>());
        Assert.NotEmpty(body["blocks"]!.AsArray());
    }

    private static async Task<JsonObject> AskAsync(SlackHost host, HttpRequestMessage request)
    {
        var (status, body) = await host.SendAsync(request);
        Assert.Equal(200, status);
        return JsonNode.Parse(body)!.AsObject();
    }

    private sealed class GatedKeys : IDeliveryKeys
    {
        private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => _gate.SetResult();

        public void Fail() => _gate.SetException(new IOException("planted"));

        public async ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken)
        {
            await _gate.Task.WaitAsync(cancellationToken);
            return true;
        }

        public ValueTask CompleteAsync(string key, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask ReleaseAsync(string key, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
