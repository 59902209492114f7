using CareBot.Hostility;
using CareBot.Hostility.Model;
using CareBot.Training.Network;

namespace CareBot.Training.Ngrams;

/// <summary>Four logistic models over hashed word groups, one for "above this level": Adagrad, one text at a time.</summary>
internal sealed class NgramTrainer
{
    private const float Rate = 0.5f;
    private const float BiasRate = 0.02f;
    private const float Decay = 1e-5f;

    private readonly float[] _squares = new float[NetworkShape.NgramPlaces * NetworkShape.LevelHeads];

    /// <summary>Four numbers for each place.</summary>
    internal float[] Weights { get; } = new float[NetworkShape.NgramPlaces * NetworkShape.LevelHeads];

    internal float[] Bias { get; } = new float[NetworkShape.LevelHeads];

    /// <summary>The places of all features of a text, each once, in rising order.</summary>
    internal static int[] Features(string text, TokenBuffer buffer)
    {
        buffer.Clear();
        ModelTokenizer.Read(text, new TextSpan(0, text.Length), 0, buffer);
        var found = new SortedSet<int>();
        var places = new int[NgramFeatures.MostPerToken];
        for (var i = 0; i < buffer.Count; i++)
        {
            var count = NgramFeatures.Places(buffer, i, 0, places);
            foreach (var place in places.AsSpan(0, count))
            {
                found.Add(place);
            }
        }

        return [.. found];
    }

    internal void Train(IReadOnlyList<(int[] Features, int Level, float Weight)> rows, int passes, Random random, Action<double> progress, CancellationToken cancellationToken)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        for (var pass = 0; pass < passes; pass++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            NetworkTrainer.Shuffle(order, random);
            foreach (var index in order)
            {
                Learn(rows[index]);
            }

            progress(1.0 / passes);
        }
    }

    private void Learn((int[] Features, int Level, float Weight) row)
    {
        var norm = 1 / MathF.Sqrt(Math.Max(1, row.Features.Length));
        Span<float> sums = stackalloc float[NetworkShape.LevelHeads];
        foreach (var place in row.Features)
        {
            for (var level = 0; level < sums.Length; level++)
            {
                sums[level] += Weights[(place * sums.Length) + level];
            }
        }

        for (var level = 0; level < sums.Length; level++)
        {
            sums[level] = (Vectors.Sigmoid(Bias[level] + (sums[level] * norm)) - (row.Level > level ? 1 : 0)) * row.Weight;
            Bias[level] -= BiasRate * sums[level];
        }

        foreach (var place in row.Features)
        {
            for (var level = 0; level < sums.Length; level++)
            {
                var at = (place * sums.Length) + level;
                var gradient = (sums[level] * norm) + (Decay * Weights[at]);
                _squares[at] += gradient * gradient;
                Weights[at] -= Rate * gradient / (MathF.Sqrt(_squares[at]) + 0.1f);
            }
        }
    }
}
