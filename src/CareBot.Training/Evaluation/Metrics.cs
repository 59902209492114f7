using CareBot.Hostility;

namespace CareBot.Training.Evaluation;

/// <summary>Agreement between the scorer and people.</summary>
internal static class Metrics
{
    private const int Levels = 5;

    /// <summary>Cohen's kappa with quadratic weights over the five levels; 1 is perfect, 0 is chance.</summary>
    internal static double QuadraticKappa(IReadOnlyList<ScoredMessage> rows)
    {
        var truth = new double[Levels];
        var found = new double[Levels];
        double observed = 0;
        foreach (var row in rows)
        {
            truth[row.Message.Level]++;
            found[row.Level]++;
            observed += Square(row.Message.Level - row.Level);
        }

        double expected = 0;
        for (var i = 0; i < Levels; i++)
        {
            for (var j = 0; j < Levels; j++)
            {
                expected += Square(i - j) * truth[i] * found[j] / rows.Count;
            }
        }

        return expected == 0 ? double.NaN : 1 - (observed / expected);
    }

    /// <summary>Spearman's rank correlation of level and score, ties averaged.</summary>
    internal static double Spearman(IReadOnlyList<ScoredMessage> rows)
    {
        var truth = Ranks([.. rows.Select(row => (double)row.Message.Level)]);
        var found = Ranks([.. rows.Select(row => (double)row.Score)]);
        var mean = (rows.Count + 1) / 2.0;
        double covariance = 0, varianceOfTruth = 0, varianceOfFound = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            covariance += (truth[i] - mean) * (found[i] - mean);
            varianceOfTruth += Square(truth[i] - mean);
            varianceOfFound += Square(found[i] - mean);
        }

        return covariance / Math.Sqrt(varianceOfTruth * varianceOfFound);
    }

    /// <summary>Area under the ROC curve of the score for "this level or higher".</summary>
    internal static double Auc(IReadOnlyList<ScoredMessage> rows, int level)
    {
        var ranks = Ranks([.. rows.Select(row => (double)row.Score)]);
        double positives = 0, sum = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Message.Level >= level)
            {
                positives++;
                sum += ranks[i];
            }
        }

        var negatives = rows.Count - positives;
        return positives == 0 || negatives == 0 ? double.NaN : (sum - (positives * (positives + 1) / 2)) / (positives * negatives);
    }

    /// <summary>Share of rows with the very level people gave.</summary>
    internal static double Accuracy(IReadOnlyList<ScoredMessage> rows) => rows.Count(row => row.Level == row.Message.Level) / (double)rows.Count;

    /// <summary>Expected calibration error of "this is the level people gave", in ten bands of the probability; not a number when none was given.</summary>
    internal static double CalibrationError(IReadOnlyList<ScoredMessage> rows) => rows.GroupBy(row => (int)Math.Min(9, row.Probability * 10))
        .Sum(band => Math.Abs(band.Sum(row => row.Probability - (row.Level == row.Message.Level ? 1 : 0)))) / rows.Count;

    /// <summary>F1 of a signal.</summary>
    internal static double F1(IReadOnlyList<ScoredMessage> rows, SignalKind kind)
    {
        var (hits, falseAlarms, misses) = Count(rows, kind);
        return hits == 0 ? 0 : 2.0 * hits / ((2 * hits) + falseAlarms + misses);
    }

    /// <summary>Right finds, false alarms and misses of a signal.</summary>
    internal static (int Hits, int FalseAlarms, int Misses) Count(IReadOnlyList<ScoredMessage> rows, SignalKind kind) => (
        rows.Count(row => row.Flags.Contains(kind) && row.Message.Flags.Contains(kind)),
        rows.Count(row => row.Flags.Contains(kind) && !row.Message.Flags.Contains(kind)),
        rows.Count(row => !row.Flags.Contains(kind) && row.Message.Flags.Contains(kind)));

    private static double Square(double value) => value * value;

    private static double[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Length];
        for (var i = 0; i < order.Length;)
        {
            var end = i;
            while (end < order.Length && values[order[end]] == values[order[i]])
            {
                end++;
            }

            for (var tied = i; tied < end; tied++)
            {
                ranks[order[tied]] = (i + end + 1) / 2.0;
            }

            i = end;
        }

        return ranks;
    }
}
