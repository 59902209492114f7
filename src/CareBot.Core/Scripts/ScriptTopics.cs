using System.Collections.Frozen;

namespace CareBot.Core.Scripts;

/// <summary>What a script may be for. The ids are the same in every language and on the wire; this list is their one home.</summary>
public static class ScriptTopics
{
    /// <summary>Every topic id.</summary>
    public static IReadOnlySet<string> All { get; } = new[]
    {
        "refuse-abuse", "set-limit", "pause-until-calm", "listen-and-partner", "let-vent", "apology", "apology-no-fault", "instead-of-calm-down",
        "correct-without-wrong", "avoid-argument", "offer-options", "legal-threat", "review-threat", "chargeback-regulator", "safety-threat", "self-harm",
        "escalate-manager", "refund-denied", "credit-request", "second-request", "repeat-contact", "outage-report", "wait-time", "transfer-outsourcing",
        "call-or-write", "ask-for-details", "churn", "accusation-lying", "identity-attack", "distress", "goodwill-salvage", "thank-you",
    }.ToFrozenSet(StringComparer.Ordinal);
}
