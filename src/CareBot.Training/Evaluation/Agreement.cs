namespace CareBot.Training.Evaluation;

/// <summary>Every measure of the level for the same rows, with the ranking done once.</summary>
internal static class Agreement
{
    /// <summary>The first five say how well the score orders and cuts; the rest how far the given confidence can be trusted.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        ["kappa (quadratic)", "Spearman", "AUC >= 1", "AUC >= 2", "AUC >= 3", "exact level", "calibration error", "unsure", "exact when sure", "exact when unsure"];

    /// <summary>The values in the order of <see cref="Names"/>; not a number where the way of scoring gives no level or no confidence, or the rows hold no such level.</summary>
    internal static double[] Of(IReadOnlyList<ScoredMessage> rows)
    {
        if (rows.Count == 0)
        {
            return [.. Names.Select(_ => double.NaN)];
        }

        var hasLevels = rows[0].Level >= 0;
        var hasConfidence = hasLevels && !double.IsNaN(rows[0].Probability);
        var ranks = Metrics.Ranks(Metrics.ScoresOf(rows));
        return
        [
            hasLevels ? Metrics.QuadraticKappa(rows) : double.NaN,
            Metrics.Correlation(Metrics.Ranks(Metrics.TruthOf(rows)), ranks),
            Metrics.Auc(ranks, i => rows[i].Message.Level >= 1),
            Metrics.Auc(ranks, i => rows[i].Message.Level >= 2),
            Metrics.Auc(ranks, i => rows[i].Message.Level >= 3),
            hasLevels ? Metrics.Accuracy(rows) : double.NaN,
            .. hasConfidence ? Confidence(rows) : [double.NaN, double.NaN, double.NaN, double.NaN],
        ];
    }

    private static double[] Confidence(IReadOnlyList<ScoredMessage> rows)
    {
        var unsure = rows.Where(row => row.IsUnsure).ToList();
        return [Metrics.CalibrationError(rows), unsure.Count / (double)rows.Count, Metrics.Accuracy([.. rows.Where(row => !row.IsUnsure)]), Metrics.Accuracy(unsure)];
    }
}
