using System.Net;
using System.Text.Json.Nodes;
using CareBot.Core.Replies;
using CareBot.Testing;
using CareBot.Testing.Teams;

namespace CareBot.Teams.Tests;

public sealed class ActivityTests
{
    private const string Paste = "This is the third time I write to you people. My order 4471 still has not arrived and I want my money back today, or you will hear from my lawyer.";

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("event")]
    [InlineData("somethingNew")]
    [InlineData("MESSAGE")]
    public async Task Other_kinds_of_activity_are_taken_and_get_no_answer(string type)
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.PostAsync(host.Activities.Personal(type).With("text", Paste));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(host.Connector.Received);
    }

    [Fact]
    public async Task The_bots_own_words_are_dropped()
    {
        await using var host = await TeamsHost.StartAsync();
        var own = host.Activities.Message(Paste).With("from", TeamsActivities.Account(TeamsActivities.Bot));
        var other = host.Activities.Message(Paste).With("from", new JsonObject { ["id"] = "28:other", ["role"] = "bot" });
        using var first = await host.PostAsync(own);
        using var second = await host.PostAsync(other);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Empty(host.Connector.Received);
    }

    [Fact]
    public async Task An_answer_goes_to_the_thread_of_what_it_answers()
    {
        await using var host = await TeamsHost.StartAsync();
        var mention = host.Activities.Mention(Paste);
        using var response = await host.PostAsync(mention);
        var sent = Assert.Single(host.Connector.Messages);
        Assert.Equal($"/emea/v3/conversations/{Uri.EscapeDataString(TeamsActivities.Thread)}/activities/{mention["id"]}", sent.Path);
        Assert.Equal((string)mention["id"]!, (string?)sent.Activity["replyToId"]);
        Assert.Equal(TeamsActivities.Bot, (string?)sent.Activity["from"]!["id"]);
        Assert.Equal(TeamsActivities.Person, (string?)sent.Activity["recipient"]!["id"]);
        Assert.NotEmpty((string)sent.Activity["summary"]!);
        Assert.Null(sent.Activity["text"]);
    }

    [Fact]
    public async Task A_mention_in_a_channel_is_the_same_as_words_in_a_chat()
    {
        await using var host = await TeamsHost.StartAsync();
        var chat = await host.CardForAsync(host.Activities.Message("help"));
        var channel = await host.CardForAsync(host.Activities.Mention("help"));
        Assert.Equal(chat.ToJsonString(), channel.ToJsonString());
    }

    [Fact]
    public async Task Words_between_others_in_a_shared_conversation_are_not_for_the_bot()
    {
        await using var host = await TeamsHost.StartAsync();
        var between = host.Activities.Shared("groupChat", "19:group@thread.v2").With("text", Paste)
            .With("entities", new JsonArray(TeamsActivities.MentionOf("29:2other", "Sam")));
        using var response = await host.PostAsync(between);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(host.Connector.Received);
    }

    [Fact]
    public async Task The_app_is_welcomed_once_though_two_activities_say_that_it_was_added()
    {
        await using var host = await TeamsHost.StartAsync();
        var responses = await Task.WhenAll(
            host.PostAsync(host.Activities.BotAdded()), host.PostAsync(host.Activities.Installed()), host.PostAsync(host.Activities.BotAdded()), host.PostAsync(host.Activities.Installed("add-upgrade")));
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Single(host.Connector.Messages);
    }

    [Fact]
    public async Task A_team_is_welcomed_once_even_when_the_two_activities_name_different_channels()
    {
        await using var host = await TeamsHost.StartAsync();
        var added = InTeam(host.Activities.BotAdded(), "19:general@thread.tacv2");
        var installed = InTeam(host.Activities.Installed(), "19:chosen@thread.tacv2");
        using var first = await host.PostAsync(added);
        using var second = await host.PostAsync(installed);
        Assert.Single(host.Connector.Messages);
    }

    [Fact]
    public async Task New_members_and_removals_are_not_greeted()
    {
        await using var host = await TeamsHost.StartAsync();
        using var joined = await host.PostAsync(host.Activities.Personal("conversationUpdate").With("membersAdded", new JsonArray(TeamsActivities.Account("29:new"))));
        using var renamed = await host.PostAsync(host.Activities.Personal("conversationUpdate"));
        using var removed = await host.PostAsync(host.Activities.Installed("remove"));
        Assert.Empty(host.Connector.Received);
    }

    [Fact]
    public async Task A_button_of_an_answer_works_when_pressed()
    {
        await using var host = await TeamsHost.StartAsync();
        var tip = await host.CardForAsync(host.Activities.Message("tip"));
        var data = Assert.Single(tip["actions"]!.AsArray())!["data"];
        var next = await host.CardForAsync(host.Activities.Submit(data));
        Assert.NotNull(next["actions"]);
        Assert.Equal(AnswerActions.Tip, (string?)data!["carebot"]);
    }

    [Fact]
    public async Task A_press_that_is_delivered_again_under_a_new_id_is_answered_once()
    {
        await using var host = await TeamsHost.StartAsync(new ManualTime());
        var data = await TipDataAsync(host);
        using var first = await host.PostAsync(host.Activities.Submit(data, "card-9"));
        using var again = await host.PostAsync(host.Activities.Submit(data, "card-9"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Equal(2, host.Connector.Messages.Count);
    }

    [Fact]
    public async Task The_same_button_may_be_pressed_again_later_by_another_person_and_on_another_card()
    {
        var time = new ManualTime();
        await using var host = await TeamsHost.StartAsync(time);
        var data = await TipDataAsync(host);
        using var first = await host.PostAsync(host.Activities.Submit(data, "card-1"));
        using var otherCard = await host.PostAsync(host.Activities.Submit(data, "card-2"));
        using var otherPerson = await host.PostAsync(host.Activities.Submit(data, "card-1").With("from", TeamsActivities.Account("29:2other")));
        time.Advance(TimeSpan.FromSeconds(31));
        using var later = await host.PostAsync(host.Activities.Submit(data, "card-1"));
        Assert.Equal(5, host.Connector.Messages.Count);
    }

    [Theory]
    [InlineData("""{"carebot":"softer","state":"not ours"}""")]
    [InlineData("""{"carebot":"softer"}""")]
    [InlineData("""{"carebot":"no_such_action","state":"{\"p\":\"x\",\"l\":\"en\"}"}""")]
    [InlineData("""{"carebot":"why","state":5}""")]
    [InlineData("""{"other":"card"}""")]
    [InlineData("{}")]
    public async Task A_press_that_is_not_ours_gets_a_friendly_line(string value)
    {
        await using var host = await TeamsHost.StartAsync();
        var card = await host.CardForAsync(host.Activities.Submit(JsonNode.Parse(value)));
        Assert.NotEmpty(card["body"]!.AsArray());
    }

    [Fact]
    public async Task Action_Execute_is_answered_with_a_card_in_the_body()
    {
        await using var host = await TeamsHost.StartAsync();
        var data = await TipDataAsync(host);
        using var response = await host.PostAsync(host.Activities.Execute(data));
        var body = await BodyAsync(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(200, (int)body["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)body["type"]);
        Assert.Equal("AdaptiveCard", (string?)body["value"]!["type"]);
        Assert.Single(host.Connector.Messages);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("""{"action":5}""")]
    [InlineData("""{"action":{"data":"x"}}""")]
    public async Task A_malformed_Action_Execute_is_told_so_in_the_protocols_way(string value)
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.PostAsync(host.Activities.Execute(null).With("value", JsonNode.Parse(value)));
        var body = await BodyAsync(response);
        Assert.Equal(400, (int)body["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.error", (string?)body["type"]);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("signin/verifyState")]
    [InlineData(null)]
    public async Task An_unknown_invoke_is_not_implemented(string? name)
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.PostAsync(host.Activities.Personal("invoke").With("name", name));
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Who_expects_the_replies_in_the_body_gets_them_there()
    {
        await using var host = await TeamsHost.StartAsync();
        using var answered = await host.PostAsync(host.Activities.Message(Paste).With("deliveryMode", "expectReplies"));
        using var silent = await host.PostAsync(host.Activities.Personal("typing").With("deliveryMode", "expectReplies"));
        var activity = Assert.Single((await BodyAsync(answered))["activities"]!.AsArray())!;
        Assert.Equal("AdaptiveCard", (string?)activity["attachments"]![0]!["content"]!["type"]);
        Assert.Empty((await BodyAsync(silent))["activities"]!.AsArray());
        Assert.Empty(host.Connector.Received);
    }

    private static async Task<JsonNode> BodyAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    private static async Task<JsonNode> TipDataAsync(TeamsHost host) => (await host.CardForAsync(host.Activities.Message("tip")))["actions"]![0]!["data"]!;

    private static JsonObject InTeam(JsonObject activity, string channel)
    {
        activity["conversation"] = new JsonObject { ["id"] = channel, ["conversationType"] = "channel", ["tenantId"] = TeamsActivities.Tenant };
        activity["channelData"]!["team"] = new JsonObject { ["id"] = "19:general@thread.tacv2" };
        return activity;
    }
}
