using CareBot.Testing;

namespace CareBot.Conformance.Tests;

/// <summary>CareBot as Teams users meet it, by Microsoft's own client.</summary>
public sealed class TeamsConformanceTests
{
    [RealClientsFact]
    public async Task The_Agents_Playground_installs_greets_pastes_presses_and_mentions_and_every_card_it_is_sent_is_sound()
    {
        using var cards = new TemporaryFolder();
        using var host = await CareBotProcess.StartAsync();
        (await NodeScript.RunAsync("teams-playground.mjs", argument: null, ("CAREBOT_URL", host.Url), ("CAREBOT_PAYLOADS", cards.Path))).ShouldPass(host);
        (await NodeScript.RunAsync("cards.mjs", cards.Path)).ShouldPass();
    }

    [RealClientsFact]
    public async Task Real_signed_tokens_are_let_in_and_every_other_token_is_refused()
    {
        var port = CareBotProcess.FreePort();
        using var host = await CareBotProcess.StartAsync(
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("MicrosoftAppId", "11111111-1111-1111-1111-111111111111"),
            ("MicrosoftAppPassword", "unused"),
            ("MicrosoftAppTenantId", "22222222-2222-2222-2222-222222222222"),
            ("Teams__OpenIdMetadata", $"http://127.0.0.1:{port}/.well-known/openid-configuration"));
        (await NodeScript.RunAsync("teams-tokens.mjs", argument: null, ("CAREBOT_URL", host.Url), ("TOKENS_PORT", $"{port}"))).ShouldPass(host);
    }

    [RealClientsFact]
    public async Task Every_golden_card_is_sound() => (await NodeScript.RunAsync("cards.mjs", Path.Combine(Machine.Root, "tests", "CareBot.Teams.Tests", "Golden"))).ShouldPass();
}
