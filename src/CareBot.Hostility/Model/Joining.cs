namespace CareBot.Hostility.Model;

/// <summary>
/// How rules and model are joined: expected level = a × rules' score / 20 + b × network + c × word groups + d, fitted by least squares on training
/// rows that the model had not seen (the four numbers lie with the weights). The cut points between the levels are set on the real messages
/// kept for measuring; between them the score runs evenly.
/// </summary>
internal static class Joining
{
    internal const int Count = 4;
    private static readonly double[] CutList = [0.8, 1.5, 2.5, 3.4];
    private const double Top = 4.5;

    /// <summary>The expected level at which each level begins.</summary>
    internal static ReadOnlySpan<double> Cuts => CutList;

    internal static double Expected(ReadOnlySpan<float> fitted, int rules, double network, double ngrams) =>
        (fitted[0] * rules / 20.0) + (fitted[1] * network) + (fitted[2] * ngrams) + fitted[3];

    /// <summary>The level that the model expects without the rules, in the shares its two halves have beside them.</summary>
    internal static double ModelAlone(ReadOnlySpan<float> fitted, ModelReading reading) =>
        ((fitted[1] * reading.Network) + (fitted[2] * reading.Ngrams)) / Math.Max(1e-6, fitted[1] + fitted[2]);

    /// <summary>The score, 0-100, of an expected level; grows with it.</summary>
    internal static int Score(double expected)
    {
        var low = 0.0;
        for (var level = 0; level <= CutList.Length; level++)
        {
            var high = level < CutList.Length ? CutList[level] : Top;
            if (expected < high)
            {
                return (int)((level * 20) + (20 * Math.Max(0, expected - low) / (high - low)));
            }

            low = high;
        }

        return 100;
    }
}
