using CareBot.Training.Evaluation;

namespace CareBot.Training.Corpus;

/// <summary>The rows labelled by our codebook that may be trained on: the committed corpus, what lies under <c>train/</c> of the data folder beside it, and public texts with labels of ours.</summary>
internal static class OwnCorpus
{
    /// <summary>Neighbouring ids are often contrast pairs on one plot: rows are held out in blocks of this many.</summary>
    private const int Block = 10;
    private const int HeldOutEvery = 5;

    /// <summary>Rows of both folders, files in the order of their names; a file of the corpus stands for the one of the same name in the data folder.</summary>
    internal static IReadOnlyList<OwnRow> Read(DirectoryInfo corpus, DirectoryInfo data)
    {
        var files = Files(corpus.FullName);
        var known = files.Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        files.AddRange(Files(Path.Combine(data.FullName, "train")).Where(file => !known.Contains(Path.GetFileName(file))));
        return [.. files.SelectMany(file => InBlocks(LabelledMessage.Read(file))), .. InBlocks(PublicLabels.Read(corpus, data))];
    }

    private static IEnumerable<OwnRow> InBlocks(IReadOnlyList<LabelledMessage> messages) =>
        messages.Select((message, index) => new OwnRow(message, index / Block % HeldOutEvery == HeldOutEvery / 2));

    private static List<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.tsv").Where(file => Path.GetFileName(file) != PublicLabels.FileName).Order(StringComparer.Ordinal)]
        : [];
}

/// <summary>A row of ours.</summary>
/// <param name="Message">The text and its labels.</param>
/// <param name="IsHeldOut">Whether it is kept from the first passes, to fit how rules and model are joined.</param>
internal sealed record OwnRow(LabelledMessage Message, bool IsHeldOut);
