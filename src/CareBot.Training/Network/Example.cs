using CareBot.Hostility.Model;

namespace CareBot.Training.Network;

/// <summary>A text as the network trains on it.</summary>
internal sealed record Example
{
    /// <summary>Entries of the <see cref="Lexis"/>.</summary>
    internal required int[] Words { get; init; }

    internal required LetterCase[] Cases { get; init; }

    /// <summary>For each token, the index behind the last one of its sentence.</summary>
    internal required int[] SentenceEnds { get; init; }

    /// <summary>0-4, or -1 when the text has no label of ours.</summary>
    internal int Level { get; init; } = -1;

    /// <summary>One for each kind of signal.</summary>
    internal float[] Signals { get; init; } = [];

    /// <summary>The auxiliary task, or -1.</summary>
    internal int Task { get; init; } = -1;

    internal float[] TaskLabels { get; init; } = [];

    internal float Weight { get; init; } = 1;
}
