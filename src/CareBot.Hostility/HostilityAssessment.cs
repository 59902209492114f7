namespace CareBot.Hostility;

/// <summary>What the scorer found in one message. No number without a reason: <see cref="Signals"/> carries them.</summary>
public sealed record HostilityAssessment
{
    /// <summary>The level; always the one whose range holds <see cref="Score"/>.</summary>
    public required HostilityLevel Level { get; init; }

    /// <summary>0-100; levels are cut at 20, 40, 60 and 80.</summary>
    public required int Score { get; init; }

    /// <summary>0-100: strength of feeling about the matter.</summary>
    public required int Heat { get; init; }

    /// <summary>0-100: how much is aimed at people.</summary>
    public required int Attack { get; init; }

    /// <summary>How far to trust the level.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The evidence, in the order of the text.</summary>
    public required IReadOnlyList<Signal> Signals { get; init; }

    /// <summary>Words that carry feeling without being a signal ("unacceptable"), in the order of the text; with <see cref="Signals"/> the whole reason for the score.</summary>
    public IReadOnlyList<ToneMark> Tone { get; init; } = [];

    /// <summary>The language of the customer's words.</summary>
    public required LanguageGuess Language { get; init; }

    /// <summary>How the paste was cut: what was scored, what was ignored and why.</summary>
    public required IReadOnlyList<MessagePart> Parts { get; init; }

    /// <summary>How the customer's level went over a pasted thread, oldest turn first; empty for a single message and where it could not be told who wrote the other turns.</summary>
    public IReadOnlyList<ConversationTurn> Trajectory { get; init; } = [];

    /// <summary>Whether any signal is of this kind.</summary>
    public bool Has(SignalKind kind) => Signals.Any(signal => signal.Kind == kind);
}

/// <summary>
/// One message of the customer in a pasted thread, scored by itself as if it had been pasted alone; the score of the whole paste is not made of these.
/// In a chat every message with a name or time of its own is a turn; a speaker is the customer when called so ("Customer", "Visitor"), or when nobody else but our side speaks.
/// In mail the newest message is a turn, and so is a quoted older one whose sender is the writer of the newest: the same address, or the same name in the header, the introduction
/// of the quote or the signature. Unsigned, the writer is the one whom our side's quoted mail was sent to, or the only other person in the thread. Where the sender is not known, there is no turn.
/// </summary>
/// <param name="Spans">Where it stands in the original text, in order; without names, times and quotation marks.</param>
/// <param name="Level">Its level.</param>
/// <param name="Score">0-100.</param>
public sealed record ConversationTurn(IReadOnlyList<TextSpan> Spans, HostilityLevel Level, int Score);

/// <summary>How far to trust a level.</summary>
/// <param name="Probability">0-1: the chance that a careful person would give the same level.</param>
/// <param name="IsUnsure">Whether the answer should say openly that it may be off.</param>
/// <param name="WhatWouldSettleIt">When unsure: one sentence for the user that says what would help; empty otherwise.</param>
public sealed record Confidence(double Probability, bool IsUnsure, string WhatWouldSettleIt);

/// <summary>The language a text seems to be in.</summary>
/// <param name="Code">ISO 639-1 code, or <c>und</c> when it cannot be told.</param>
/// <param name="Probability">0-1.</param>
/// <param name="IsSupported">Whether the scorer was made for this language; when false the rules that carry over were used alone.</param>
public sealed record LanguageGuess(string Code, double Probability, bool IsSupported);
