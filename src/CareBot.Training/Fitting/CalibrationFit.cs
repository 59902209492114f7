using CareBot.Hostility.Model;
using CareBot.Hostility.Scoring;

namespace CareBot.Training.Fitting;

/// <summary>How likely a level is right, as a straight line over the distance of the expected level from the nearest cut.</summary>
internal static class CalibrationFit
{
    /// <summary>The line's height at a cut, and how much it rises in one level.</summary>
    internal static float[] Fit(IReadOnlyList<HeldOutReading> rows)
    {
        double sumX = 0, sumY = 0, sumXX = 0, sumXY = 0;
        foreach (var row in rows)
        {
            var x = Joining.FromCut(Joining.Expected(row.Rules, row.Model));
            var y = (int)ScoreCombiner.LevelOf(Joining.Score(row.Rules, row.Model)) == row.Level ? 1.0 : 0;
            (sumX, sumY, sumXX, sumXY) = (sumX + x, sumY + y, sumXX + (x * x), sumXY + (x * y));
        }

        var spread = (rows.Count * sumXX) - (sumX * sumX);
        var slope = spread <= 0 ? 0 : ((rows.Count * sumXY) - (sumX * sumY)) / spread;
        return [(float)((sumY - (slope * sumX)) / Math.Max(1, rows.Count)), (float)slope];
    }
}
