namespace CareBot.Hostility;

/// <summary>Words that show how strongly the customer feels about the matter without being one of the signals ("unacceptable", "disappointed").</summary>
/// <param name="Span">Where they stand in the original text; <c>Span.Of(text)</c> is <paramref name="Words"/>.</param>
/// <param name="Words">The customer's words, exactly as written.</param>
/// <param name="Why">One plain sentence for a person: why these words count.</param>
/// <param name="RuleId">Id of the lexicon entry. Safe to keep: it holds no customer words.</param>
/// <param name="Weight">How much it moved the score, 0-100.</param>
public sealed record ToneMark(TextSpan Span, string Words, string Why, string RuleId, double Weight);
