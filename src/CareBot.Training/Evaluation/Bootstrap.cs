namespace CareBot.Training.Evaluation;

/// <summary>A 95% interval.</summary>
/// <param name="Low">Lower end; not a number when the measure had no value.</param>
/// <param name="High">Upper end.</param>
internal readonly record struct Interval(double Low, double High);

/// <summary>95% intervals by drawing the rows again with replacement (the percentile bootstrap), from a fixed seed.</summary>
internal static class Bootstrap
{
    internal const int Seed = 20_261_103;
    private const double Tail = 0.025;

    /// <summary>The interval of one measure.</summary>
    internal static Interval Interval<T>(IReadOnlyList<T> rows, Func<IReadOnlyList<T>, double> measure, int draws, int seed = Seed) =>
        Intervals(rows, sample => [measure(sample)], draws, seed)[0];

    /// <summary>The intervals of several measures of the same draws. A draw in which a measure has no value (no row of a level) is left out for that measure.</summary>
    internal static Interval[] Intervals<T>(IReadOnlyList<T> rows, Func<IReadOnlyList<T>, double[]> measures, int draws, int seed = Seed)
    {
        var random = new Random(seed);
        var count = measures(rows).Length;
        var values = Enumerable.Range(0, count).Select(_ => new List<double>(draws)).ToArray();
        var sample = new T[rows.Count];
        for (var draw = 0; draw < draws && rows.Count > 0; draw++)
        {
            for (var i = 0; i < sample.Length; i++)
            {
                sample[i] = rows[random.Next(rows.Count)];
            }

            var drawn = measures(sample);
            for (var i = 0; i < count; i++)
            {
                if (!double.IsNaN(drawn[i]))
                {
                    values[i].Add(drawn[i]);
                }
            }
        }

        return [.. values.Select(Ends)];
    }

    private static Interval Ends(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? new Interval(double.NaN, double.NaN) : new Interval(values[(int)(Tail * (values.Count - 1))], values[(int)((1 - Tail) * (values.Count - 1))]);
    }
}
