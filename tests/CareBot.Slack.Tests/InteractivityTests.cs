using System.Text.Json.Nodes;
using CareBot.Testing.Slack;

namespace CareBot.Slack.Tests;

public sealed class InteractivityTests
{
    private const string Paste = "This is the third time I am writing to you people about order 4471 and nobody answers me.";

    [Fact]
    public async Task The_shortcut_is_answered_to_the_asker_alone_by_the_response_url()
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal((200, ""), await host.SendAsync(host.Requests.Shortcut(Message(Paste), host.Slack.ResponseUrl)));
        var call = Assert.Single(host.Slack.Calls);
        Assert.Equal(("response_url", "ephemeral"), (call.Method, call["response_type"]));
        Assert.False(call.Body["replace_original"]!.GetValue<bool>());
        Assert.Null(call.Authorization);
        Assert.NotEmpty(call.Blocks.Copy());
    }

    [Theory]
    [InlineData("""{"text":"Zebra waits for the order"}""")]
    [InlineData("""{"text":"","blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"Zebra waits "},{"type":"emoji","name":"rage"},{"type":"text","text":"for the order"}]}]}]}""")]
    [InlineData("""{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"Zebra &amp; friends"}},{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Never"}}]}]}""")]
    [InlineData("""{"text":"","attachments":[{"text":"Zebra waits for the order","fallback":"x"}]}""")]
    [InlineData("""{"text":"","attachments":[{"fallback":"Zebra waits for the order"}]}""")]
    [InlineData("""{"text":"","files":[{"mode":"email","plain_text":"Zebra waits for the order"}]}""")]
    public void The_words_of_a_message_are_found_wherever_Slack_puts_them(string message)
    {
        var read = Inbound.LenientJson.Read(System.Text.Encoding.UTF8.GetBytes($$"""{"type":"message_action","message":{{message}}}"""), Inbound.InboundJson.Default.Interaction);
        var words = Inbound.MessageWords.Of(read!.Message);
        Assert.StartsWith("Zebra", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Never", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shortcut_on_a_message_without_words_gets_a_friendly_line()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SendAsync(host.Requests.Shortcut(new JsonObject { ["type"] = "message" }, host.Slack.ResponseUrl));
        Assert.NotEqual("", Assert.Single(host.Slack.Calls)["text"]);
    }

    [Theory]
    [InlineData("https://evil.example/hook")]
    [InlineData("http://hooks.slack.com/actions/1")]
    [InlineData("https://hooks.slack.com.evil.example/x")]
    [InlineData("https://user:pw@hooks.slack.com/x")]
    [InlineData("https://hooks.slack.com:8443/x")]
    [InlineData("http://127.0.0.2:1/x")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    [InlineData("//hooks.slack.com/x")]
    public async Task Words_are_never_sent_to_a_foreign_response_url(string url)
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal(200, (await host.SendAsync(host.Requests.Shortcut(Message(Paste), url))).Status);
        var call = Assert.Single(host.Slack.Calls);
        Assert.Equal("chat.postEphemeral", call.Method);
        Assert.Contains("Slack:ApiBaseUrl", host.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(url, host.Logs.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("used_url")]
    [InlineData("expired_url")]
    public async Task An_expired_response_url_is_replaced_by_a_message_to_the_asker_alone(string error)
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Answers(new SlackAnswer(404, error));
        Assert.Equal(200, (await host.SendAsync(host.Requests.Shortcut(Message(Paste), host.Slack.ResponseUrl))).Status);
        Assert.Equal(["response_url", "chat.postEphemeral"], host.Slack.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task Every_button_of_an_answer_works()
    {
        await using var host = await SlackHost.StartAsync();
        var answer = await host.SayAsync(Paste);
        foreach (var button in answer.Blocks.Buttons())
        {
            var before = host.Slack.Calls.Count;
            var press = host.Requests.Press(button["action_id"]!.GetValue<string>(), button["value"]!.GetValue<string>(), host.Slack.ResponseUrl);
            Assert.Equal((200, ""), await host.SendAsync(press));
            var call = Assert.Single(host.Slack.Calls.Skip(before));
            Assert.Equal(("response_url", "ephemeral", false), (call.Method, call["response_type"], call.Body["replace_original"]!.GetValue<bool>()));
            Assert.NotEqual("", call["text"]);
        }
    }

    [Theory]
    [InlineData("unheard_of", "{}")]
    [InlineData("softer", "not a state")]
    [InlineData("softer", null)]
    [InlineData("why", "{\"p\":\"<!channel>\",\"l\":\"xx\"}")]
    public async Task A_button_we_do_not_know_gets_a_friendly_line(string action, string? value)
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal(200, (await host.SendAsync(host.Requests.Press(action, value, host.Slack.ResponseUrl))).Status);
        var call = Assert.Single(host.Slack.Calls);
        Assert.NotEqual("", call["text"]);
        Assert.DoesNotContain("<!", call["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_press_that_is_delivered_twice_is_answered_once()
    {
        await using var host = await SlackHost.StartAsync();
        for (var delivery = 0; delivery < 2; delivery++)
        {
            await host.SendAsync(host.Requests.Press("why", "{}", host.Slack.ResponseUrl, triggerId: "same"));
        }

        Assert.Single(host.Slack.Calls);
    }

    [Fact]
    public async Task An_unknown_shortcut_gets_a_friendly_line_and_an_unknown_view_none()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SendAsync(host.Requests.Shortcut(Message(Paste), host.Slack.ResponseUrl, callbackId: "another_app"));
        Assert.NotEqual("", Assert.Single(host.Slack.Calls)["text"]);
        var view = new JsonObject { ["type"] = "view_submission", ["user"] = new JsonObject { ["id"] = "U1" }, ["team"] = new JsonObject { ["id"] = "T1" }, ["view"] = new JsonObject() };
        Assert.Equal((200, ""), await host.SendAsync(host.Requests.Interaction(view)));
        Assert.Single(host.Slack.Calls);
    }

    [Theory]
    [InlineData("payload=")]
    [InlineData("payload=%7B")]
    [InlineData("payload=null")]
    [InlineData("payload=%5B%5D")]
    [InlineData("payload=%7B%7D")]
    [InlineData("payload=%7B%22type%22%3A5%7D")]
    [InlineData("other=1")]
    [InlineData("")]
    public async Task A_payload_that_cannot_be_read_is_a_bad_request(string form)
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal((400, ""), await host.SendAsync(host.Requests.Signed("/slack/interactivity", "application/x-www-form-urlencoded", System.Text.Encoding.UTF8.GetBytes(form))));
    }

    [Fact]
    public async Task An_interaction_with_nobody_in_it_is_left_alone()
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal((200, ""), await host.SendAsync(host.Requests.Interaction(new JsonObject { ["type"] = "block_actions", ["actions"] = new JsonArray((JsonNode?)null) })));
        Assert.Empty(host.Slack.Calls);
    }

    private static JsonObject Message(string text) => new() { ["type"] = "message", ["user"] = "U9", ["text"] = text, ["ts"] = "1.1" };
}
