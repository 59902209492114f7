namespace CareBot.Core.Guidance;

/// <summary>What to do with one message: a play, filled in for this customer.</summary>
public sealed record MessageGuidance
{
    /// <summary>Id of the play.</summary>
    public required string PlayId { get; init; }

    /// <summary>The play's title.</summary>
    public required string Title { get; init; }

    /// <summary>The step of the ladder, or the side door the play stands behind.</summary>
    public required string Step { get; init; }

    /// <summary>What is going on, in one sentence, quoting the evidence where only the asker sees it.</summary>
    public required string Situation { get; init; }

    /// <summary>Up to three things to do.</summary>
    public required IReadOnlyList<string> Do { get; init; }

    /// <summary>Up to three things to leave.</summary>
    public required IReadOnlyList<string> Dont { get; init; }

    /// <summary>The reply to send, slots filled; a slot that was not found stays visible as <c>[order number]</c>.</summary>
    public required string ReplyText { get; init; }

    /// <summary>Words to say on a call, one breath a line.</summary>
    public required IReadOnlyList<string> Say { get; init; }

    /// <summary>What to do if it does not work.</summary>
    public required string Next { get; init; }

    /// <summary>When to hand over and to whom; empty when there is no need.</summary>
    public required string HandOver { get; init; }

    /// <summary>The named human this must go to at once, or null.</summary>
    public required Escalation? Escalate { get; init; }

    /// <summary>Language of these words.</summary>
    public required string Language { get; init; }

    /// <summary>The slots that were found.</summary>
    public required SlotValues Slots { get; init; }
}

/// <summary>The kind of person a message must go to at once.</summary>
public enum Escalation
{
    /// <summary>Threats of violence, stalking, weapons.</summary>
    Safety,

    /// <summary>Self-harm and people in danger.</summary>
    Care,

    /// <summary>Lawyers' letters, court, regulators.</summary>
    Legal,

    /// <summary>Data breach and privacy claims.</summary>
    Privacy,

    /// <summary>Press and public figures.</summary>
    Press,
}

/// <summary>How a reply template is worded.</summary>
public enum ReplyVariant
{
    /// <summary>As the play has it.</summary>
    Standard,

    /// <summary>Warmer and more yielding in tone.</summary>
    Softer,

    /// <summary>Clearer about the limit.</summary>
    Firmer,

    /// <summary>Fewer words.</summary>
    Shorter,
}

/// <summary>The pieces of a paste that fill the slots of a template.</summary>
/// <param name="Values">Slot name to value; only slots that were found.</param>
public sealed record SlotValues(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>No slots at all.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoSlots = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A paste in which nothing was found.</summary>
    public static readonly SlotValues None = new(NoSlots);
}

/// <summary>The names of escalations on the wire and in content files.</summary>
public static class EscalationNames
{
    /// <summary>The lower-case name, for example <c>safety</c>.</summary>
    public static string ToWireName(this Escalation escalation) => escalation switch
    {
        Escalation.Safety => "safety",
        Escalation.Care => "care",
        Escalation.Legal => "legal",
        Escalation.Privacy => "privacy",
        _ => "press",
    };
}
