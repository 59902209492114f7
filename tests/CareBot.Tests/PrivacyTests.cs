using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Core.Replies;
using CareBot.Testing.Slack;
using CareBot.Testing.Teams;

namespace CareBot.Tests;

/// <summary>A marker planted in every kind of input is in no log at Trace and in no file of the database.</summary>
public sealed class PrivacyTests
{
    private const string Marker = "zqxmarker";
    private const string Secret = "the-signing-secret";

    [Fact]
    public async Task What_is_pasted_at_any_door_is_in_no_log_and_in_no_database_file()
    {
        var folder = Directory.CreateTempSubdirectory("carebot-privacy-").FullName;
        await using var slack = await FakeSlack.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        await using (var app = new CareBotApp(
            "Development",
            ("Slack:SigningSecret", Secret), ("Slack:BotToken", "xoxb-test"), ("Slack:ApiBaseUrl", slack.ApiBaseUrl.ToString()),
            ("ConnectionStrings:CareBot", $"Data Source={Path.Combine(folder, "carebot.db")};Pooling=False"),
            ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace")))
        {
            await PasteEverywhereAsync(app, slack, connector);

            Assert.Contains("intent assess", app.Logs.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Marker, app.Logs.Text, StringComparison.OrdinalIgnoreCase);
        }

        var files = Directory.GetFiles(folder);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(Marker, Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.OrdinalIgnoreCase));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task PasteEverywhereAsync(CareBotApp app, FakeSlack slack, FakeConnector connector)
    {
        const string Paste = $"You {Marker} idiots! Order {Marker}-4471 is late.\n\n{Marker} Whitfield\n\n> {Marker} quoted";
        var requests = new SlackRequests(Secret, TimeProvider.System);
        var teams = new TeamsActivities(connector.ServiceUrl);
        var text = JsonSerializer.Serialize(new { text = Paste });

        var answer = JsonNode.Parse(await (await app.PostAsync("/web/messages", text)).Content.ReadAsStringAsync())!;
        foreach (var button in answer["buttons"]!.AsArray())
        {
            await app.PostAsync("/web/messages", new JsonObject { ["button"] = new JsonObject { ["action"] = (string)button!["action"]!, ["state"] = (string)button["state"]! } }.ToJsonString());
        }

        foreach (var door in new[] { "/web/messages", "/api/score", "/api/guide" })
        {
            await app.PostAsync(door, text);
            await app.PostAsync(door, $"{{\"text\":\"{Marker}\" broken");
        }

        await app.PostAsync("/api/review", JsonSerializer.Serialize(new { draft = $"Calm down, {Marker}.", message = Paste }));
        await app.Http.GetAsync(new Uri($"/api/scripts?q={Marker}", UriKind.Relative));

        foreach (var words in new[] { Paste, $"script {Marker}", $"review Calm down, {Marker}.", $"{Marker}" })
        {
            await app.Http.SendAsync(requests.Command(words));
            await app.Http.SendAsync(requests.Event(SlackRequests.DirectMessage(words)));
            await app.Http.SendAsync(requests.Event(SlackRequests.Mention($"<@{SlackRequests.BotUser}> {words}")));
            await app.Http.SendAsync(requests.Shortcut(SlackRequests.DirectMessage(words), slack.ResponseUrl));
            await app.PostAsync("/api/messages", teams.Message(words).ToJsonString());
            await app.PostAsync("/api/messages", teams.Mention(words).ToJsonString());
        }

        slack.Answers(SlackAnswer.Error("invalid_blocks"), new SlackAnswer(400, Marker));
        await app.Http.SendAsync(requests.Event(SlackRequests.DirectMessage(Paste)));
        connector.AnswerNext(400);
        await app.PostAsync("/api/messages", teams.Message(Paste).ToJsonString());
        await app.Http.SendAsync(requests.Press(AnswerActions.NotRight, Marker, slack.ResponseUrl));
        await app.PostAsync("/api/messages", teams.Submit(new JsonObject { ["carebot"] = new JsonObject { ["action"] = AnswerActions.Softer, ["state"] = Marker } }).ToJsonString());
    }
}
