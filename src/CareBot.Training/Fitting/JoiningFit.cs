namespace CareBot.Training.Fitting;

/// <summary>Fits how much rules, network and word groups count: least squares on the level, no share below zero, so that more of any never lowers the level.</summary>
internal static class JoiningFit
{
    private const int Rounds = 2000;
    private const double Ridge = 1e-3;

    /// <summary>The shares of rules, network and word groups, then the constant.</summary>
    internal static float[] Fit(IReadOnlyList<HeldOutReading> rows)
    {
        const int count = 4;
        var products = new double[count, count];
        var targets = new double[count];
        foreach (var row in rows)
        {
            double[] inputs = [row.Rules / 20.0, row.Model.Network, row.Model.Ngrams, 1];
            for (var i = 0; i < count; i++)
            {
                targets[i] += inputs[i] * row.Level;
                for (var j = 0; j < count; j++)
                {
                    products[i, j] += inputs[i] * inputs[j];
                }
            }
        }

        // Coordinate descent: each share in turn takes its best value, cut at zero.
        var shares = new double[count];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < count; i++)
            {
                var rest = targets[i];
                for (var j = 0; j < count; j++)
                {
                    rest -= j == i ? 0 : products[i, j] * shares[j];
                }

                var best = rest / (products[i, i] + (Ridge * Math.Max(1, rows.Count)));
                shares[i] = i < count - 1 ? Math.Max(0, best) : best;
            }
        }

        return [.. shares.Select(share => (float)share)];
    }
}
