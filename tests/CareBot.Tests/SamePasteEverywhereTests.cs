using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Core.Guidance;
using CareBot.Core.Replies;
using CareBot.Testing.Slack;
using CareBot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests;

/// <summary>One paste, every door of one process: the same play and the same reply text.</summary>
public sealed class SamePasteEverywhereTests : IAsyncLifetime
{
    private const string Secret = "the-signing-secret";
    private const string Mail =
        """
        Subject: Re: Re: Order 4471

        This is the THIRD time I am writing to you people. My order 4471 still has not arrived and all I get is copy-paste nonsense. Are you all idiots or just liars? I want my $19.99 back TODAY or you will hear from my lawyer and I will tell everyone what crooks you are.

        Dana Whitfield

        On Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:
        > Dear Dana, we are sorry for the delay. Please calm down and wait 5 more days.
        """;

    private readonly SlackRequests _slackRequests = new(Secret, TimeProvider.System);
    private FakeSlack _slack = null!;
    private FakeConnector _connector = null!;
    private CareBotApp _app = null!;
    private string _title = "";
    private string _reply = "";

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _connector = await FakeConnector.StartAsync();
        _app = new CareBotApp("Development", ("Slack:SigningSecret", Secret), ("Slack:BotToken", "xoxb-test"), ("Slack:ApiBaseUrl", _slack.ApiBaseUrl.ToString()));

        var guide = JsonDocument.Parse((await CommandLine.RunAsync(JsonSerializer.Serialize(new { id = "1", text = Mail }), "guide", "--format", "jsonl")).Output).RootElement;
        _reply = guide.GetProperty("reply").GetString()!;
        _title = _app.Services.GetRequiredService<CareBot.Core.Content.ContentLibrary>().For("en").Plays[guide.GetProperty("play").GetProperty("id").GetString()!].Title;
        Assert.Contains("Dana", _reply, StringComparison.Ordinal);
        Assert.Contains("4471", _reply, StringComparison.Ordinal);
        Assert.True(guide.GetProperty("level").GetInt32() == 3, guide.ToString());
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _slack.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task On_the_web_page()
    {
        var response = await _app.PostAsync("/web/messages", JsonSerializer.Serialize(new { text = Mail }));
        ShouldAdvise(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Behind_Slacks_command()
    {
        var response = await _app.Http.SendAsync(_slackRequests.Command(Escaped(Mail)));
        ShouldAdvise(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task In_a_direct_message_on_Slack()
    {
        await _app.Http.SendAsync(_slackRequests.Event(SlackRequests.DirectMessage(Escaped(Mail))));
        ShouldAdvise(Assert.Single(_slack.Calls).Body.ToJsonString());
    }

    [Fact]
    public async Task In_a_mention_on_Slack_for_the_asker_alone()
    {
        await _app.Http.SendAsync(_slackRequests.Event(SlackRequests.Mention($"<@{SlackRequests.BotUser}> {Escaped(Mail)}")));
        var call = Assert.Single(_slack.Calls);
        Assert.Equal("chat.postEphemeral", call.Method);
        ShouldAdvise(call.Body.ToJsonString());
    }

    [Fact]
    public async Task By_the_message_shortcut_on_Slack()
    {
        await _app.Http.SendAsync(_slackRequests.Shortcut(SlackRequests.DirectMessage(Escaped(Mail)), _slack.ResponseUrl));
        ShouldAdvise(Assert.Single(_slack.Calls).Body.ToJsonString());
    }

    [Fact]
    public async Task In_a_personal_chat_on_Teams()
    {
        await _app.PostAsync("/api/messages", new TeamsActivities(_connector.ServiceUrl).Message(Mail).ToJsonString());
        ShouldAdvise(Assert.Single(_connector.Messages).Activity.ToJsonString());
    }

    [Fact]
    public async Task Behind_a_mention_in_a_channel_on_Teams_without_quoting_the_evidence()
    {
        await _app.PostAsync("/api/messages", new TeamsActivities(_connector.ServiceUrl).Mention(Mail).ToJsonString());
        var answer = Assert.Single(_connector.Messages).Activity.ToJsonString();
        ShouldAdvise(answer);
        Assert.DoesNotContain("idiots", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("crooks", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_a_button_words_the_reply_another_way_everywhere()
    {
        var page = JsonNode.Parse(await (await _app.PostAsync("/web/messages", JsonSerializer.Serialize(new { text = Mail }))).Content.ReadAsStringAsync())!;
        var button = page["buttons"]!.AsArray().Single(one => (string?)one!["action"] == AnswerActions.Shorter)!;
        var state = (string)button["state"]!;
        var shorter = _app.Services.GetRequiredService<GuidanceWriter>().Rewrite(AnswerState.Read(state)!.Play, new SlotValues(AnswerState.Read(state)!.Slots), ReplyVariant.Shorter, "en")!;

        var web = await _app.PostAsync("/web/messages", new JsonObject { ["button"] = new JsonObject { ["action"] = AnswerActions.Shorter, ["state"] = state } }.ToJsonString());
        Assert.Contains(Flat(shorter), Flat(await web.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        await _app.Http.SendAsync(_slackRequests.Event(SlackRequests.DirectMessage(Escaped(Mail))));
        var buttons = Descendants(_slack.Calls[^1].Body).OfType<JsonObject>().Where(node => (string?)node["type"] == "button").ToList();
        var pressed = buttons.Single(one => ((string?)one["action_id"])!.Contains(AnswerActions.Shorter, StringComparison.Ordinal));
        await _app.Http.SendAsync(_slackRequests.Press((string)pressed["action_id"]!, (string)pressed["value"]!, _slack.ResponseUrl));
        Assert.Contains(Flat(shorter), Flat(_slack.Calls[^1].Body.ToJsonString()), StringComparison.Ordinal);

        var teams = new TeamsActivities(_connector.ServiceUrl);
        await _app.PostAsync("/api/messages", teams.Message(Mail).ToJsonString());
        var action = Descendants(_connector.Messages[^1].Card).OfType<JsonObject>().Single(node => (string?)node["type"] == "Action.Submit" && node["data"]!.ToJsonString().Contains(AnswerActions.Shorter, StringComparison.Ordinal));
        await _app.PostAsync("/api/messages", teams.Submit(action["data"]).ToJsonString());
        Assert.Contains(Flat(shorter), Flat(_connector.Messages[^1].Activity.ToJsonString()), StringComparison.Ordinal);
    }

    /// <summary>Slack writes the three characters that mean something to it as entities.</summary>
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>All the words of a JSON text, whatever it is cut into, without white space.</summary>
    private static string Flat(string words)
    {
        var text = words.StartsWith('{') ? string.Concat(Descendants(JsonNode.Parse(words)!).OfType<JsonValue>().Where(value => value.GetValueKind() == JsonValueKind.String).Select(value => value.GetValue<string>())) : words;
        return string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node) => node switch
    {
        JsonObject all => [node, .. all.Where(pair => pair.Value is not null).SelectMany(pair => Descendants(pair.Value!))],
        JsonArray all => [node, .. all.Where(one => one is not null).SelectMany(one => Descendants(one!))],
        _ => [node],
    };

    private void ShouldAdvise(string answer)
    {
        Assert.Contains(Flat(_title), Flat(answer), StringComparison.Ordinal);
        Assert.Contains(Flat(_reply), Flat(answer), StringComparison.Ordinal);
    }
}
