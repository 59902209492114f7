namespace CareBot.Hostility;

/// <summary>One piece of evidence: what it shows, the very words, and why they count.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Span">Where it stands in the original text; <c>Span.Of(text)</c> is <paramref name="Words"/>.</param>
/// <param name="Words">The customer's words, exactly as written.</param>
/// <param name="Why">One plain sentence for a person: why these words count.</param>
/// <param name="Origin">Rule or model.</param>
/// <param name="RuleId">Id of the lexicon entry (<c>en.insult.idiot</c>) or of the model's head (<c>model.insult</c>). Safe to keep: it holds no customer words.</param>
/// <param name="Target">Whom the words are aimed at.</param>
/// <param name="Weight">How much it moved the score, 0-100; 0 for a signal that is shown but does not count.</param>
public sealed record Signal(
    SignalKind Kind,
    TextSpan Span,
    string Words,
    string Why,
    SignalOrigin Origin,
    string RuleId,
    SignalTarget Target,
    double Weight);

/// <summary>A lexicon entry as a person may read it, to explain a rule id without the customer's text.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Kind">What a match shows; null for words that show the strength of feeling alone.</param>
/// <param name="Note">Why the words count.</param>
/// <param name="Source">Where the entry comes from.</param>
/// <param name="Weight">How much a match may move the score, 0-100.</param>
public sealed record RuleDescription(string Id, SignalKind? Kind, string Note, string Source, double Weight);
