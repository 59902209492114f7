using System.Globalization;

namespace CareBot.Training.Evaluation;

/// <summary>A text with the mark of its own source, higher for more hostile.</summary>
/// <param name="Text">The text.</param>
/// <param name="Mark">1 and 0 for toxic or not; a degree for a graded set.</param>
internal sealed record MarkedText(string Text, double Mark);

/// <summary>Public sets that are measured on and never trained on.</summary>
internal static class PublicSets
{
    /// <summary>The Wikipedia test set, without the texts that also stand in the Jigsaw set, which is trained on; spaces and case do not make a text another.</summary>
    /// <returns>The rows and how many were dropped.</returns>
    internal static (IReadOnlyList<MarkedText> Rows, int Dropped) WikipediaToxicity(string path, string jigsaw)
    {
        var known = HeadedFile.Read(jigsaw).Select(row => Key(row["text"])).ToHashSet(StringComparer.Ordinal);
        var all = HeadedFile.Read(path).ToList();
        List<MarkedText> rows = [.. all.Where(row => !known.Contains(Key(row["text"]))).Select(row => new MarkedText(row["text"], row["label"] switch
        {
            "toxic" => 1,
            "nontoxic" => 0,
            var other => throw new InvalidDataException($"{path}: unknown label \"{other}\"."),
        }))];
        return (rows, all.Count - rows.Count);
    }

    /// <summary>Ruddit: Reddit comments with a degree of offensiveness from -1 to 1.</summary>
    internal static IReadOnlyList<MarkedText> Ruddit(string path) => [.. HeadedFile.Read(path).Select(row =>
        new MarkedText(row["text"], double.TryParse(row["offensiveness_score"], NumberStyles.Float, CultureInfo.InvariantCulture, out var mark) ? mark : throw new InvalidDataException($"{path}: a score is no number.")))];

    /// <summary>One line for each way of scoring.</summary>
    internal static ReportSection Section(string title, string measure, IReadOnlyList<MarkedText> rows, IEnumerable<IRater> raters, bool isGraded, int draws) => new(
        $"{title}: {rows.Count} rows",
        [new ReportTable(["scored by", measure], [.. raters.Select(rater =>
        {
            var scored = rows.Zip(rater.Rate([.. rows.Select(row => row.Text)]), (row, rating) => (row.Mark, rating.Score)).ToList();
            double Of(IReadOnlyList<(double Mark, double Score)> sample) => isGraded ? Spearman(sample) : Auc(sample);
            return (IReadOnlyList<string>)[rater.Name, Show.Value(Of(scored), Bootstrap.Interval(scored, Of, draws))];
        })])],
        []);

    private static double Spearman(IReadOnlyList<(double Mark, double Score)> rows) =>
        Metrics.Correlation(Metrics.Ranks([.. rows.Select(row => row.Mark)]), Metrics.Ranks([.. rows.Select(row => row.Score)]));

    private static double Auc(IReadOnlyList<(double Mark, double Score)> rows) => Metrics.Auc(Metrics.Ranks([.. rows.Select(row => row.Score)]), i => rows[i].Mark > 0);

    private static string Key(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', ' ');
}
