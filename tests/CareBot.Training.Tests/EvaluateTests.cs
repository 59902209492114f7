using CareBot.Hostility;
using CareBot.Training.Evaluation;
using Spectre.Console;

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
        Assert.Equal((low, high), Bootstrap.Interval(rows, Metrics.Accuracy, 200));
    }

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

    [Fact]
    public void The_command_prints_its_tables_for_a_file()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "some.tsv"), "G1\tshop\t3\tinsult\tYou are idiots.\nX2\tshop\t0\t\tWhere is my order?\n");
            var output = new StringWriter();
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
            var code = EvaluateCommand.Create(console, TextWriter.Null).Parse(["--data", folder.FullName, "--files", "some.tsv", "--draws", "10"]).Invoke();
            Assert.Equal(0, code);
            Assert.Contains("labelled by two people: 1 rows", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("False alarms of self_harm: 0 of 2", output.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_missing_file_ends_with_its_name_and_code_two()
    {
        var errors = new StringWriter();
        var code = EvaluateCommand.Create(AnsiConsole.Console, errors).Parse(["--data", Path.GetTempPath(), "--files", "no-such-file.tsv"]).Invoke();
        Assert.Equal(2, code);
        Assert.Contains("no-such-file.tsv", errors.ToString(), StringComparison.Ordinal);
    }

    private static List<ScoredMessage> Rows(params (int Level, int Score)[] rows) =>
        [.. rows.Select(row => new ScoredMessage(new LabelledMessage("A", "x", row.Level, new HashSet<SignalKind>(), ""), row.Score / 20, row.Score, new HashSet<SignalKind>()))];

    private static ScoredMessage Row(SignalKind[] truth, SignalKind[] found) =>
        new(new LabelledMessage("A", "x", 0, truth.ToHashSet(), ""), 0, 0, found.ToHashSet());
}
