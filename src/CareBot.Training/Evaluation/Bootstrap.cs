namespace CareBot.Training.Evaluation;

/// <summary>95% intervals by drawing the rows again with replacement, from a fixed seed.</summary>
internal static class Bootstrap
{
    private const int Seed = 20_261_103;
    private const double Tail = 0.025;

    /// <summary>The lower and upper end.</summary>
    internal static (double Low, double High) Interval(IReadOnlyList<ScoredMessage> rows, Func<IReadOnlyList<ScoredMessage>, double> metric, int draws)
    {
        var random = new Random(Seed);
        var values = new List<double>(draws);
        for (var draw = 0; draw < draws; draw++)
        {
            var sample = new ScoredMessage[rows.Count];
            for (var i = 0; i < sample.Length; i++)
            {
                sample[i] = rows[random.Next(rows.Count)];
            }

            var value = metric(sample);
            if (!double.IsNaN(value))
            {
                values.Add(value);
            }
        }

        values.Sort();
        return values.Count == 0 ? (double.NaN, double.NaN) : (values[(int)(Tail * (values.Count - 1))], values[(int)((1 - Tail) * (values.Count - 1))]);
    }
}
