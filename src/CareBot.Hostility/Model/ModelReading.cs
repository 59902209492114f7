namespace CareBot.Hostility.Model;

/// <summary>What the model saw in a message.</summary>
/// <param name="Network">The level the network expects, 0-4.</param>
/// <param name="Ngrams">The level the word groups say, 0-4.</param>
/// <param name="Words">How many tokens were read.</param>
/// <param name="Signals">Signals that passed their threshold.</param>
internal sealed record ModelReading(double Network, double Ngrams, int Words, IReadOnlyList<ModelSignal> Signals)
{
    /// <summary>How many tokens had been read, in their window, when the network said its most.</summary>
    internal int TokensAtPeak { get; init; }

    /// <summary>Whether quotation marks stood among those tokens.</summary>
    internal bool HasQuotes { get; init; }

    /// <summary>The words that weighed most for the level; empty when none were read.</summary>
    internal TextSpan Loudest { get; init; }
}

/// <summary>A signal the network saw.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Probability">0-1.</param>
/// <param name="Span">The words that won in its pooling.</param>
internal sealed record ModelSignal(SignalKind Kind, double Probability, TextSpan Span);
