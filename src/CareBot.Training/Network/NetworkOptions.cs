namespace CareBot.Training.Network;

/// <summary>How the network is trained; the values gave the best held-out figures of those tried, see MODEL.md.</summary>
internal sealed record NetworkOptions
{
    internal float Rate { get; init; } = 0.002f;

    internal float WordRate { get; init; } = 0.02f;

    /// <summary>Share of the pooled values left out at random.</summary>
    internal float Dropout { get; init; } = 0.3f;

    /// <summary>Share of the words left out at random.</summary>
    internal float WordDropout { get; init; } = 0.15f;

    /// <summary>How much each signal counts beside a level's 1.5.</summary>
    internal float SignalShare { get; init; } = 1.5f;

    internal int Batch { get; init; } = 16;

    /// <summary>Always two, whatever the machine has: sums run in the same order everywhere.</summary>
    internal int Workers { get; init; } = 2;

    internal int Seed { get; init; } = 1;
}
