using CareBot.Hostility;
using CareBot.Hostility.Model;
using CareBot.Hostility.Parts;
using CareBot.Hostility.Scoring;

namespace CareBot.Training.Evaluation;

/// <summary>What a way of scoring says of one text.</summary>
/// <param name="Level">0-4; below 0 when it knows no levels.</param>
/// <param name="Score">Higher is more hostile; the scale is its own.</param>
/// <param name="Flags">The signals it saw.</param>
internal sealed record Rating(int Level, double Score, IReadOnlySet<SignalKind> Flags)
{
    internal const int NoLevel = -1;

    /// <summary>0-1, or not a number when it does not say.</summary>
    internal double Probability { get; init; } = double.NaN;

    /// <summary>Whether it said that it may be off.</summary>
    internal bool IsUnsure { get; init; }

    /// <summary>A score without a level.</summary>
    internal static Rating Only(double score) => new(NoLevel, score, new HashSet<SignalKind>());
}

/// <summary>A way of scoring texts.</summary>
internal interface IRater
{
    /// <summary>Its name in the tables.</summary>
    string Name { get; }

    /// <summary>One rating for each text, in their order.</summary>
    IReadOnlyList<Rating> Rate(IReadOnlyList<string> texts);
}

/// <summary>CareBot's scorer, with its model or on the rules alone.</summary>
internal sealed class ScorerRater(string name, HostilityScorer scorer) : IRater
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public IReadOnlyList<Rating> Rate(IReadOnlyList<string> texts) => [.. texts.Select(text =>
    {
        var found = scorer.Assess(text);
        return new Rating((int)found.Level, found.Score, found.Signals.Select(signal => signal.Kind).ToHashSet()) { Probability = found.Confidence.Probability, IsUnsure = found.Confidence.IsUnsure };
    })];
}

/// <summary>What the model says alone: network and word groups in the shares they have beside the rules.</summary>
internal sealed class ModelRater(HostilityModel model) : IRater
{
    /// <inheritdoc />
    public string Name => "model";

    /// <inheritdoc />
    public IReadOnlyList<Rating> Rate(IReadOnlyList<string> texts) => [.. texts.Select(text =>
    {
        var reading = model.Read(text, MessageParts.Of(text));
        var score = Joining.Score(Joining.ModelAlone(reading));
        return new Rating((int)ScoreCombiner.LevelOf(score), score, reading.Signals.Select(signal => signal.Kind).ToHashSet());
    })];
}
