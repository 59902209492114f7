using CareBot.Hostility.Model;

namespace CareBot.Hostility.Tests.Model;

/// <summary>Weights drawn from a seed: the shapes of the real ones, without what they learned.</summary>
internal static class TinyModel
{
    internal static ModelWeights Weights(int seed = 1)
    {
        var random = new Random(seed);
        string[] words = ["you", "idiots", "hello", "order", "."];
        return new ModelWeights
        {
            Words = [.. words.Select(word => WordHash.Of(word))],
            WordRows = Bytes(words.Length * NetworkShape.Word, random),
            WordScales = Scales(words.Length),
            GramRows = Bytes(NetworkShape.GramPlaces * NetworkShape.Word, random),
            GramScales = Scales(NetworkShape.GramPlaces),
            Filters = Floats(NetworkShape.Input * NetworkShape.Columns, random),
            FilterBias = Floats(NetworkShape.Filters, random),
            Heads = Floats(NetworkShape.Heads * NetworkShape.Pooled, random),
            HeadBias = Floats(NetworkShape.Heads, random),
            Ngrams = Bytes(NetworkShape.NgramPlaces * NetworkShape.LevelHeads, random),
            NgramScales = [.. Scales(NetworkShape.LevelHeads), .. Floats(NetworkShape.LevelHeads, random)],
            Certainty = [0.5f, 0.5f, -0.5f],
            SignalThresholds = [.. Enumerable.Repeat(0.5f, NetworkShape.SignalHeads)],
        }.Indexed();
    }

    private static sbyte[] Bytes(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => (sbyte)random.Next(-127, 128))];

    private static float[] Scales(int count) => [.. Enumerable.Repeat(0.01f, count)];

    private static float[] Floats(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => ((float)random.NextDouble() - 0.5f) / 4)];
}
