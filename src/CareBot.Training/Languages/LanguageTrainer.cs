using CareBot.Hostility.Language;

namespace CareBot.Training.Languages;

/// <summary>Counts runs of letters in texts of known language and makes the table of weights. No chance is involved: the same texts give the same bytes.</summary>
internal static class LanguageTrainer
{
    /// <summary>Places of the table.</summary>
    internal const int Places = 1 << 14;

    private const double Smoothing = 0.5;

    internal static NgramProfile Train(IReadOnlyCollection<LanguageText> texts)
    {
        string[] codes = [.. texts.Select(text => text.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var counts = codes.Select(_ => new double[Places]).ToArray();
        var runs = new uint[NgramProfile.MostRuns];
        foreach (var text in texts)
        {
            var own = counts[Array.IndexOf(codes, text.Code)];
            foreach (var word in LanguageWords.Of(text.Text))
            {
                foreach (var run in runs.AsSpan(0, NgramProfile.Runs(word, runs)))
                {
                    own[run & (Places - 1)]++;
                }
            }
        }

        return new NgramProfile(codes, Weights(counts));
    }

    private static sbyte[] Weights(double[][] counts)
    {
        var totals = counts.Select(own => own.Sum() + (Smoothing * Places)).ToArray();
        var weights = new sbyte[Places * counts.Length];
        for (var place = 0; place < Places; place++)
        {
            var logs = counts.Select((own, i) => Math.Log((own[place] + Smoothing) / totals[i])).ToArray();
            var mean = logs.Average();
            for (var i = 0; i < logs.Length; i++)
            {
                weights[(place * counts.Length) + i] = (sbyte)Math.Clamp(Math.Round((logs[i] - mean) * NgramProfile.Scale), sbyte.MinValue, sbyte.MaxValue);
            }
        }

        return weights;
    }
}
