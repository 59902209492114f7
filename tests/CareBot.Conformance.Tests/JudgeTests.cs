namespace CareBot.Conformance.Tests;

/// <summary>The judges themselves: one that takes everything proves nothing.</summary>
public sealed class JudgeTests
{
    private const string SoundCard = """
        {"type":"AdaptiveCard","version":"1.5","fallbackText":"Angry","body":[{"type":"TextBlock","text":"Angry","wrap":true}],
         "actions":[{"type":"Action.Submit","title":"Softer","data":{"action":"softer"}}]}
        """;

    private const string SoundBlocks = """
        {"text":"Angry","blocks":[{"type":"header","text":{"type":"plain_text","text":"Angry"}},{"type":"section","text":{"type":"mrkdwn","text":"5 &lt; 6"}}]}
        """;

    [RealClientsFact]
    public async Task A_sound_card_passes()
    {
        using var folder = new TemporaryFolder().With("card.json", SoundCard);
        (await NodeScript.RunAsync("cards.mjs", folder.Path)).ShouldPass();
    }

    [RealClientsFact]
    public async Task A_card_with_a_misspelt_element_a_line_that_does_not_wrap_and_too_new_a_feature_is_refused()
    {
        using var folder = new TemporaryFolder()
            .With("misspelt.json", SoundCard.Replace("TextBlock", "TextBlok", StringComparison.Ordinal))
            .With("nowrap.json", SoundCard.Replace(",\"wrap\":true", "", StringComparison.Ordinal))
            .With("new.json", SoundCard.Replace("\"type\":\"TextBlock\"", "\"type\":\"TextBlock\",\"style\":\"heading\"", StringComparison.Ordinal));
        var verdict = await NodeScript.RunAsync("cards.mjs", folder.Path);
        verdict.ShouldFailWith("Unknown element type \"TextBlok\"");
        verdict.ShouldFailWith("a text without wrap");
        verdict.ShouldFailWith("Property \"style\" is supported in version 1.5");
    }

    [RealClientsFact]
    public async Task Sound_blocks_pass()
    {
        using var folder = new TemporaryFolder().With("message.json", SoundBlocks);
        (await NodeScript.RunAsync("blocks.mjs", folder.Path)).ShouldPass();
    }

    [RealClientsFact]
    public async Task Blocks_of_a_wrong_shape_too_long_without_words_for_notifications_or_with_a_ping_are_refused()
    {
        using var folder = new TemporaryFolder()
            .With("shape.json", SoundBlocks.Replace("plain_text", "plain_txt", StringComparison.Ordinal))
            .With("long.json", SoundBlocks.Replace("5 &lt; 6", new string('x', 3_001), StringComparison.Ordinal))
            .With("wordless.json", SoundBlocks.Replace("\"text\":\"Angry\",\"blocks\"", "\"text\":\"\",\"blocks\"", StringComparison.Ordinal))
            .With("ping.json", SoundBlocks.Replace("5 &lt; 6", "<!channel>", StringComparison.Ordinal));
        var verdict = await NodeScript.RunAsync("blocks.mjs", folder.Path);
        verdict.ShouldFailWith("Type '\"plain_txt\"' is not assignable");
        verdict.ShouldFailWith("section.text has 3001 characters");
        verdict.ShouldFailWith("text is missing");
        verdict.ShouldFailWith("mrkdwn that pings or links");
    }
}
