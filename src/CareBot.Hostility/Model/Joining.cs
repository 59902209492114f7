namespace CareBot.Hostility.Model;

/// <summary>
/// How rules and model are joined: expected level = a × rules' score / 20 + b × network + c × word groups + d, fitted by least squares on training
/// rows that the model had not seen (the four numbers lie with the weights). The cut points between the levels are set on the real messages
/// kept for measuring; between them the score runs evenly. The rules bound
/// it: level 3 or 4 of theirs stands; below that the model lifts a message by one level at most, and not at all when it read only a few words, which
/// are too little to go by without a sign, or when the words stand beside a quotation, which may be somebody else's; it takes a message down to level 1 at most, and to calm only where the rules found next to nothing.
/// A step that the customer names (a lawyer, a review) stays angry, as the codebook has it, and so does what the rules found in very few words; despair is never lifted.
/// </summary>
internal static class Joining
{
    private const int Step = 20;
    private const int HoldsFrom = 3;
    private const int FewTokens = 20;
    private const int VeryFewTokens = 12;
    private const double FarApart = 2;
    private const double FarthestFromCut = 0.6;
    private static readonly double[] CutList = [0.9, 1.55, 2.7, 3.8];
    private const double Top = 4.5;

    /// <summary>The expected level at which each level begins.</summary>
    internal static ReadOnlySpan<double> Cuts => CutList;

    internal static double Expected(ReadOnlySpan<float> fitted, int rules, double network, double ngrams) =>
        (fitted[0] * rules / 20.0) + (fitted[1] * network) + (fitted[2] * ngrams) + fitted[3];

    /// <summary>The score of a message, 0-100; never falls when the rules' score or the model's level rises.</summary>
    /// <param name="fitted">The numbers that lie with the weights.</param>
    /// <param name="rules">The rules' score.</param>
    /// <param name="reading">What the model read.</param>
    /// <param name="namesAStep">Whether the rules found a legal step or going public, at the weight of an angry message.</param>
    /// <param name="isDespair">Whether the rules found a sign of self-harm.</param>
    internal static int Score(ReadOnlySpan<float> fitted, int rules, ModelReading reading, bool namesAStep = false, bool isDespair = false)
    {
        var joined = Score(Expected(fitted, rules, reading.Network, reading.Ngrams));
        var level = rules / Step;
        var holds = level >= HoldsFrom;
        var lift = holds || isDespair || reading.TokensAtPeak < FewTokens || reading.HasQuotes ? 0 : 1;
        var floor = namesAStep || reading.TokensAtPeak < VeryFewTokens ? 2 : 1;
        var lowest = holds ? rules : Math.Min(level, floor) * Step;
        var highest = Math.Max(lowest, ((level + lift + 1) * Step) - 1);
        return Math.Clamp(joined, lowest, Math.Min(100, highest));
    }

    /// <summary>Whether a signal that only the model saw is shown beside this score: an attack on people is at least angry, anything at least frustrated.</summary>
    internal static bool IsShown(SignalKind kind, int score) =>
        score >= (kind is SignalKind.Insult or SignalKind.Slur or SignalKind.Violence or SignalKind.Dishonesty ? 2 * Step : Step);

    /// <summary>Whether rules and model are so far apart that the answer should say so.</summary>
    internal static bool IsFarApart(ReadOnlySpan<float> fitted, int rules, ModelReading reading) =>
        Math.Abs((rules / 20.0) - ModelAlone(fitted, reading)) >= FarApart;

    /// <summary>How likely the level is right, from how far the expected level is from the nearest cut; a straight line fitted on the same rows.</summary>
    internal static double Probability(ReadOnlySpan<float> fitted, int rules, ModelReading reading) =>
        Math.Clamp(fitted[4] + (fitted[5] * FromCut(Expected(fitted, rules, reading.Network, reading.Ngrams))), 0.05, 0.98);

    /// <summary>Distance to the nearest cut, in levels, 0.6 at most.</summary>
    internal static double FromCut(double expected)
    {
        var nearest = FarthestFromCut;
        foreach (var cut in CutList)
        {
            nearest = Math.Min(nearest, Math.Abs(expected - cut));
        }

        return nearest;
    }

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
