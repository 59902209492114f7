using CareBot.Hostility;
using CareBot.Hostility.Model;
using CareBot.Hostility.Parts;
using CareBot.Hostility.Scoring;

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

/// <summary>A labelled text with what the scorer found.</summary>
/// <param name="Message">The text and its labels.</param>
/// <param name="Level">The level found.</param>
/// <param name="Score">The score found.</param>
/// <param name="Flags">The signals found.</param>
internal sealed record ScoredMessage(LabelledMessage Message, int Level, int Score, IReadOnlySet<SignalKind> Flags)
{
    /// <summary>How sure the scorer was of the level, 0-1.</summary>
    internal double Probability { get; init; } = double.NaN;

    internal static ScoredMessage Of(LabelledMessage message, HostilityScorer scorer)
    {
        var found = scorer.Assess(message.Text);
        return new ScoredMessage(message, (int)found.Level, found.Score, found.Signals.Select(signal => signal.Kind).ToHashSet()) { Probability = found.Confidence.Probability };
    }

    /// <summary>What the model says alone: network and word groups in the shares they have beside the rules.</summary>
    internal static ScoredMessage Of(LabelledMessage message, HostilityModel model)
    {
        var reading = model.Read(message.Text, MessageParts.Of(message.Text));
        var score = Joining.Score(Joining.ModelAlone(model.Weights.Joining, reading));
        return new ScoredMessage(message, (int)ScoreCombiner.LevelOf(score), score, reading.Signals.Select(signal => signal.Kind).ToHashSet());
    }
}
