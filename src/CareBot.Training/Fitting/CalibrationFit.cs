using CareBot.Hostility.Model;
using CareBot.Hostility.Scoring;

namespace CareBot.Training.Fitting;

/// <summary>How likely a level is right: logistic regression on the distance from the nearest cut and the gap between rules and model, by full gradient steps.</summary>
internal static class CalibrationFit
{
    private const int Steps = 4000;
    private const double Rate = 0.5;

    /// <summary>Constant, weight of the distance, weight of the gap.</summary>
    internal static float[] Fit(IReadOnlyList<HeldOutReading> rows)
    {
        var inputs = rows.Select(row => (double[])[1, Joining.FromCut(row.Rules, row.Model), Joining.Gap(row.Rules, row.Model)]).ToArray();
        var isRight = rows.Select(row => (int)ScoreCombiner.LevelOf(Joining.Score(row.Rules, row.Model)) == row.Level ? 1.0 : 0).ToArray();
        var weights = new double[3];
        for (var step = 0; step < Steps && rows.Count > 0; step++)
        {
            var gradient = new double[weights.Length];
            for (var row = 0; row < rows.Count; row++)
            {
                var error = (1 / (1 + Math.Exp(-Dot(weights, inputs[row])))) - isRight[row];
                for (var i = 0; i < weights.Length; i++)
                {
                    gradient[i] += error * inputs[row][i];
                }
            }

            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] -= Rate * gradient[i] / rows.Count;
            }
        }

        return [.. weights.Select(weight => (float)weight)];
    }

    private static double Dot(double[] a, double[] b) => (a[0] * b[0]) + (a[1] * b[1]) + (a[2] * b[2]);
}
