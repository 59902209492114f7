namespace CareBot.Hostility.Model;

/// <summary>What the model saw in a message.</summary>
/// <param name="Network">The level the network expects, 0-4.</param>
/// <param name="Ngrams">The level the word groups say, 0-4.</param>
/// <param name="Words">How many tokens were read.</param>
/// <param name="Signals">Signals that passed their threshold.</param>
internal sealed record ModelReading(double Network, double Ngrams, int Words, IReadOnlyList<ModelSignal> Signals);

/// <summary>A signal the network saw.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Probability">0-1.</param>
/// <param name="Span">The words that won in its pooling.</param>
internal sealed record ModelSignal(SignalKind Kind, double Probability, TextSpan Span);
