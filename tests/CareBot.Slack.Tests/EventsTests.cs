using System.Text.Json.Nodes;
using CareBot.Core.Deliveries;
using CareBot.Testing;
using CareBot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Slack.Tests;

public sealed class EventsTests
{
    private const string Paste = "This is the third time I am writing to you people about order 4471 and nobody answers me.";

    [Fact]
    public async Task The_handshake_is_answered_with_its_challenge()
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal((200, "abc123"), await host.SendAsync(host.Requests.Event("""{"type":"url_verification","challenge":"abc123","token":"t"}""")));
    }

    [Fact]
    public async Task A_direct_message_is_answered_in_the_same_conversation()
    {
        await using var host = await SlackHost.StartAsync();
        var call = await host.SayAsync(Paste);
        Assert.Equal("chat.postMessage", call.Method);
        Assert.Equal($"Bearer {SlackHost.Token}", call.Authorization);
        Assert.Equal(SlackRequests.DirectChannel, call["channel"]);
        Assert.Null(call["thread_ts"]);
        Assert.NotEqual("", call["text"]);
        Assert.NotEmpty(call.Blocks.Copy());
        Assert.Contains("why", call.Blocks.Buttons().Select(button => button["action_id"]!.GetValue<string>()));
        Assert.Single(host.Slack.Calls);
    }

    [Fact]
    public async Task A_message_in_a_thread_is_answered_in_the_thread()
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal("1780000000.000001", (await host.SayAsync(Paste, thread: "1780000000.000001"))["thread_ts"]);
    }

    [Fact]
    public async Task A_mention_is_answered_to_the_asker_alone_and_without_the_mention()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SendAsync(host.Requests.Event(SlackRequests.Mention($"<@{SlackRequests.BotUser}> help", thread: "1.2")));
        var byMention = Assert.Single(host.Slack.Calls);
        Assert.Equal("chat.postEphemeral", byMention.Method);
        Assert.Equal((SlackRequests.SharedChannel, SlackRequests.User, "1.2"), (byMention["channel"], byMention["user"], byMention["thread_ts"]));
        Assert.Equal((await host.SayAsync("help")).Blocks.ToJsonString(), byMention.Blocks.ToJsonString());
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_the_asker_gets_a_direct_message()
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Answers(SlackAnswer.Error("not_in_channel"));
        var (status, _) = await host.SendAsync(host.Requests.Event(SlackRequests.Mention($"<@{SlackRequests.BotUser}> help")));
        Assert.Equal(200, status);
        Assert.Equal([("chat.postEphemeral", SlackRequests.SharedChannel), ("chat.postMessage", SlackRequests.User)], host.Slack.Calls.Select(call => (call.Method, call["channel"]!)));
    }

    [Fact]
    public async Task The_same_event_is_answered_once_however_often_it_comes()
    {
        await using var host = await SlackHost.StartAsync();
        for (var retry = 0; retry < 4; retry++)
        {
            var request = host.Requests.Event(SlackRequests.DirectMessage(Paste), "Ev-same");
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString());
            Assert.Equal(200, (await host.SendAsync(request)).Status);
        }

        Assert.Single(host.Slack.Calls);
        Assert.Contains("again, try 3.", host.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_lets_the_next_try_through()
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        host.Slack.Answers(new SlackAnswer(503, "busy"));
        Assert.Equal(500, (await host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage(Paste), "Ev-again"))).Status);
        Assert.Equal(200, (await host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage(Paste), "Ev-again"))).Status);
        Assert.Equal(2, host.Slack.Calls.Count);
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    [InlineData("missing_scope")]
    [InlineData("something_new")]
    public async Task What_no_retry_can_cure_is_said_in_the_log_and_not_asked_for_again(string code)
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Answers(SlackAnswer.Error(code), SlackAnswer.Error(code));
        Assert.Equal(200, (await host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage(Paste)))).Status);
        Assert.Contains($"({code})", host.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_answer_is_acknowledged_after_two_and_a_half_seconds_and_follows()
    {
        var time = new ManualTime();
        await using var host = await SlackHost.StartAsync(time);
        var gate = new TaskCompletionSource();
        host.Slack.Answers(SlackAnswer.Ok with { Until = gate.Task });
        var request = host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage(Paste), "Ev-slow"));
        await host.Slack.WaitForCallAsync();
        Assert.False(request.IsCompleted);
        await time.AdvanceWhenWaitedForAsync(TimeSpan.FromSeconds(2.5));
        Assert.Equal(200, (await request).Status);

        // The retry that Slack sends meanwhile gets no second answer.
        var retry = host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage(Paste), "Ev-slow"));
        await time.AdvanceWhenWaitedForAsync(TimeSpan.FromSeconds(2.5));
        Assert.Equal(200, (await retry).Status);
        gate.SetResult();
        await host.StopAsync();
        Assert.Single(host.Slack.Calls);
    }

    [Fact]
    public async Task A_retry_that_was_acknowledged_takes_over_when_the_first_try_fails()
    {
        var time = new ManualTime();
        await using var host = await SlackHost.StartAsync(time);
        var gate = new TaskCompletionSource();
        host.Slack.Answers(new SlackAnswer(503, "busy", Until: gate.Task));
        var request = host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage(Paste), "Ev-slow"));
        await host.Slack.WaitForCallAsync();
        await time.AdvanceWhenWaitedForAsync(TimeSpan.FromSeconds(2.5));
        Assert.Equal(200, (await request).Status);
        var retry = host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage(Paste), "Ev-slow"));
        await time.AdvanceWhenWaitedForAsync(TimeSpan.FromSeconds(2.5));
        Assert.Equal(200, (await retry).Status);
        gate.SetResult();
        await host.StopAsync();
        Assert.Equal(2, host.Slack.Calls.Count);
        Assert.Contains(" 1000 ", host.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_fails_after_the_acknowledgement_releases_its_key()
    {
        var time = new ManualTime();
        var keys = new WatchedKeys();
        await using var host = await SlackHost.StartAsync(time, services => services.AddSingleton<IDeliveryKeys>(keys));
        var gate = new TaskCompletionSource();
        host.Slack.Answers(new SlackAnswer(503, "busy", Until: gate.Task));
        var request = host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage(Paste)));
        await host.Slack.WaitForCallAsync();
        await time.AdvanceWhenWaitedForAsync(TimeSpan.FromSeconds(2.5));
        Assert.Equal(200, (await request).Status);
        gate.SetResult();
        await keys.Released.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_process_that_stops_waits_for_the_answers_under_way()
    {
        var time = new ManualTime();
        await using var host = await SlackHost.StartAsync(time);
        var gate = new TaskCompletionSource();
        host.Slack.Answers(SlackAnswer.Ok with { Until = gate.Task });
        var request = host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage(Paste)));
        await host.Slack.WaitForCallAsync();
        await time.AdvanceWhenWaitedForAsync(TimeSpan.FromSeconds(2.5));
        await request;
        var stop = host.StopAsync();
        Assert.False(stop.IsCompleted);
        gate.SetResult();
        await stop;
        Assert.DoesNotContain(" 3005 ", host.Logs.Text, StringComparison.Ordinal);
        Assert.Contains(" 1000 ", host.Logs.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"text","text":"half \ud800"}]}]""")]
    [InlineData("""[{"\ud800":1,"type":"section"}]""")]
    [InlineData("""{"type":5,"elements":"x","text":[[[]]]}""")]
    [InlineData("5")]
    public async Task Odd_blocks_do_no_harm(string blocks)
    {
        await using var host = await SlackHost.StartAsync();
        var json = SlackRequests.Envelope(SlackRequests.DirectMessage(""), "Ev-blocks").ToJsonString().Replace("\"text\":\"\"", $"\"text\":\"\",\"blocks\":{blocks}", StringComparison.Ordinal);
        Assert.Equal(200, (await host.SendAsync(host.Requests.Event(json))).Status);
        Assert.NotEqual("", Assert.Single(host.Slack.Calls)["text"]);
    }

    public static TheoryData<string, string> NotForUs => new()
    {
        { "a bot's message", """{"bot_id":"B1"}""" },
        { "a bot's profile", """{"bot_profile":{"id":"B1"}}""" },
        { "subtype bot_message", """{"subtype":"bot_message","bot_id":"B1"}""" },
        { "its own message", $$"""{"user":"{{SlackRequests.BotUser}}"}""" },
        { "Slackbot", """{"user":"USLACKBOT"}""" },
        { "an edit", """{"subtype":"message_changed","message":{"text":"x"}}""" },
        { "an edited message", """{"edited":{"user":"U1","ts":"1"}}""" },
        { "a link preview", """{"subtype":"message_changed","hidden":true,"message":{"text":"x","attachments":[{"from_url":"https://example.com"}]}}""" },
        { "a deletion", """{"subtype":"message_deleted","hidden":true}""" },
        { "a tombstone", """{"subtype":"tombstone","hidden":true}""" },
        { "a join", """{"subtype":"channel_join"}""" },
        { "a thread broadcast", """{"subtype":"thread_broadcast"}""" },
        { "a /me message", """{"subtype":"me_message"}""" },
        { "a message in a channel", """{"channel_type":"channel","channel":"C1"}""" },
        { "a group direct message", """{"channel_type":"mpim"}""" },
        { "no channel type", """{"channel_type":null}""" },
        { "no user", """{"user":null}""" },
        { "no channel", """{"channel":null}""" },
        { "another event", """{"type":"reaction_added"}""" },
        { "an unknown event", """{"type":"brand_new_event"}""" },
    };

    [Theory]
    [MemberData(nameof(NotForUs))]
    public async Task What_is_not_for_us_is_acknowledged_and_left_alone(string what, string change)
    {
        await using var host = await SlackHost.StartAsync();
        var happened = SlackRequests.DirectMessage(Paste);
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            happened[name] = value?.DeepClone();
        }

        Assert.True((await host.SendAsync(host.Requests.Event(happened))).Status == 200, what);
        Assert.Empty(host.Slack.Calls);
    }

    [Fact]
    public async Task The_bots_own_posts_coming_back_start_no_loop()
    {
        await using var host = await SlackHost.StartAsync();
        var call = await host.SayAsync(Paste);
        for (var turn = 0; turn < 5; turn++)
        {
            var own = new JsonObject
            {
                ["type"] = "message",
                ["channel_type"] = "im",
                ["channel"] = call["channel"],
                ["user"] = SlackRequests.BotUser,
                ["bot_id"] = "B0001",
                ["app_id"] = "A0001",
                ["text"] = call["text"],
                ["blocks"] = call.Blocks.DeepClone(),
                ["ts"] = $"178000000{turn}.1",
            };
            await host.SendAsync(host.Requests.Event(own));
        }

        Assert.Single(host.Slack.Calls);
    }

    public static TheoryData<string, int> BadBodies => new()
    {
        { "", 400 }, { "{", 400 }, { "null", 400 }, { "[]", 400 }, { "\"text\"", 400 }, { "42", 400 }, { "{}", 400 }, { "not json", 400 },
        { """{"type":5}""", 400 }, { """{"type":"event_callback"}""", 400 }, { """{"type":"event_callback","event_id":"E1"}""", 400 },
        { """{"type":"event_callback","event_id":"E1","event":{}}""", 400 }, { """{"type":"event_callback","event":{"type":"message"}}""", 400 },
        { """{"type":"event_callback","event_id":"E1","event":[]}""", 400 }, { """{"type":"event_callback","event_id":"E1","event":{"type":"message","text":{}}}""", 400 },
        { """{"type":"url_verification"}""", 400 }, { """{"type":"app_rate_limited","minute_rate_limited":1}""", 200 }, { """{"type":"something_else"}""", 200 },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task A_signed_body_that_cannot_be_read_gets_the_right_status(string json, int status)
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal((status, ""), await host.SendAsync(host.Requests.Event(json)));
        Assert.Empty(host.Slack.Calls);
    }

    [Fact]
    public async Task Deep_nesting_is_refused_without_harm()
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal(400, (await host.SendAsync(host.Requests.Event(new string('[', 100_000)))).Status);
        Assert.Equal(200, (await host.SendAsync(host.Requests.Event(SlackRequests.DirectMessage("help")))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \\n\\t ")]
    [InlineData("\\u0000\\u0001\\u0007")]
    [InlineData("\\u200b\\u200f\\u202e")]
    [InlineData("&gt; only a quote\\n&gt; of another mail")]
    [InlineData("half \\ud83d a pair and the other \\ude00 half in a longer message")]
    [InlineData("\\u202eright to left marks in a message of a customer\\u202c")]
    public async Task Where_a_person_waits_even_an_odd_message_gets_a_friendly_line(string jsonText)
    {
        await using var host = await SlackHost.StartAsync();
        var json = SlackRequests.Envelope(SlackRequests.DirectMessage("PLACE"), "Ev-odd").ToJsonString().Replace("PLACE", jsonText, StringComparison.Ordinal);
        Assert.Equal(200, (await host.SendAsync(host.Requests.Event(json))).Status);
        var call = Assert.Single(host.Slack.Calls);
        Assert.NotEqual("", call["text"]);
    }

    [Fact]
    public async Task A_long_paste_is_answered()
    {
        await using var host = await SlackHost.StartAsync();
        var call = await host.SayAsync(string.Join(' ', Enumerable.Repeat("I am waiting for my order and nobody answers.", 1_000)));
        Assert.NotEmpty(call.Blocks);
    }

    [Fact]
    public async Task A_message_forwarded_to_the_bot_is_read()
    {
        await using var host = await SlackHost.StartAsync();
        var happened = SlackRequests.DirectMessage("");
        happened["attachments"] = new JsonArray(new JsonObject { ["text"] = "help", ["fallback"] = "[November 3rd, 2026] help", ["is_share"] = true });
        await host.SendAsync(host.Requests.Event(happened));
        Assert.Equal((await host.SayAsync("help")).Blocks.ToJsonString(), host.Slack.Calls[0].Blocks.ToJsonString());
    }

    private sealed class WatchedKeys : IDeliveryKeys
    {
        private readonly TaskCompletionSource _released = new();

        public Task Released => _released.Task;

        public ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(true);

        public ValueTask CompleteAsync(string key, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask ReleaseAsync(string key, CancellationToken cancellationToken)
        {
            _released.TrySetResult();
            return ValueTask.CompletedTask;
        }
    }
}
