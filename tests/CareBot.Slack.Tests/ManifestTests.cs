using System.Text.Json.Nodes;
using CareBot.Core.Dialog;
using CareBot.Testing;

namespace CareBot.Slack.Tests;

public sealed class ManifestTests
{
    private static readonly JsonNode Manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Machine.Root, "manifests", "slack", "http.json")))!;

    [Fact]
    public void Its_names_are_the_names_in_the_code()
    {
        var features = Manifest["features"]!;
        var command = Assert.Single(features["slash_commands"]!.AsArray())!;
        Assert.Equal(SlackNames.Command, Text(command["command"]));
        var shortcut = Assert.Single(features["shortcuts"]!.AsArray())!;
        Assert.Equal(("message", SlackNames.AdviceShortcut, "Get de-escalation advice"), (Text(shortcut["type"]), Text(shortcut["callback_id"]), Text(shortcut["name"])));
        var settings = Manifest["settings"]!;
        Assert.Equal(new[] { SlackNames.MentionEvent, SlackNames.DirectMessageEvent }.Order(StringComparer.Ordinal), Texts(settings["event_subscriptions"]!["bot_events"]).Order(StringComparer.Ordinal));
        Assert.EndsWith(SlackNames.CommandsPath, Text(command["url"]), StringComparison.Ordinal);
        Assert.EndsWith(SlackNames.EventsPath, Text(settings["event_subscriptions"]!["request_url"]), StringComparison.Ordinal);
        Assert.EndsWith(SlackNames.InteractivityPath, Text(settings["interactivity"]!["request_url"]), StringComparison.Ordinal);
        foreach (var word in new[] { CommandWords.Script, CommandWords.Review, CommandWords.Tip, CommandWords.Help })
        {
            Assert.Contains(word, Text(command["usage_hint"]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Its_scopes_are_the_least_and_each_has_its_reason()
    {
        var scopes = Texts(Manifest["oauth_config"]!["scopes"]!["bot"]);
        Assert.Equal(["app_mentions:read", "chat:write", "commands", "im:history"], scopes);
        Assert.Null(Manifest["oauth_config"]!["scopes"]!["user"]);
        var reasons = File.ReadAllText(Path.Combine(Machine.Root, "manifests", "README.md"));
        Assert.All(scopes, scope => Assert.Contains($"| `{scope}` |", reasons, StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_can_write_to_the_bot_and_Slack_takes_its_lengths()
    {
        var display = Manifest["display_information"]!;
        Assert.InRange(Text(display["name"]).Length, 1, 35);
        Assert.InRange(Text(display["description"]).Length, 1, 140);
        Assert.InRange(Text(display["long_description"]).Length, 174, 4_000);
        Assert.True(Manifest["features"]!["app_home"]!["messages_tab_enabled"]!.GetValue<bool>());
        Assert.False(Manifest["features"]!["app_home"]!["messages_tab_read_only_enabled"]!.GetValue<bool>());
        Assert.False(Manifest["settings"]!["socket_mode_enabled"]!.GetValue<bool>());
        Assert.False(Manifest["settings"]!["token_rotation_enabled"]!.GetValue<bool>());
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static string[] Texts(JsonNode? node) => [.. node!.AsArray().Select(Text)];
}
