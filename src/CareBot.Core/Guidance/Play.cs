using CareBot.Core.Content;

namespace CareBot.Core.Guidance;

/// <summary>What to do with one kind of message, as the content files hold it: texts with slots.</summary>
public sealed record Play
{
    /// <summary>Its id, the same in every language.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The step of the ladder (<c>listen</c>, <c>acknowledge</c>, <c>limit</c>, <c>pause</c>, <c>refuse</c>), or the name of a side door.</summary>
    public required string Step { get; init; }

    /// <summary>What is going on; <c>{words}</c> stands for the quoted evidence.</summary>
    public required string Situation { get; init; }

    /// <summary>What is going on, said without quoting, for answers that others can see.</summary>
    public required string SituationUnquoted { get; init; }

    /// <summary>One to three things to do.</summary>
    public required IReadOnlyList<string> Do { get; init; }

    /// <summary>One to three things to leave.</summary>
    public required IReadOnlyList<string> Dont { get; init; }

    /// <summary>The reply template by variant; every play has all four.</summary>
    public required IReadOnlyDictionary<ReplyVariant, string> Replies { get; init; }

    /// <summary>Words to say on a call.</summary>
    public required IReadOnlyList<string> Say { get; init; }

    /// <summary>What to do if it does not work.</summary>
    public required string Next { get; init; }

    /// <summary>When to hand over and to whom; may be empty.</summary>
    public required string HandOver { get; init; }

    /// <summary>The named human this must go to at once, or null.</summary>
    public required Escalation? Escalate { get; init; }

    /// <summary>Where the advice comes from.</summary>
    public required Provenance Provenance { get; init; }

    internal static Play Read(ContentEntry entry) => new()
    {
        Id = entry.Required("id"),
        Title = entry.Required("title"),
        Step = entry.Required("step"),
        Situation = entry.Required("situation"),
        SituationUnquoted = entry.Required("situation_unquoted"),
        Do = entry.List("do"),
        Dont = entry.List("dont"),
        Replies = new Dictionary<ReplyVariant, string>
        {
            [ReplyVariant.Standard] = entry.Required("reply"),
            [ReplyVariant.Softer] = entry.Required("softer"),
            [ReplyVariant.Firmer] = entry.Required("firmer"),
            [ReplyVariant.Shorter] = entry.Required("shorter"),
        },
        Say = entry.List("say"),
        Next = entry.Required("next"),
        HandOver = entry.Optional("hand_over"),
        Escalate = entry.Optional("escalate") switch
        {
            "" => null,
            "safety" => Escalation.Safety,
            "care" => Escalation.Care,
            "legal" => Escalation.Legal,
            "privacy" => Escalation.Privacy,
            "press" => Escalation.Press,
            var other => throw entry.Problem($"'{other}' is not an escalation.", "Use safety, care, legal, privacy or press, or leave the line out.", "escalate"),
        },
        Provenance = Provenance.Read(entry),
    };
}
