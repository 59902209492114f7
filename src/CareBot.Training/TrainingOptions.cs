using CareBot.Training.Network;

namespace CareBot.Training;

/// <summary>What to train on and how long.</summary>
/// <param name="Data">Folder with <c>train/</c> and <c>aux/</c>; parts that are missing are left out.</param>
/// <param name="Corpus">Folder of the committed corpus.</param>
/// <param name="Embeddings">Published word vectors; null starts from nothing.</param>
/// <param name="Seed">Where chance begins.</param>
internal sealed record TrainingOptions(DirectoryInfo Data, DirectoryInfo Corpus, FileInfo? Embeddings, int Seed)
{
    /// <summary>Words of the training texts that get a vector.</summary>
    internal int TrainedWords { get; init; } = 24_000;

    /// <summary>Words with a vector, frequent words of the published list included.</summary>
    internal int Vocabulary { get; init; } = 34_000;

    /// <summary>How many words of the published list are read.</summary>
    internal int PublishedWords { get; init; } = 80_000;

    /// <summary>After so many auxiliary rows comes one of ours.</summary>
    internal int OursEvery { get; init; } = 2;

    internal NetworkOptions Network { get; init; } = new();

    internal int OwnPasses { get; init; } = 8;

    internal int LastPasses { get; init; } = 6;

    internal int NgramPasses { get; init; } = 8;
}
