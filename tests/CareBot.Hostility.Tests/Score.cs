namespace CareBot.Hostility.Tests;

/// <summary>One scorer for all tests, and what a test may say about an assessment.</summary>
internal static class Score
{
    internal static HostilityScorer Scorer { get; } = new();

    internal static HostilityAssessment Of(string text) => Scorer.Assess(text);

    /// <summary>What the rules say without the model.</summary>
    internal static HostilityAssessment Rules(string text) => RulesAlone.Assess(text);

    private static HostilityScorer RulesAlone { get; } = new(model: null);

    internal static void Shows(string text, SignalKind kind) =>
        Assert.True(Of(text).Has(kind), $"{kind.ToWireName()} expected, got: {Describe(text)}");

    internal static void ShowsNot(string text, SignalKind kind) =>
        Assert.False(Of(text).Has(kind), $"{kind.ToWireName()} not expected, got: {Describe(text)}");

    internal static void IsBetween(string text, int low, int high) =>
        Assert.True((int)Of(text).Level >= low && (int)Of(text).Level <= high, $"level {low}-{high} expected, got: {Describe(text)}");

    internal static string Describe(string text)
    {
        var found = Of(text);
        return $"{(int)found.Level} ({found.Score}) {string.Join(", ", found.Signals.Select(signal => $"{signal.RuleId} \"{signal.Words}\" {signal.Target}"))}"
            + $" tone {string.Join(", ", found.Tone.Select(tone => $"{tone.RuleId} \"{tone.Words}\""))}";
    }
}
