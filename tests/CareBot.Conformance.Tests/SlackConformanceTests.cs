using CareBot.Testing;

namespace CareBot.Conformance.Tests;

/// <summary>CareBot as Slack users meet it, by an emulated Web API, signed requests and Slack's own framework beside it.</summary>
public sealed class SlackConformanceTests
{
    [RealClientsFact]
    public async Task The_emulated_workspace_writes_mentions_commands_and_presses_and_every_payload_it_is_sent_is_sound()
    {
        using var blocks = new TemporaryFolder();
        var port = CareBotProcess.FreePort();
        using var host = await CareBotProcess.StartAsync(
            ("Slack__ApiBaseUrl", $"http://127.0.0.1:{port}/api/"),
            ("Slack__BotToken", "xoxb-conformance"),
            ("Slack__SigningSecret", "conformance-signing-secret"));
        (await NodeScript.RunAsync("slack-emulator.mjs", argument: null, ("CAREBOT_URL", host.Url), ("SLACK_PORT", $"{port}"), ("CAREBOT_PAYLOADS", blocks.Path))).ShouldPass(host);
        (await NodeScript.RunAsync("blocks.mjs", blocks.Path)).ShouldPass();
    }

    [RealClientsFact]
    public async Task Every_golden_payload_is_sound() => (await NodeScript.RunAsync("blocks.mjs", Path.Combine(Machine.Root, "tests", "CareBot.Slack.Tests", "Golden"))).ShouldPass();
}
