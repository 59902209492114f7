using System.Collections.Frozen;
using System.Globalization;

namespace CareBot.Hostility.Tests.Functional;

/// <summary>One case of the suite: a message and what a careful reader of the codebook would say about it.</summary>
/// <param name="Class">The kind of message, for example <c>violence_idioms</c>.</param>
/// <param name="Id">F001 and up; neighbours are often a contrast pair.</param>
/// <param name="Min">The lowest level that is right, 0-4.</param>
/// <param name="Max">The highest level that is right, 0-4.</param>
/// <param name="Must">Signals that must be found.</param>
/// <param name="MustNot">Signals that must not be found.</param>
/// <param name="Text">The message.</param>
internal sealed record FunctionalCase(
    string Class, string Id, int Min, int Max, IReadOnlyList<SignalKind> Must, IReadOnlyList<SignalKind> MustNot, string Text)
{
    internal bool IsWithinBand() => (int)Score.Of(Text).Level >= Min && (int)Score.Of(Text).Level <= Max;

    /// <summary>The case and what the scorer says about it, for the list of misses.</summary>
    internal string Describe() => string.Create(
        CultureInfo.InvariantCulture, $"{Id} expected {Min}-{Max}, got {Score.Describe(Text)}: {Text.ReplaceLineEndings("\\n")}");
}

/// <summary>The functional suite in the manner of HateCheck (<c>functional.tsv</c>, <c>functional-2.tsv</c>) and the gaps still open (<c>known-gaps.txt</c>).</summary>
internal static class FunctionalSuite
{
    private const int Columns = 7;

    internal static IReadOnlyList<FunctionalCase> First { get; } = ReadAll("functional.tsv");

    /// <summary>Written by somebody who had not seen the rules; its classes carry a 2 behind their names.</summary>
    internal static IReadOnlyList<FunctionalCase> Second { get; } = [.. ReadAll("functional-2.tsv").Select(@case => @case with { Class = $"{@case.Class} 2" })];

    internal static IReadOnlyList<FunctionalCase> Cases { get; } = [.. First, .. Second];

    internal static IReadOnlyList<string> Classes { get; } = [.. Cases.Select(@case => @case.Class).Distinct(StringComparer.Ordinal)];

    internal static FrozenSet<string> KnownGaps { get; } = File.ReadLines(PathOf("known-gaps.txt"))
        .Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToFrozenSet(StringComparer.Ordinal);

    internal static IEnumerable<FunctionalCase> Of(string className) => Cases.Where(@case => @case.Class == className);

    private static IReadOnlyList<FunctionalCase> ReadAll(string file) => [.. File.ReadLines(PathOf(file)).Skip(1).Select(Read)];

    private static FunctionalCase Read(string line)
    {
        var fields = line.Split('\t');
        return fields.Length == Columns
            ? new FunctionalCase(fields[0], fields[1], Level(fields[2]), Level(fields[3]), Signals(fields[4]), Signals(fields[5]), Unescape(fields[6]))
            : throw new InvalidDataException($"{Columns} columns expected, {fields.Length} found: {line}");
    }

    private static int Level(string field) => int.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture);

    private static IReadOnlyList<SignalKind> Signals(string field) =>
        [.. field.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => SignalNames.TryParse(name, out var kind)
            ? kind
            : throw new InvalidDataException($"No signal is called \"{name}\"."))];

    private static string Unescape(string field) => field.Replace("\\n", "\n", StringComparison.Ordinal);

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Functional", file);
}
