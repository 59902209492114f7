using CareBot.Testing;

namespace CareBot.Hostility.Tests;

public sealed class SharedDataTests
{
    [SharedDataFact]
    public void On_real_messages_violence_and_self_harm_are_rarely_false_alarms()
    {
        var rows = File.ReadLines(Path.Combine(Machine.SharedData!, "dev", "real-dev.tsv")).Select(line => line.Split('\t', 5)).ToList();
        foreach (var (kind, name) in new[] { (SignalKind.Violence, "violence"), (SignalKind.SelfHarm, "self_harm") })
        {
            var alarms = rows.Count(row => !row[3].Split(',').Contains(name) && Score.Of(row[4].Replace("\\n", "\n", StringComparison.Ordinal)).Has(kind));
            Assert.True(alarms <= rows.Count * 0.01, $"{name}: {alarms} of {rows.Count}");
        }
    }

    [SharedDataFact]
    public void Real_hostile_messages_score_above_calm_ones()
    {
        var rows = File.ReadLines(Path.Combine(Machine.SharedData!, "dev", "real-dev.tsv")).Select(line => line.Split('\t', 5))
            .Select(row => (Level: row[2][0] - '0', Score.Of(row[4].Replace("\\n", "\n", StringComparison.Ordinal)).Score)).ToList();
        Assert.True(rows.Where(row => row.Level >= 3).Average(row => row.Score) > rows.Where(row => row.Level == 0).Average(row => row.Score) + 30);
    }
}
