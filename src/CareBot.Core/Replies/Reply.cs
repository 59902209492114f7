namespace CareBot.Core.Replies;

/// <summary>One answer, free of any chat product's markup. An adapter's renderer turns it into cards or blocks; the web page reads it as JSON.</summary>
public sealed record Reply
{
    /// <summary>The answer in one plain line, for notifications, screen readers and clients that show no blocks. Never empty unless there is nothing to send.</summary>
    public required string Fallback { get; init; }

    /// <summary>The answer, top to bottom.</summary>
    public IReadOnlyList<ReplyBlock> Blocks { get; init; } = [];

    /// <summary>What can be asked next with one press; at most six.</summary>
    public IReadOnlyList<ReplyButton> Buttons { get; init; } = [];

    /// <summary>What became of the message; safe to log.</summary>
    public Disposition Disposition { get; init; } = Disposition.Answered;

    /// <summary>Name of the intent that answered (<c>assess</c>, <c>script</c>, …); safe to log.</summary>
    public string Intent { get; init; } = "";

    /// <summary>Whether there is anything to send.</summary>
    public bool IsEmpty => Blocks.Count == 0 && Fallback.Length == 0;

    /// <summary>The answer to a message that gets none.</summary>
    public static Reply Nothing(Disposition disposition) => new() { Fallback = "", Disposition = disposition };
}

/// <summary>What became of a message.</summary>
public enum Disposition
{
    /// <summary>It got its answer.</summary>
    Answered,

    /// <summary>The same delivery was answered, or is being answered, already.</summary>
    Duplicate,

    /// <summary>It was not for us: a bot's own message, an edit, a kind we do not handle.</summary>
    Ignored,

    /// <summary>Something broke; the person got a friendly line with an incident code that is also in the log.</summary>
    Failed,
}

/// <summary>A button on an answer.</summary>
/// <param name="Action">What it asks for, one of <see cref="AnswerActions"/>. At most 30 characters.</param>
/// <param name="Label">Its words; at most 30 characters.</param>
/// <param name="State">What comes back with the press; at most <see cref="AnswerState.MaxLength"/> UTF-16 code units.</param>
public sealed record ReplyButton(string Action, string Label, string State);
