using CareBot.Hostility;
using Spectre.Console;

namespace CareBot.Training.Evaluation;

/// <summary>Prints how well the scorer agrees with people.</summary>
internal sealed class EvaluationReport(IAnsiConsole console, int draws)
{
    private static readonly (string Name, Func<IReadOnlyList<ScoredMessage>, double> Of)[] Overall =
    [
        ("kappa (quadratic)", Metrics.QuadraticKappa),
        ("Spearman", Metrics.Spearman),
        ("AUC >= 1", rows => Metrics.Auc(rows, 1)),
        ("AUC >= 2", rows => Metrics.Auc(rows, 2)),
        ("AUC >= 3", rows => Metrics.Auc(rows, 3)),
        ("exact level", Metrics.Accuracy),
        ("calibration error", Metrics.CalibrationError),
    ];

    internal void Print(string title, IReadOnlyList<ScoredMessage> rows)
    {
        console.WriteLine();
        console.WriteLine($"{title}: {rows.Count} rows");
        PrintOverall(rows);
        PrintConfusion(rows);
        PrintSignals(rows);
        PrintSources(rows);
        PrintFalseAlarms(rows);
    }

    private void PrintOverall(IReadOnlyList<ScoredMessage> rows)
    {
        var table = new Table().AddColumns("measure", "value", "95% interval");
        foreach (var (name, of) in Overall)
        {
            var (low, high) = Bootstrap.Interval(rows, of, draws);
            table.AddRow(name, Text(of(rows)), $"{Text(low)} - {Text(high)}");
        }

        console.Write(table);
    }

    /// <summary>One line for each way of scoring the same rows, with intervals.</summary>
    internal void Compare(string title, IReadOnlyList<(string Name, IReadOnlyList<ScoredMessage> Rows)> ways)
    {
        console.WriteLine();
        console.WriteLine($"{title}, side by side");
        var table = new Table().AddColumn("scored by").AddColumns([.. Overall.Take(5).Select(measure => measure.Name)]);
        foreach (var (name, rows) in ways)
        {
            table.AddRow([name, .. Overall.Take(5).Select(measure =>
            {
                var (low, high) = Bootstrap.Interval(rows, measure.Of, draws);
                return $"{Text(measure.Of(rows))} ({Text(low)} - {Text(high)})";
            })]);
        }

        console.Write(table);
    }

    private void PrintConfusion(IReadOnlyList<ScoredMessage> rows)
    {
        var table = new Table().AddColumns("people \\ scorer", "0", "1", "2", "3", "4");
        for (var truth = 0; truth < 5; truth++)
        {
            table.AddRow([$"{truth}", .. Enumerable.Range(0, 5).Select(found => rows.Count(row => row.Message.Level == truth && row.Level == found).ToString())]);
        }

        console.Write(table);
    }

    private void PrintSignals(IReadOnlyList<ScoredMessage> rows)
    {
        var table = new Table().AddColumns("signal", "labelled", "precision", "recall", "F1", "95% interval");
        foreach (var kind in Enum.GetValues<SignalKind>())
        {
            var (hits, falseAlarms, misses) = Metrics.Count(rows, kind);
            if (hits + falseAlarms + misses == 0)
            {
                continue;
            }

            var (low, high) = Bootstrap.Interval(rows, sample => Metrics.F1(sample, kind), draws);
            table.AddRow(
                kind.ToWireName(), $"{hits + misses}", Text(hits / (double)(hits + falseAlarms)), Text(hits / (double)(hits + misses)), Text(Metrics.F1(rows, kind)), $"{Text(low)} - {Text(high)}");
        }

        console.Write(table);
    }

    private void PrintSources(IReadOnlyList<ScoredMessage> rows)
    {
        var table = new Table().AddColumns("source", "rows", "kappa", "Spearman", "AUC >= 2", "AUC >= 3", "exact");
        foreach (var source in rows.GroupBy(row => row.Message.Source, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var own = source.ToList();
            table.AddRow(
                Markup.Escape(source.Key), $"{own.Count}", Text(Metrics.QuadraticKappa(own)), Text(Metrics.Spearman(own)), Text(Metrics.Auc(own, 2)), Text(Metrics.Auc(own, 3)), Text(Metrics.Accuracy(own)));
        }

        console.Write(table);
    }

    private void PrintFalseAlarms(IReadOnlyList<ScoredMessage> rows)
    {
        foreach (var kind in new[] { SignalKind.Violence, SignalKind.SelfHarm })
        {
            var falseAlarms = Metrics.Count(rows, kind).FalseAlarms;
            console.WriteLine($"False alarms of {kind.ToWireName()}: {falseAlarms} of {rows.Count} ({100.0 * falseAlarms / rows.Count:0.00}%)");
        }
    }

    private static string Text(double value) => double.IsNaN(value) ? "-" : value.ToString("0.000");
}
