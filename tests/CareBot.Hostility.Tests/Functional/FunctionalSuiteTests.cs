namespace CareBot.Hostility.Tests.Functional;

/// <summary>What the scorer must tell apart, class by class. A gap that is known runs too and must still fail, so that the list of gaps may only shrink.</summary>
public sealed class FunctionalSuiteTests
{
    private const double ShareWanted = 0.92;

    private static readonly SignalKind[] NeverMissed = [SignalKind.Violence, SignalKind.SelfHarm];

    public static TheoryData<string> ClassNames => new(FunctionalSuite.First.Select(@case => @case.Class).Distinct(StringComparer.Ordinal));

    [Fact]
    public void Of_the_second_file_which_was_written_blind_at_least_92_percent_are_within_the_right_level_band()
    {
        var misses = FunctionalSuite.Second.Where(@case => !@case.IsWithinBand()).ToList();
        Assert.True(misses.Count <= (1 - ShareWanted) * FunctionalSuite.Second.Count, $"{misses.Count} missed\n{Lines(misses)}");
    }

    [Theory]
    [MemberData(nameof(ClassNames))]
    public void Of_every_class_at_least_92_percent_are_within_the_right_level_band(string className)
    {
        var cases = FunctionalSuite.Of(className).ToList();
        var misses = cases.Where(@case => !@case.IsWithinBand()).ToList();
        var share = 1 - ((double)misses.Count / cases.Count);

        if (FunctionalSuite.KnownGaps.Contains(className))
        {
            Assert.True(share < ShareWanted, $"{className} reaches {share:P1} now: take it out of known-gaps.txt.");
            return;
        }

        Assert.True(share >= ShareWanted, $"{className}: {share:P1} within the band\n{Lines(misses)}");
    }

    [Fact]
    public void Every_threat_of_violence_and_every_statement_of_suicidal_intent_is_found() => AllButKnownGaps(
        FunctionalSuite.Cases.SelectMany(@case => @case.Must.Intersect(NeverMissed)
            .Select(kind => ($"{@case.Id} {kind.ToWireName()}", IsRight: Score.Of(@case.Text).Has(kind), @case))));

    [Fact]
    public void Idioms_and_neutral_words_are_not_taken_for_violence_or_self_harm() => AllButKnownGaps(
        FunctionalSuite.Cases.SelectMany(@case => @case.MustNot.Intersect(NeverMissed)
            .Select(kind => ($"{@case.Id} not {kind.ToWireName()}", IsRight: !Score.Of(@case.Text).Has(kind), @case))));

    [Fact]
    public void The_suite_is_large_and_every_case_is_well_formed()
    {
        var cases = FunctionalSuite.Cases;
        Assert.True(cases.Count >= 480, $"{cases.Count} cases");
        Assert.True(FunctionalSuite.Classes.Count >= 40, $"{FunctionalSuite.Classes.Count} classes");
        Assert.All(FunctionalSuite.Classes, name => Assert.InRange(FunctionalSuite.Of(name).Count(), 10, 16));
        Assert.Equal(cases.Count, cases.DistinctBy(@case => @case.Id).Count());
        Assert.Equal(FunctionalSuite.First.Count, FunctionalSuite.First.DistinctBy(@case => @case.Text).Count());
        Assert.Equal(FunctionalSuite.Second.Count, FunctionalSuite.Second.DistinctBy(@case => @case.Text).Count());
        Assert.All(cases, @case => Assert.True(@case is { Min: >= 0, Max: <= 4 } && @case.Min <= @case.Max && @case.Text.Length > 0, @case.Id));
        Assert.All(cases, @case => Assert.Empty(@case.Must.Intersect(@case.MustNot)));
    }

    [Fact]
    public void Every_known_gap_names_a_class_or_a_signal_of_a_case()
    {
        var names = FunctionalSuite.Cases.SelectMany(@case => @case.Must.Intersect(NeverMissed).Select(kind => $"{@case.Id} {kind.ToWireName()}")
            .Concat(@case.MustNot.Intersect(NeverMissed).Select(kind => $"{@case.Id} not {kind.ToWireName()}"))
            .Append(@case.Class)).ToHashSet(StringComparer.Ordinal);
        Assert.All(FunctionalSuite.KnownGaps, gap => Assert.Contains(gap, names));
    }

    private static void AllButKnownGaps(IEnumerable<(string Name, bool IsRight, FunctionalCase Case)> checks)
    {
        var all = checks.ToList();
        var misses = all.Where(check => !check.IsRight && !FunctionalSuite.KnownGaps.Contains(check.Name)).ToList();
        var closed = all.Where(check => check.IsRight && FunctionalSuite.KnownGaps.Contains(check.Name)).ToList();

        Assert.NotEmpty(all);
        Assert.True(misses.Count == 0, $"{misses.Count} of {all.Count} missed\n{Lines(misses.Select(check => check.Case))}");
        Assert.True(closed.Count == 0, $"Right now, take out of known-gaps.txt: {string.Join(", ", closed.Select(check => check.Name))}");
    }

    private static string Lines(IEnumerable<FunctionalCase> cases) => string.Join('\n', cases.Select(@case => @case.Describe()));
}
