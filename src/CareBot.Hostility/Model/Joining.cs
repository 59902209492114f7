namespace CareBot.Hostility.Model;

/// <summary>
/// How rules and model are joined. The model's two halves count the same: what it says is their mean. The rules' score tells which cuts it is held against:
/// the more the rules found, the less the model must say for a level and the more clearly it must see nothing to take a message down. The cuts were set on
/// real messages kept for measuring, on rows of ours that the model had not seen, and on sentences made to mislead. The rules bound the result: level 3 or 4
/// of theirs stands, unless it is neither harm nor a slur and both halves of the model see next to nothing; words beside a quotation or a report, which may be
/// somebody else's, are lifted to frustrated at most, and despair is never lifted; a step that the customer names (a lawyer, a review) stays angry, as the codebook has it.
/// </summary>
internal static class Joining
{
    private const int Step = 20;
    private const int HalfStep = Step / 2;
    private const int HoldsFrom = 3;

    /// <summary>Below this both halves of the model see next to nothing.</summary>
    private const double NearCalm = 0.7;
    private const double FarApart = 2;
    private const double FarthestFromCut = 0.6;
    private const double WidestGap = 3;
    private const double EasierThanOurs = 0.25;
    private const double Top = 4;

    /// <summary>For each half level of the rules, what the model must say for level 1, 2 and 3.</summary>
    private static readonly double[][] CutTable =
    [
        [1.8, 1.9, 3.4],
        [0.8, 1.9, 3.4],
        [0.15, 1.8, 3.3],
        [0.15, 1.7, 3.3],
        [0.15, 0.45, 3.3],
        [0.15, 0.4, 3.3],
    ];

    /// <summary>The score of a message, 0-100; never falls when the rules' score or the model's level rises.</summary>
    /// <param name="rules">The rules' score.</param>
    /// <param name="reading">What the model read.</param>
    /// <param name="signs">What the rules found that is not averaged away.</param>
    internal static int Score(int rules, ModelReading reading, RuleSigns signs = RuleSigns.None)
    {
        var level = rules / Step;
        if (level >= HoldsFrom)
        {
            var isDoubted = level == HoldsFrom && (signs & ~RuleSigns.TakenBack) == RuleSigns.None && Math.Max(reading.Network, reading.Ngrams) < NearCalm;
            var below = level == HoldsFrom ? Score((HoldsFrom * Step) - 1, reading) : 0;
            return isDoubted ? Math.Max(Step, below) : Math.Max(rules, below);
        }

        var cuts = CutTable[rules / HalfStep];
        var said = ModelAlone(reading);
        var found = 0;
        while (found < cuts.Length && said >= cuts[found])
        {
            found++;
        }

        found = signs.HasFlag(RuleSigns.Despair) ? Math.Min(found, level) : found;
        found = reading.HasQuotes || signs.HasFlag(RuleSigns.TakenBack) ? Math.Min(found, Math.Max(level, 1)) : found;
        found = signs.HasFlag(RuleSigns.NamedStep) ? Math.Max(found, level) : found;
        return (found * Step) + Within(found, cuts, said, rules);
    }

    /// <summary>Whether a signal that only the model saw is shown beside this score: an attack on people is at least angry, anything at least frustrated.</summary>
    internal static bool IsShown(SignalKind kind, int score) =>
        score >= (kind is SignalKind.Insult or SignalKind.Slur or SignalKind.Violence or SignalKind.Dishonesty ? 2 * Step : Step);

    /// <summary>Whether rules and model are so far apart that the answer should say so.</summary>
    internal static bool IsFarApart(int rules, ModelReading reading) => Gap(rules, reading) >= FarApart;

    /// <summary>
    /// How likely the level is right, 0.05-0.98: the farther the model is from the nearest cut and the nearer rules and model are to one another, the likelier.
    /// The weights were fitted on rows the model had not seen; as those are harder than real messages, the height is set on the latter, like the cuts.
    /// </summary>
    /// <param name="weights">Constant, weight of the distance, weight of the gap.</param>
    /// <param name="rules">The rules' score.</param>
    /// <param name="reading">What the model read.</param>
    internal static double Probability(ReadOnlySpan<float> weights, int rules, ModelReading reading) =>
        Math.Clamp(Vectors.Sigmoid((float)(weights[0] + EasierThanOurs + (weights[1] * FromCut(rules, reading)) + (weights[2] * Gap(rules, reading)))), 0.05, 0.98);

    /// <summary>Distance of what the model says from the nearest cut, in levels, 0.6 at most.</summary>
    internal static double FromCut(int rules, ModelReading reading)
    {
        var nearest = FarthestFromCut;
        foreach (var cut in CutTable[Math.Min(rules / HalfStep, CutTable.Length - 1)])
        {
            nearest = Math.Min(nearest, Math.Abs(ModelAlone(reading) - cut));
        }

        return nearest;
    }

    /// <summary>How far rules and model are apart, in levels, 3 at most.</summary>
    internal static double Gap(int rules, ModelReading reading) => Math.Min(WidestGap, Math.Abs((rules / (double)Step) - ModelAlone(reading)));

    /// <summary>The level that the model expects without the rules, 0-4.</summary>
    internal static double ModelAlone(ModelReading reading) => (reading.Network + reading.Ngrams) / 2;

    /// <summary>The score of the model alone, 0-100: even steps over its expected level.</summary>
    internal static int Score(double expected) => (int)Math.Clamp(expected * Step * (5 / Top), 0, 100);

    // Where in the range of its level a message stands: half by the model, half by the rules.
    private static int Within(int level, double[] cuts, double said, int rules)
    {
        var low = level == 0 ? 0 : cuts[level - 1];
        var high = level == cuts.Length ? Top : cuts[level];
        var byModel = Math.Clamp((said - low) / (high - low), 0, 1);
        var byRules = Math.Min(1, rules / (double)(HoldsFrom * Step));
        return (int)(0.999 * HalfStep * (byModel + byRules));
    }
}
