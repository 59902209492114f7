using CareBot.Hostility.Lexicon;

namespace CareBot.Hostility.Scoring;

/// <summary>One find of the lexicon, after its surroundings were read.</summary>
/// <param name="Entry">The lexicon entry.</param>
/// <param name="Kind">The signal; null for tone.</param>
/// <param name="Span">Where it stands in the original text.</param>
/// <param name="Sentence">Number of its sentence.</param>
/// <param name="Target">At whom it is aimed.</param>
/// <param name="Weight">The score that it gives by itself.</param>
internal readonly record struct Evidence(LexiconEntry Entry, SignalKind? Kind, TextSpan Span, int Sentence, SignalTarget Target, int Weight);
