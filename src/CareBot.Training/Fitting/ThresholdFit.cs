using CareBot.Hostility;

namespace CareBot.Training.Fitting;

/// <summary>From what probability the model adds a signal to those of the rules: where it raises F1 on rows it had not seen; a kind it does not help is left to the rules.</summary>
internal static class ThresholdFit
{
    /// <summary>Never reached by a probability: the kind is left to the rules.</summary>
    internal const float Never = 2;
    private const double LeastGain = 0.01;
    private const double LeastPrecision = 0.9;
    private const double LeastPrecisionOfHarm = 0.95;

    internal static float[] Fit(IReadOnlyList<HeldOutReading> rows) => [.. Enum.GetValues<SignalKind>().Select(kind => Fit(rows, kind))];

    private static float Fit(IReadOnlyList<HeldOutReading> rows, SignalKind kind)
    {
        var least = kind is SignalKind.Violence or SignalKind.SelfHarm or SignalKind.Slur ? LeastPrecisionOfHarm : LeastPrecision;
        var best = (Threshold: Never, F1: F1(rows, kind, Never).F1 + LeastGain);
        for (var step = 6; step <= 19; step++)
        {
            var threshold = step * 0.05f;
            var (f1, precision) = F1(rows, kind, threshold);
            if (f1 > best.F1 && precision >= least)
            {
                best = (threshold, f1);
            }
        }

        return best.Threshold;
    }

    /// <summary>F1 of rules or model, and the precision of what the model adds.</summary>
    private static (double F1, double Precision) F1(IReadOnlyList<HeldOutReading> rows, SignalKind kind, float threshold)
    {
        int hits = 0, falseAlarms = 0, misses = 0, added = 0, addedRight = 0;
        foreach (var row in rows)
        {
            var isLabelled = row.Flags.Contains(kind);
            var byRule = row.RuleFlags.Contains(kind);
            var byModel = row.Model.Signals.FirstOrDefault(signal => signal.Kind == kind)?.Probability >= threshold;
            var isFound = byRule || byModel;
            hits += isLabelled && isFound ? 1 : 0;
            falseAlarms += !isLabelled && isFound ? 1 : 0;
            misses += isLabelled && !isFound ? 1 : 0;
            added += byModel && !byRule ? 1 : 0;
            addedRight += byModel && !byRule && isLabelled ? 1 : 0;
        }

        return (hits == 0 ? 0 : 2.0 * hits / ((2 * hits) + falseAlarms + misses), added == 0 ? 0 : addedRight / (double)added);
    }
}
