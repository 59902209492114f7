using CareBot.Hostility;

namespace CareBot.Training.Evaluation;

/// <summary>One labelled text.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Level">The level people gave it.</param>
/// <param name="Flags">The signals people saw.</param>
/// <param name="Text">The text, line breaks restored.</param>
internal sealed record LabelledMessage(string Id, string Source, int Level, IReadOnlySet<SignalKind> Flags, string Text)
{
    private const int Columns = 5;

    /// <summary>Reads a file: id, source, level, flags, text, with tabs between.</summary>
    /// <exception cref="InvalidDataException">A line is not of that form; says which.</exception>
    internal static IReadOnlyList<LabelledMessage> Read(string path) => [.. File.ReadLines(path).Select((line, index) => Parse(line, path, index + 1))];

    internal static LabelledMessage Parse(string line, string path, int number)
    {
        var cells = line.Split('\t', Columns);
        if (cells.Length != Columns || !int.TryParse(cells[2], out var level) || level is < 0 or > 4)
        {
            throw new InvalidDataException($"{path}, line {number}: expected id, source, level 0-4, flags and text with tabs between.");
        }

        var flags = new HashSet<SignalKind>();
        foreach (var name in cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            flags.Add(SignalNames.TryParse(name, out var kind) ? kind : throw new InvalidDataException($"{path}, line {number}: unknown flag \"{name}\"."));
        }

        return new LabelledMessage(cells[0], cells[1], level, flags, cells[4].Replace("\\n", "\n", StringComparison.Ordinal));
    }
}

/// <summary>A labelled text with what was found in it.</summary>
/// <param name="Message">The text and its labels.</param>
/// <param name="Level">The level found; below 0 when the way of scoring knows no levels.</param>
/// <param name="Score">The score found, on the scale of the way of scoring.</param>
/// <param name="Flags">The signals found.</param>
internal sealed record ScoredMessage(LabelledMessage Message, int Level, double Score, IReadOnlySet<SignalKind> Flags)
{
    /// <summary>How sure the scorer was of the level, 0-1; not a number when it did not say.</summary>
    internal double Probability { get; init; } = double.NaN;

    /// <summary>Whether the scorer said openly that it may be off.</summary>
    internal bool IsUnsure { get; init; }

    internal static ScoredMessage Of(LabelledMessage message, Rating rating) =>
        new(message, rating.Level, rating.Score, rating.Flags) { Probability = rating.Probability, IsUnsure = rating.IsUnsure };
}
