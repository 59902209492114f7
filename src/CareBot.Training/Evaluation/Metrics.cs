using CareBot.Hostility;

namespace CareBot.Training.Evaluation;

/// <summary>Agreement between a way of scoring and people.</summary>
internal static class Metrics
{
    private const int Levels = 5;
    private const int Bands = 10;

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
    internal static double Spearman(IReadOnlyList<ScoredMessage> rows) => Correlation(Ranks(TruthOf(rows)), Ranks(ScoresOf(rows)));

    /// <summary>Area under the ROC curve of the score for "this level or higher"; a tie counts half.</summary>
    internal static double Auc(IReadOnlyList<ScoredMessage> rows, int level) => Auc(Ranks(ScoresOf(rows)), i => rows[i].Message.Level >= level);

    /// <summary>Area under the ROC curve from the ranks of the scores (Mann and Whitney).</summary>
    /// <param name="ranks">From <see cref="Ranks"/>.</param>
    /// <param name="isPositive">Whether a row is what is looked for.</param>
    internal static double Auc(double[] ranks, Func<int, bool> isPositive)
    {
        double positives = 0, sum = 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            if (isPositive(i))
            {
                positives++;
                sum += ranks[i];
            }
        }

        var negatives = ranks.Length - positives;
        return positives == 0 || negatives == 0 ? double.NaN : (sum - (positives * (positives + 1) / 2)) / (positives * negatives);
    }

    /// <summary>Pearson's correlation of two rankings, which is Spearman's of what was ranked; not a number when one of them is all ties.</summary>
    internal static double Correlation(double[] truth, double[] found)
    {
        var mean = (truth.Length + 1) / 2.0;
        double covariance = 0, varianceOfTruth = 0, varianceOfFound = 0;
        for (var i = 0; i < truth.Length; i++)
        {
            covariance += (truth[i] - mean) * (found[i] - mean);
            varianceOfTruth += Square(truth[i] - mean);
            varianceOfFound += Square(found[i] - mean);
        }

        return covariance / Math.Sqrt(varianceOfTruth * varianceOfFound);
    }

    /// <summary>Share of rows with the very level people gave; not a number for no rows.</summary>
    internal static double Accuracy(IReadOnlyCollection<ScoredMessage> rows) => rows.Count(IsExact) / (double)rows.Count;

    /// <summary>Expected calibration error of "this is the level people gave", in ten bands of the probability; not a number when none was given.</summary>
    internal static double CalibrationError(IReadOnlyList<ScoredMessage> rows)
    {
        var gaps = new double[Bands];
        foreach (var row in rows)
        {
            if (double.IsNaN(row.Probability))
            {
                return double.NaN;
            }

            gaps[(int)Math.Min(Bands - 1, row.Probability * Bands)] += row.Probability - (IsExact(row) ? 1 : 0);
        }

        return gaps.Sum(Math.Abs) / rows.Count;
    }

    /// <summary>F1 of a signal.</summary>
    internal static double F1(IReadOnlyList<ScoredMessage> rows, SignalKind kind) => PrecisionRecallF1(rows, kind)[2];

    /// <summary>Precision, recall and F1 of a signal; a share of nothing is not a number, F1 without a right find is 0.</summary>
    internal static double[] PrecisionRecallF1(IReadOnlyList<ScoredMessage> rows, SignalKind kind)
    {
        var (hits, falseAlarms, misses) = Count(rows, kind);
        return [hits / (double)(hits + falseAlarms), hits / (double)(hits + misses), hits == 0 ? 0 : 2.0 * hits / ((2 * hits) + falseAlarms + misses)];
    }

    /// <summary>Right finds, false alarms and misses of a signal.</summary>
    internal static (int Hits, int FalseAlarms, int Misses) Count(IReadOnlyList<ScoredMessage> rows, SignalKind kind)
    {
        int hits = 0, falseAlarms = 0, misses = 0;
        foreach (var row in rows)
        {
            var (isFound, isTrue) = (row.Flags.Contains(kind), row.Message.Flags.Contains(kind));
            hits += isFound && isTrue ? 1 : 0;
            falseAlarms += isFound && !isTrue ? 1 : 0;
            misses += !isFound && isTrue ? 1 : 0;
        }

        return (hits, falseAlarms, misses);
    }

    /// <summary>Ranks from 1; equal values share the mean of theirs.</summary>
    internal static double[] Ranks(double[] values)
    {
        var sorted = (double[])values.Clone();
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort(sorted, order);
        var ranks = new double[values.Length];
        for (var i = 0; i < order.Length;)
        {
            var end = i;
            while (end < order.Length && sorted[end] == sorted[i])
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

    internal static double[] ScoresOf(IReadOnlyList<ScoredMessage> rows) => [.. rows.Select(row => row.Score)];

    internal static double[] TruthOf(IReadOnlyList<ScoredMessage> rows) => [.. rows.Select(row => (double)row.Message.Level)];

    private static bool IsExact(ScoredMessage row) => row.Level == row.Message.Level;

    private static double Square(double value) => value * value;
}
