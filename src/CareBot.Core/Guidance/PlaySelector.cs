using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>One row of the table: when it fits, the play, and what to quote as evidence.</summary>
/// <param name="When">The condition in words.</param>
/// <param name="PlayId">The play.</param>
/// <param name="Fits">The condition.</param>
/// <param name="Matter">The matter whose words are quoted, or null.</param>
/// <param name="Quotes">The kinds of signals that are quoted; when there are none of them, the strongest signals are.</param>
public sealed record PlayRow(string When, string PlayId, Func<PlayFacts, bool> Fits, string? Matter, IReadOnlyList<SignalKind> Quotes);

/// <summary>From assessment to play: an ordered table, first row that fits wins. People's safety comes first, then what only a named person may answer, then conduct, then the matter.</summary>
public sealed class PlaySelector
{
    private const int SeveralAttacks = 3;
    private const int StrongAttack = 85;
    private const int RepeatFrom = 2;

    /// <summary>The table, in order.</summary>
    public static IReadOnlyList<PlayRow> Rows { get; } =
    [
        // Nobody answers these alone, whatever else the message holds.
        Row("A threat or wish of harm", "violence", facts => facts.Has(SignalKind.Violence), null, SignalKind.Violence),
        Row("Somebody may harm themselves", "self-harm", facts => facts.Has(SignalKind.SelfHarm), null, SignalKind.SelfHarm),
        Row("The writer lets a colleague know that they can be found", "violence", facts => facts.Is(MatterIds.SingledOut), MatterIds.SingledOut),
        Row("Somebody may be hurt or unsafe", "person-in-danger", facts => facts.Is(MatterIds.InDanger), MatterIds.InDanger),
        Row("A claim that data was leaked or misused", "data-breach", facts => facts.Is(MatterIds.DataBreach), MatterIds.DataBreach),
        Row("The press, as sender or next step", "press", facts => facts.Is(MatterIds.Press), MatterIds.Press),
        Row("A letter from a lawyer, court or regulator, or a step already taken", "formal-legal-notice", facts => facts.Is(MatterIds.LegalNotice), MatterIds.LegalNotice),

        // Conduct that nobody has to put up with.
        Row("A slur", "identity-attack", facts => facts.Has(SignalKind.Slur), null, SignalKind.Slur),
        Row("Abuse", "refuse-abuse-and-hand-over", facts => facts.Level == HostilityLevel.Abusive, null, SignalKind.Insult, SignalKind.Profanity),
        Row("A claim of unequal treatment", "discrimination-claim", facts => facts.Is(MatterIds.Discrimination), MatterIds.Discrimination),

        // A person in trouble comes before threats about money.
        Row("Distress", "distress", facts => facts.Has(SignalKind.Distress), null, SignalKind.Distress),

        // Threats that stay on the ladder: weigh them, answer the matter.
        Row("Chargeback, regulator or small claims", "chargeback-or-regulator", facts => facts.Is(MatterIds.CheapRoute), MatterIds.CheapRoute),
        Row("A legal threat", "legal-threat", facts => facts.Has(SignalKind.Legal), null, SignalKind.Legal, SignalKind.Ultimatum, SignalKind.Insult),

        // The upper half of the ladder.
        Row("Hostile, and the attacks on people pile up", "pause-until-calm", facts => facts.Level == HostilityLevel.Hostile && PilesUp(facts), null, SignalKind.Insult, SignalKind.Profanity),
        Row("Hostile, with insults or swearing at people", "set-a-limit", facts => facts.Level == HostilityLevel.Hostile && facts.AttacksBeyondAccusing, null, SignalKind.Insult, SignalKind.Profanity),
        Row("Calls people liars or the company a fraud", "accusation-of-lying", facts => facts.Has(SignalKind.Dishonesty), null, SignalKind.Dishonesty),
        Row("A threat to go public", "review-threat", facts => facts.Has(SignalKind.Exposure), null, SignalKind.Exposure),
        Row("Hostile in any other way", "set-a-limit", facts => facts.Level == HostilityLevel.Hostile, null, SignalKind.Insult, SignalKind.Profanity, SignalKind.Ultimatum),

        // What the message is about. Thanks whose words look like sarcasm to the scorer are still thanks.
        Row("Thanks, and nothing against it", "thanks", facts => facts.OnlyThanks, MatterIds.Thanks),
        Row("An outage", "outage", facts => facts.Is(MatterIds.Outage), MatterIds.Outage),
        Row("Passed around, or sent to a far-away call centre", "transfer-or-outsourcing", facts => facts.Is(MatterIds.Transfer), MatterIds.Transfer),
        Row("Says they were sold to", "upsell-grievance", facts => facts.Is(MatterIds.SoldTo), MatterIds.SoldTo),
        Row("Sold to while complaining", "upsell-grievance", facts => IsUpset(facts) && facts.Is(MatterIds.Upsell), MatterIds.Upsell),
        Row("Says they were kept waiting", "wait-time", facts => facts.Is(MatterIds.KeptWaiting), MatterIds.KeptWaiting),
        Row("Time on hold or in a queue", "wait-time", facts => IsUpset(facts) && facts.Is(MatterIds.Wait), MatterIds.Wait),
        Row("Complains about a colleague", "complaint-about-staff", facts => facts.Is(MatterIds.StaffConduct), MatterIds.StaffConduct),
        Row("Asks for a manager", "asks-for-a-manager", facts => facts.Is(MatterIds.Manager), MatterIds.Manager),
        Row("'The customer is always right'", "always-right", facts => facts.Is(MatterIds.AlwaysRight), MatterIds.AlwaysRight),
        Row("Leans on a money-back guarantee", "guarantee-claim", facts => facts.Is(MatterIds.Guarantee), MatterIds.Guarantee),
        Row("Asks again for what was refused", "second-request", facts => facts.Is(MatterIds.SecondRequest), MatterIds.SecondRequest),
        Row("Reads the facts or the contract differently", "facts-differ", facts => facts.Is(MatterIds.Facts), MatterIds.Facts),
        Row("Was in touch before", "repeat-contact", IsRepeat, MatterIds.Repeat, SignalKind.Repeat),
        Row("Leaves without heat", "calm-churn", Leaves, MatterIds.Leaving, SignalKind.Churn),

        // The lower half of the ladder.
        Row("Angry, and names no problem", "angry-at-everything", facts => facts.Level == HostilityLevel.Angry && !facts.NamesTheProblem, null),
        Row("Angry about the matter", "acknowledge-and-offer-options", facts => facts.Level == HostilityLevel.Angry, null),
        Row("Sarcasm, or a calm tone the scorer does not trust", "sarcasm-or-unsure", IsDoubtful, null, SignalKind.Sarcasm),
        Row("Frustrated", "listen-and-partner", facts => facts.Level == HostilityLevel.Frustrated, null),
        Row("Calm thanks, nothing asked", "thanks", facts => facts.Is(MatterIds.Thanks) && !facts.AsksSomething && !facts.Is(MatterIds.Fault), MatterIds.Thanks),
        Row("No heat found, in a language the scorer was not made for", "other-language", facts => facts is { Level: HostilityLevel.Calm, Assessment.Language: { IsSupported: false, Code: not ("und" or "") } }, null),
        Row("Calm, and something went wrong", "calm-problem", facts => facts.Is(MatterIds.Trouble), MatterIds.Trouble),
        Row("Calm", "calm-question", _ => true, null),
    ];

    /// <summary>The first row that fits; there always is one.</summary>
    public PlayRow Select(PlayFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Rows.First(row => row.Fits(facts));
    }

    private static PlayRow Row(string when, string playId, Func<PlayFacts, bool> fits, string? matter, params SignalKind[] quotes) => new(when, playId, fits, matter, quotes);

    private static bool IsUpset(PlayFacts facts) => facts.Level >= HostilityLevel.Frustrated;

    private static bool PilesUp(PlayFacts facts) => facts.AttacksOnPeople >= SeveralAttacks || (facts.AttacksOnPeople > 0 && facts.Assessment.Attack >= StrongAttack);

    private static bool IsRepeat(PlayFacts facts) =>
        facts.TimesContacted >= RepeatFrom || facts.Has(SignalKind.Repeat) || (IsUpset(facts) && facts.Is(MatterIds.Repeat));

    /// <summary>Somebody who has left and is still charged has a complaint, not a goodbye.</summary>
    private static bool Leaves(PlayFacts facts) =>
        facts.Level <= HostilityLevel.Frustrated && !facts.Is(MatterIds.Trouble) && (facts.Has(SignalKind.Churn) || facts.Is(MatterIds.Leaving));

    private static bool IsDoubtful(PlayFacts facts) =>
        (facts.Level <= HostilityLevel.Frustrated && facts.Has(SignalKind.Sarcasm))
        || (facts is { Level: HostilityLevel.Calm, Assessment: { Confidence.IsUnsure: true, Signals.Count: > 0 } });
}
