using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>All that the choice of a play rests on.</summary>
public sealed record PlayFacts
{
    /// <summary>What the scorer found.</summary>
    public required HostilityAssessment Assessment { get; init; }

    /// <summary>What the message is about, beyond the signals: matter id of <c>matters.yaml</c> to the words that showed it.</summary>
    public IReadOnlyDictionary<string, TextSpan> Matters { get; init; } = new Dictionary<string, TextSpan>(StringComparer.Ordinal);

    /// <summary>How often the customer says they made contact; 0 when they do not say.</summary>
    public int TimesContacted { get; init; }

    /// <summary>Whether the customer asks a question.</summary>
    public bool AsksSomething { get; init; }

    /// <summary>Whether the message says what it is about: a fault, a number, an amount, or simply enough words.</summary>
    public bool NamesTheProblem { get; init; }

    internal HostilityLevel Level => Assessment.Level;

    internal bool Has(SignalKind kind) => Assessment.Has(kind);

    internal bool Is(string matter) => Matters.ContainsKey(matter);

    /// <summary>Whether the message thanks and holds nothing against it: a signal inside the thanks ("thanks so much for …") is no sarcasm.</summary>
    internal bool OnlyThanks => Level <= HostilityLevel.Frustrated && !AsksSomething && !Is(MatterIds.Fault) && !Is(MatterIds.Trouble) && Is(MatterIds.ThanksForHelp)
        && Matters.TryGetValue(MatterIds.Thanks, out var thanks) && Assessment.Signals.All(signal => signal.Span.Overlaps(thanks));

    /// <summary>Insults and swearing that are aimed at the agent or the staff.</summary>
    internal int AttacksOnPeople => Assessment.Signals.Count(signal =>
        signal.Kind is SignalKind.Insult or SignalKind.Profanity or SignalKind.Slur && signal.Target == SignalTarget.Agent && signal.Weight > 0);

    /// <summary>Whether people are attacked by more than being called liars or thieves.</summary>
    internal bool AttacksBeyondAccusing => Assessment.Signals.Any(signal =>
        signal.Kind is SignalKind.Insult or SignalKind.Profanity && signal.Target == SignalTarget.Agent && signal.Weight > 0
        && !Assessment.Signals.Any(other => other.Kind == SignalKind.Dishonesty && other.Span.Overlaps(signal.Span)));
}
