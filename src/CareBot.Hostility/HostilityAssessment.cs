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

    /// <summary>Whether any signal is of this kind.</summary>
    public bool Has(SignalKind kind) => Signals.Any(signal => signal.Kind == kind);
}

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
