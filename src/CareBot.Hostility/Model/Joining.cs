namespace CareBot.Hostility.Model;

/// <summary>
/// How rules and model are joined: the expected level is the mean of what the rules, the network and the word groups say. Shares fitted on our own
/// rows trusted the network more and did worse on real messages, which it knows less well. The cut points between the levels are set on the real
/// messages kept for measuring; between them the score runs evenly. The rules bound it: level 3 or 4 of theirs stands; below it the model lifts a
/// message by one level at most, must be surer of it than it would beside a find of theirs, and lifts to hostile only when both its halves say so; a
/// short message in which the rules found a sign does not become calm. A step that the customer names (a lawyer, a review) stays angry, as the codebook has it;
/// despair is never lifted.
/// </summary>
internal static class Joining
{
    private const int Step = 20;
    private const int HoldsFrom = 3;

    /// <summary>A message of fewer tokens is short: a word or two decide, and the model overlooks them more often.</summary>
    private const int ShortTokens = 20;

    /// <summary>Rules' score below which they found as good as nothing.</summary>
    private const int NextToNothing = 10;

    /// <summary>A score of the rules beside which the cuts are as they stand in the list.</summary>
    internal const int RulesAside = HoldsFrom * Step;
    private const double FirstCutAlone = 1.1;
    private const double SecondCutFromCross = 1.75;
    private const double SecondCutFromAngry = 1.3;

    /// <summary>What network and word groups must both say before the model alone calls a message hostile.</summary>
    private const double SureOfHostile = 3;
    /// <summary>Below this both halves of the model see next to nothing.</summary>
    private const double NearCalm = 0.9;
    private const double FarApart = 2;
    private const double FarthestFromCut = 0.6;
    private const double WidestGap = 3;
    private const double EasierThanOurs = 0.25;
    private static readonly double[] CutList = [0.7, 1.55, 2.4, 3.05];
    private const double Top = 4;

    /// <summary>The expected level at which each level begins.</summary>
    internal static ReadOnlySpan<double> Cuts => CutList;

    /// <summary>The mean of what the three say, 0-5.</summary>
    internal static double Expected(int rules, ModelReading reading) => ((rules / (double)Step) + reading.Network + reading.Ngrams) / 3;

    /// <summary>The score of a message, 0-100; never falls when the rules' score or the model's level rises.</summary>
    /// <param name="rules">The rules' score.</param>
    /// <param name="reading">What the model read.</param>
    /// <param name="signs">What the rules found that is not averaged away.</param>
    internal static int Score(int rules, ModelReading reading, RuleSigns signs = RuleSigns.None)
    {
        var level = rules / Step;
        var joined = Score(Expected(rules, reading), rules);
        if (level >= HoldsFrom)
        {
            var isDoubted = signs == RuleSigns.None && Math.Max(reading.Network, reading.Ngrams) < NearCalm;
            return Math.Clamp(joined, isDoubted ? Step : rules, Math.Min(100, ((level + 1) * Step) - 1));
        }

        var top = Math.Min(reading.Network, reading.Ngrams) < SureOfHostile ? HoldsFrom : HoldsFrom + 1;
        var highest = (Math.Min(top, level + (signs.HasFlag(RuleSigns.Despair) ? 1 : 2)) * Step) - 1;
        var isShort = reading.TokensAtPeak < ShortTokens;
        var lowest = Math.Min(level, signs.HasFlag(RuleSigns.NamedStep) ? 2 : isShort ? 1 : 0) * Step;
        return Math.Clamp(joined, lowest, highest);
    }

    /// <summary>Whether a signal that only the model saw is shown beside this score: an attack on people is at least angry, anything at least frustrated.</summary>
    internal static bool IsShown(SignalKind kind, int score) =>
        score >= (kind is SignalKind.Insult or SignalKind.Slur or SignalKind.Violence or SignalKind.Dishonesty ? 2 * Step : Step);

    /// <summary>Whether rules and model are so far apart that the answer should say so.</summary>
    internal static bool IsFarApart(int rules, ModelReading reading) => Gap(rules, reading) >= FarApart;

    /// <summary>
    /// How likely the level is right, 0.05-0.98: the farther the expected level is from the nearest cut and the nearer rules and model are to one another, the likelier.
    /// The weights were fitted on rows the model had not seen; as those are harder than real messages, the height is set on the latter, like the cuts.
    /// </summary>
    /// <param name="weights">Constant, weight of the distance, weight of the gap.</param>
    /// <param name="rules">The rules' score.</param>
    /// <param name="reading">What the model read.</param>
    internal static double Probability(ReadOnlySpan<float> weights, int rules, ModelReading reading) =>
        Math.Clamp(Vectors.Sigmoid((float)(weights[0] + EasierThanOurs + (weights[1] * FromCut(rules, reading)) + (weights[2] * Gap(rules, reading)))), 0.05, 0.98);

    /// <summary>Distance of the expected level from the nearest cut, in levels, 0.6 at most.</summary>
    internal static double FromCut(int rules, ModelReading reading)
    {
        var expected = Expected(rules, reading);
        var nearest = FarthestFromCut;
        for (var cut = 0; cut < CutList.Length; cut++)
        {
            nearest = Math.Min(nearest, Math.Abs(expected - CutAt(cut, rules)));
        }

        return nearest;
    }

    /// <summary>How far rules and model are apart, in levels, 3 at most.</summary>
    internal static double Gap(int rules, ModelReading reading) => Math.Min(WidestGap, Math.Abs((rules / (double)Step) - ModelAlone(reading)));

    /// <summary>The level that the model expects without the rules.</summary>
    internal static double ModelAlone(ModelReading reading) => (reading.Network + reading.Ngrams) / 2;

    /// <summary>The score, 0-100, of an expected level beside this score of the rules; grows with it.</summary>
    internal static int Score(double expected, int rules)
    {
        var low = 0.0;
        for (var level = 0; level <= CutList.Length; level++)
        {
            var high = level < CutList.Length ? CutAt(level, rules) : Top;
            if (expected < high)
            {
                return (int)((level * Step) + (Step * Math.Max(0, expected - low) / (high - low)));
            }

            low = high;
        }

        return 100;
    }

    /// <summary>What the model must say to move a message from where the rules have it is more than what it must say to leave it there.</summary>
    private static double CutAt(int cut, int rules) => cut switch
    {
        0 when rules < NextToNothing => FirstCutAlone,
        1 when rules / Step == 1 => SecondCutFromCross,
        1 when rules / Step == 2 => SecondCutFromAngry,
        _ => CutList[cut],
    };
}
