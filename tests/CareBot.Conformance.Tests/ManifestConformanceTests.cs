using CareBot.Testing;

namespace CareBot.Conformance.Tests;

/// <summary>The app manifests, judged by what Slack and Microsoft publish.</summary>
public sealed class ManifestConformanceTests
{
    [RealClientsFact]
    public async Task The_manifests_that_ship_pass() => (await NodeScript.RunAsync("manifests.mjs", Path.Combine(Machine.Root, "manifests"))).ShouldPass();

    [RealClientsFact]
    public async Task A_scope_that_does_not_exist_too_long_a_name_and_a_missing_field_are_refused()
    {
        using var folder = new TemporaryFolder()
            .With("slack/http.json", """
                {"display_information":{"name":"A name that is longer than Slack allows"},"oauth_config":{"scopes":{"bot":["chat:wrte"]}}}
                """)
            .With("teams/manifest.json", """
                {"manifestVersion":"1.25","version":"1.0.0","id":"11111111-1111-1111-1111-111111111111"}
                """);
        var verdict = await NodeScript.RunAsync("manifests.mjs", folder.Path);
        verdict.ShouldFailWith("Type '\"chat:wrte\"' is not assignable");
        verdict.ShouldFailWith("display_information.name is longer than 35");
        verdict.ShouldFailWith("must have required property");
    }
}
