using CareBot.Hostility.Model;
using CareBot.Training.Network;
using CareBot.Training.Ngrams;

namespace CareBot.Training.Quantisation;

/// <summary>Turns what was learned into bytes: each row of a table with a scale of its own.</summary>
internal static class Quantiser
{
    private const float Steps = 127;
    private const double NgramQuantile = 0.9995;

    internal static ModelWeights Quantise(NetworkParameters net, NgramTrainer ngrams, float[] certainty, float[] thresholds)
    {
        var words = net.Lexis.Words.Take(net.Lexis.Known).Select(word => WordHash.Of(word)).ToArray();
        if (words.Distinct().Count() != words.Length)
        {
            throw new InvalidDataException("Two words of the vocabulary have the same hash.");
        }

        var rows = new float[net.Words.Length];
        net.Words.CopyTo(rows, 0);
        for (var i = 0; i < words.Length; i++)
        {
            var grams = net.Lexis.Grams[i];
            foreach (var place in grams)
            {
                Vectors.AddScaled(net.Grams.AsSpan(place * NetworkShape.Word, NetworkShape.Word), 1f / grams.Length, rows.AsSpan(i * NetworkShape.Word, NetworkShape.Word));
            }
        }

        var (wordRows, wordScales) = ByRow(rows, NetworkShape.Word);
        var (gramRows, gramScales) = ByRow(net.Grams, NetworkShape.Word);
        var (ngramRows, ngramScales) = ByColumn(ngrams.Weights, NetworkShape.LevelHeads);
        return new ModelWeights
        {
            Words = words,
            WordRows = wordRows,
            WordScales = wordScales,
            GramRows = gramRows,
            GramScales = gramScales,
            Filters = net.Filters,
            FilterBias = net.FilterBias,
            Heads = net.Heads[..(NetworkShape.Heads * NetworkShape.Pooled)],
            HeadBias = net.HeadBias[..NetworkShape.Heads],
            Ngrams = ngramRows,
            NgramScales = [.. ngramScales, .. ngrams.Bias],
            Certainty = certainty,
            SignalThresholds = thresholds,
        }.Indexed();
    }

    /// <summary>Bytes and one scale for each row; no value is off by more than half a scale.</summary>
    internal static (sbyte[] Bytes, float[] Scales) ByRow(float[] values, int width)
    {
        var bytes = new sbyte[values.Length];
        var scales = new float[values.Length / width];
        for (var row = 0; row < scales.Length; row++)
        {
            var span = values.AsSpan(row * width, width);
            float most = 0;
            foreach (var value in span)
            {
                most = Math.Max(most, Math.Abs(value));
            }

            scales[row] = most / Steps;
            for (var i = 0; i < width && most > 0; i++)
            {
                bytes[(row * width) + i] = (sbyte)MathF.Round(span[i] / scales[row]);
            }
        }

        return (bytes, scales);
    }

    /// <summary>Bytes and one scale for each column; the few largest values are cut, so that the many small ones keep their shape.</summary>
    private static (sbyte[] Bytes, float[] Scales) ByColumn(float[] values, int width)
    {
        var bytes = new sbyte[values.Length];
        var scales = new float[width];
        for (var column = 0; column < width; column++)
        {
            var sizes = Enumerable.Range(0, values.Length / width).Select(row => Math.Abs(values[(row * width) + column])).Where(size => size > 0).Order().ToArray();
            scales[column] = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * NgramQuantile)] / Steps;
            for (var i = column; i < values.Length; i += width)
            {
                bytes[i] = (sbyte)Math.Clamp(MathF.Round(values[i] / scales[column]), -Steps, Steps);
            }
        }

        return (bytes, scales);
    }
}
