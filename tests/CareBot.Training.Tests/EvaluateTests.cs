using CareBot.Hostility;
using CareBot.Training.Evaluation;

namespace CareBot.Training.Tests;

public sealed class EvaluateTests
{
    [Fact]
    public void Perfect_agreement_is_one_on_every_measure()
    {
        var rows = Rows((0, 5), (1, 25), (2, 45), (3, 65), (4, 85));
        Assert.Equal(1, Metrics.QuadraticKappa(rows), 9);
        Assert.Equal(1, Metrics.Spearman(rows), 9);
        Assert.Equal(1, Metrics.Auc(rows, 3), 9);
        Assert.Equal(1, Metrics.Accuracy(rows), 9);
    }

    [Fact]
    public void Reversed_agreement_is_minus_one()
    {
        var rows = Rows((0, 85), (1, 65), (2, 45), (3, 25), (4, 5));
        Assert.Equal(-1, Metrics.QuadraticKappa(rows), 9);
        Assert.Equal(-1, Metrics.Spearman(rows), 9);
        Assert.Equal(0, Metrics.Auc(rows, 2), 9);
    }

    [Fact]
    public void Equal_scores_say_nothing_about_order() => Assert.Equal(0.5, Metrics.Auc(Rows((0, 10), (3, 10), (0, 10)), 3), 9);

    /// <summary>
    /// Levels 0 1 2 3 against 0 2 2 4: the squared differences 0 1 0 1 sum to 2. By chance each found level meets each true one: for a found 0 the squares sum to 0+1+4+9 = 14,
    /// for each of the two found 2 to 4+1+0+1 = 6, for the found 4 to 16+9+4+1 = 30; 14 + 12 + 30 = 56 over 4 rows is 14.
    /// </summary>
    [Fact]
    public void Kappa_is_what_it_is_by_hand() => Assert.Equal(1 - (2 / 14.0), Metrics.QuadraticKappa(Rows((0, 5), (1, 45), (2, 45), (3, 85))), 9);

    [Fact]
    public void Kappa_has_no_value_when_everybody_says_the_same() => Assert.True(double.IsNaN(Metrics.QuadraticKappa(Rows((1, 25), (1, 30)))));

    /// <summary>Levels 0 0 2 3 have the ranks 1.5 1.5 3 4; scores 10 30 30 50 have 1 2.5 2.5 4. About their mean of 2.5: the products sum to 1.5 + 0 + 0 + 2.25 = 3.75, the squares to 4.5 each.</summary>
    [Fact]
    public void Spearman_with_ties_is_what_it_is_by_hand() => Assert.Equal(3.75 / 4.5, Metrics.Spearman(Rows((0, 10), (0, 30), (2, 30), (3, 50))), 9);

    [Fact]
    public void Tied_values_share_the_mean_of_their_ranks() => Assert.Equal([2.5, 1, 2.5, 5, 4], Metrics.Ranks([7, 2, 7, 9, 8]));

    /// <summary>Pairs of a hostile and another message: 50 over 10, 50 over 30 and 30 over 10 are in order, 30 and 30 are a tie: 3.5 of 4.</summary>
    [Fact]
    public void Area_under_the_curve_with_a_tie_is_what_it_is_by_hand() => Assert.Equal(3.5 / 4, Metrics.Auc(Rows((0, 10), (1, 30), (3, 30), (4, 50)), 3), 9);

    [Fact]
    public void Area_under_the_curve_has_no_value_without_a_message_of_the_level() => Assert.True(double.IsNaN(Metrics.Auc(Rows((0, 10), (1, 30)), 3)));

    /// <summary>Band 0.6: given 0.6 and 0.65, one right of two, gap 0.25. Band 0.9: given 0.9 and 1, both right, gap 0.1. (0.25 + 0.1) / 4.</summary>
    [Fact]
    public void Calibration_error_is_what_it_is_by_hand()
    {
        var rows = Rows((0, 5), (1, 5), (2, 45), (3, 65)).Zip([0.6, 0.65, 0.9, 1.0], (row, probability) => row with { Probability = probability }).ToList();
        Assert.Equal(0.35 / 4, Metrics.CalibrationError(rows), 9);
        Assert.True(double.IsNaN(Metrics.CalibrationError(Rows((0, 5)))));
    }

    [Fact]
    public void Sure_and_unsure_answers_are_counted_apart()
    {
        var rows = Rows((0, 5), (1, 5), (2, 45), (3, 65)).Select((row, i) => row with { Probability = 0.5, IsUnsure = i < 1 }).ToList();
        var values = Agreement.Names.Zip(Agreement.Of(rows)).ToDictionary();
        Assert.Equal((0.25, 1, 2 / 3.0), (values["unsure"], values["exact when unsure"], values["exact when sure"]));
    }

    [Fact]
    public void A_way_without_levels_has_no_kappa_but_an_order()
    {
        var rows = Rows((0, 5), (3, 65)).ConvertAll(row => row with { Level = Rating.NoLevel });
        var values = Agreement.Names.Zip(Agreement.Of(rows)).ToDictionary();
        Assert.True(double.IsNaN(values["kappa (quadratic)"]) && double.IsNaN(values["exact level"]) && double.IsNaN(values["calibration error"]));
        Assert.Equal(1, values["AUC >= 3"], 9);
    }

    [Fact]
    public void Precision_and_recall_are_shares_of_what_was_found_and_of_what_is_there()
    {
        List<ScoredMessage> rows = [Row([SignalKind.Legal], [SignalKind.Legal]), Row([SignalKind.Legal], []), Row([], [SignalKind.Legal]), Row([SignalKind.Legal], [])];
        var values = Metrics.PrecisionRecallF1(rows, SignalKind.Legal);
        Assert.Equal(1 / 2.0, values[0], 9);
        Assert.Equal(1 / 3.0, values[1], 9);
        Assert.Equal(2 / 5.0, values[2], 9);
    }

    [Fact]
    public void F1_weighs_misses_and_false_alarms_alike()
    {
        List<ScoredMessage> rows = [Row([SignalKind.Insult], [SignalKind.Insult]), Row([SignalKind.Insult], []), Row([], [SignalKind.Insult]), Row([], [])];
        Assert.Equal((1, 1, 1), Metrics.Count(rows, SignalKind.Insult));
        Assert.Equal(0.5, Metrics.F1(rows, SignalKind.Insult), 9);
    }

    [Fact]
    public void An_interval_holds_its_value_and_is_the_same_on_a_second_run()
    {
        var rows = Rows((0, 5), (1, 45), (2, 45), (3, 65), (4, 85), (0, 25), (1, 5));
        var (low, high) = Bootstrap.Interval(rows, Metrics.Accuracy, 200);
        Assert.InRange(Metrics.Accuracy(rows), low, high);
        Assert.Equal(new Interval(low, high), Bootstrap.Interval(rows, Metrics.Accuracy, 200));
    }

    [Fact]
    public void Another_seed_draws_other_rows()
    {
        var values = Enumerable.Range(0, 50).Select(i => (double)(i * i)).ToList();
        Interval Of(int seed) => Bootstrap.Interval(values, sample => sample.Average(), 100, seed);
        Assert.Equal(Of(1), Of(1));
        Assert.NotEqual(Of(1), Of(2));
    }

    [Fact]
    public void Draws_without_a_value_are_left_out()
    {
        var interval = Bootstrap.Interval(Rows((0, 5), (3, 65)), sample => Metrics.Auc(sample, 3), 100);
        Assert.Equal(new Interval(1, 1), interval);
    }

    [Theory]
    [InlineData(0, "up to 5 words")]
    [InlineData(5, "up to 5 words")]
    [InlineData(6, "6-12")]
    [InlineData(25, "13-25")]
    [InlineData(26, "26-60")]
    [InlineData(150, "61-150")]
    [InlineData(151, "more than 150")]
    public void A_text_falls_into_the_band_of_its_words(int words, string band) => Assert.Equal(band, LengthBand.Of(string.Join("\n ", Enumerable.Repeat("word", words))));

    [Fact]
    public void A_line_is_read_with_its_flags_and_line_breaks()
    {
        var message = LabelledMessage.Parse("A1\tshop\t3\tinsult,self_harm\tYou\\nidiots", "x.tsv", 1);
        Assert.Equal(("A1", "shop", 3, "You\nidiots"), (message.Id, message.Source, message.Level, message.Text));
        Assert.Equal([SignalKind.Insult, SignalKind.SelfHarm], message.Flags.Order());
    }

    [Theory]
    [InlineData("A1\tshop\t9\t\ttext")]
    [InlineData("A1\tshop\t1\tanger\ttext")]
    [InlineData("no tabs")]
    public void A_line_that_cannot_be_read_is_named(string line)
    {
        var error = Assert.Throws<InvalidDataException>(() => LabelledMessage.Parse(line, "x.tsv", 7));
        Assert.Contains("x.tsv, line 7", error.Message, StringComparison.Ordinal);
    }

    private static List<ScoredMessage> Rows(params (int Level, int Score)[] rows) =>
        [.. rows.Select(row => new ScoredMessage(new LabelledMessage("A", "x", row.Level, new HashSet<SignalKind>(), ""), row.Score / 20, row.Score, new HashSet<SignalKind>()))];

    private static ScoredMessage Row(SignalKind[] truth, SignalKind[] found) =>
        new(new LabelledMessage("A", "x", 0, truth.ToHashSet(), ""), 0, 0, found.ToHashSet());
}
