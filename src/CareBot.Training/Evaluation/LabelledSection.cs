using CareBot.Hostility;

namespace CareBot.Training.Evaluation;

/// <summary>One way of scoring and what it found.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="Rows">The rows, in the same order for every way.</param>
internal sealed record Way(string Name, IReadOnlyList<ScoredMessage> Rows);

/// <summary>The figures of messages labelled by our codebook.</summary>
internal sealed class LabelledSection(int draws)
{
    private const int OrderAndCuts = 7;
    private const int ByGroup = 7;
    private const int FewestForAnInterval = 10;

    /// <summary>All ways side by side, then what stands behind the last of CareBot's own.</summary>
    /// <param name="title">Which rows.</param>
    /// <param name="ways">CareBot's ways and the baselines.</param>
    /// <param name="shipped">What the process uses.</param>
    internal ReportSection Of(string title, IReadOnlyList<Way> ways, Way shipped)
    {
        var rows = shipped.Rows;
        return new ReportSection(
            $"{title}: {rows.Count} rows",
            [SideBySide(ways), Confidence(ways), Confusion(rows), Signals(rows), Sources(rows), Lengths(rows)],
            []);
    }

    private ReportTable SideBySide(IReadOnlyList<Way> ways) => new(
        ["scored by", .. Agreement.Names.Take(OrderAndCuts)],
        [.. ways.Select(way => (IReadOnlyList<string>)[way.Name, .. Cells(way.Rows).Take(OrderAndCuts)])]);

    private ReportTable Confidence(IReadOnlyList<Way> ways) => new(
        ["scored by", .. Agreement.Names.Skip(OrderAndCuts)],
        [.. ways.Where(way => way.Rows.Count > 0 && !double.IsNaN(way.Rows[0].Probability)).Select(way => (IReadOnlyList<string>)[way.Name, .. Cells(way.Rows).Skip(OrderAndCuts)])]);

    private static ReportTable Confusion(IReadOnlyList<ScoredMessage> rows) => new(
        ["people \\ scorer", "0", "1", "2", "3", "4"],
        [.. Enumerable.Range(0, 5).Select(truth => (IReadOnlyList<string>)
            [$"{truth}", .. Enumerable.Range(0, 5).Select(found => $"{rows.Count(row => row.Message.Level == truth && row.Level == found)}")])]);

    private ReportTable Signals(IReadOnlyList<ScoredMessage> rows)
    {
        var table = new List<IReadOnlyList<string>>();
        foreach (var kind in Enum.GetValues<SignalKind>())
        {
            var (hits, falseAlarms, misses) = Metrics.Count(rows, kind);
            if (hits + falseAlarms + misses > 0)
            {
                var values = Metrics.PrecisionRecallF1(rows, kind);
                var intervals = Bootstrap.Intervals(rows, sample => Metrics.PrecisionRecallF1(sample, kind), draws);
                table.Add([kind.ToWireName(), $"{hits + misses}", $"{hits + falseAlarms}", .. values.Zip(intervals, Show.Value)]);
            }
        }

        return new ReportTable(["signal", "labelled", "found", "precision", "recall", "F1"], table);
    }

    private ReportTable Sources(IReadOnlyList<ScoredMessage> rows) =>
        Groups("source", rows.GroupBy(row => row.Message.Source, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<ScoredMessage>)[.. group])));

    private ReportTable Lengths(IReadOnlyList<ScoredMessage> rows)
    {
        var byLength = rows.ToLookup(row => LengthBand.Of(row.Message.Text), StringComparer.Ordinal);
        return Groups("length", LengthBand.Names.Where(byLength.Contains).Select(name => (name, (IReadOnlyList<ScoredMessage>)[.. byLength[name]])));
    }

    private ReportTable Groups(string name, IEnumerable<(string Name, IReadOnlyList<ScoredMessage> Rows)> groups) => new(
        [name, "rows", .. Agreement.Names.Take(ByGroup)],
        [.. groups.Select(group => (IReadOnlyList<string>)[group.Name, $"{group.Rows.Count}", .. Cells(group.Rows).Take(ByGroup)])]);

    /// <summary>The values with their intervals; a handful of rows has none worth the name.</summary>
    private IEnumerable<string> Cells(IReadOnlyList<ScoredMessage> rows)
    {
        var values = Agreement.Of(rows);
        return rows.Count < FewestForAnInterval ? values.Select(Show.Value) : values.Zip(Bootstrap.Intervals(rows, Agreement.Of, draws), Show.Value);
    }
}
