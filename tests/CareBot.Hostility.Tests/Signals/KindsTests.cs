using System.Globalization;

namespace CareBot.Hostility.Tests.Signals;

/// <summary>Kinds of meaning that lie close together, each with sentences on both sides (<c>kinds.tsv</c>), read by the rules alone: name-calling and animals, threats and appointments, accusations and reports.</summary>
public sealed class KindsTests
{
    private static readonly List<string[]> Rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Signals", "kinds.tsv")).Skip(1).Select(line => line.Split('\t'))];

    public static TheoryData<string> Kinds => new(Rows.Select(row => row[0]).Distinct(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_sides_of_a_kind_are_told_apart(string kind)
    {
        var misses = Rows.Where(row => row[0] == kind).Where(row => !IsRight(row)).Select(row => $"{row[1]}-{row[2]} {row[3]} not {row[4]}: {row[5]}: {Score.Describe(Unescape(row[5]))}");
        Assert.Empty(misses);
    }

    private static bool IsRight(string[] row)
    {
        var found = Score.Rules(Unescape(row[5]));
        var level = (int)found.Level;
        return level >= int.Parse(row[1], CultureInfo.InvariantCulture) && level <= int.Parse(row[2], CultureInfo.InvariantCulture)
            && Signals(row[3]).All(found.Has) && !Signals(row[4]).Any(found.Has);
    }

    private static string Unescape(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);

    private static IEnumerable<SignalKind> Signals(string field) => field.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(name => SignalNames.TryParse(name, out var kind) ? kind : throw new InvalidDataException($"No signal is called \"{name}\"."));
}
