using CareBot.Hostility;

namespace CareBot.Training.Evaluation;

/// <summary>False alarms of violence and self-harm over everything that was read: each would call a person in.</summary>
internal sealed class HarmAlarms
{
    private static readonly SignalKind[] Kinds = [SignalKind.Violence, SignalKind.SelfHarm];
    private readonly List<ScoredMessage> _rows = [];
    private readonly List<string> _files = [];

    /// <summary>How many rows were added.</summary>
    internal int Rows => _rows.Count;

    internal void Add(string file, IReadOnlyList<ScoredMessage> rows)
    {
        _files.Add(file);
        _rows.AddRange(rows);
    }

    /// <summary>One line: how many, the share, and the ids, which hold no words.</summary>
    internal ReportSection Section() => new(
        $"False alarms of harm over {string.Join(", ", _files)}: {Rows} rows",
        [],
        [string.Join("; ", Kinds.Select(kind =>
        {
            var alarms = _rows.Where(row => row.Flags.Contains(kind) && !row.Message.Flags.Contains(kind)).Select(row => row.Message.Id).ToList();
            var ids = alarms.Count == 0 ? "" : $" ({string.Join(", ", alarms)})";
            return $"False alarms of {kind.ToWireName()}: {alarms.Count} of {Rows}, {100.0 * alarms.Count / Rows:0.00}%{ids}";
        }))]);
}
