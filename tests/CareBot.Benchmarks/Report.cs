using System.Globalization;
using BenchmarkDotNet.Reports;
using CareBot.Hostility;
using Spectre.Console;

namespace CareBot.Benchmarks;

/// <summary>Prints what was measured, beside what the project promises.</summary>
internal static class Report
{
    private const double Kilobyte = 1024;
    private const double Megabyte = 1e6;
    private const int Width = 120;

    internal static void Print(Summary texts, Summary shortOnes, Summary expressions, IReadOnlyDictionary<string, Dictionary<string, double>> peers, FreshProcess fresh)
    {
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, Width);
        PrintTargets(texts, shortOnes, fresh);
        PrintGrowth(texts);
        PrintPeers(texts, expressions, peers);
    }

    private static void PrintTargets(Summary texts, Summary shortOnes, FreshProcess fresh)
    {
        var table = Table("What", "Measured", "Promised", "");
        void Row(string what, double measured, string unit, double promised, bool isAtLeast = false) => table.AddRow(
            what, $"{Figure(measured)} {unit}", $"{(isAtLeast ? "at least" : "at most")} {Figure(promised)} {unit}", isAtLeast ? Verdict(measured >= promised) : Verdict(measured <= promised));
        Row("25 words, median", Median(texts, "CareBot", "25 words"), "µs", 60);
        Row("1,000 characters, median", Median(texts, "CareBot", "1,000 characters"), "µs", 400);
        Row("60 KB thread, median", Median(texts, "CareBot", "60 KB thread") / 1000, "ms", 30);
        Row("Short messages on one core", Texts.Short.Count * 1e6 / Median(shortOnes, "CareBot", null), "a second", 10_000, isAtLeast: true);
        Row("Load of the model", fresh.Model, "ms", 150);
        table.AddRow("Load of model and lexicon together", $"{Figure(fresh.Load)} ms", "", "");
        table.AddRow("First answer, compiling included", $"{Figure(fresh.First)} ms", "", "");
        Row("Working set of the scorer", fresh.WorkingSet / Megabyte, "MB", 60);
        Row("Weights", Weights() / Megabyte, "MB", 10);
        table.AddRow("Allocated for 1,000 characters, answer included", $"{Allocated(texts, "1,000 characters")} bytes", "", "");
        table.AddRow("Allocated for 1,000 calm characters, answer included", $"{Allocated(texts, Sample.Calm)} bytes", "", "");
        AnsiConsole.Write(table);
    }

    private static void PrintGrowth(Summary texts)
    {
        var table = Table("Text", "Median, µs", "µs a KB", "Allocated, bytes");
        foreach (var sample in Sample.All.Where(sample => sample.Name.EndsWith(" KB", StringComparison.Ordinal)))
        {
            var median = Median(texts, "CareBot", sample.Name);
            table.AddRow(sample.Name, Figure(median), Figure(median / (sample.Text.Length / Kilobyte)), Allocated(texts, sample.Name));
        }

        AnsiConsole.Write(table);
    }

    private static void PrintPeers(Summary texts, Summary expressions, IReadOnlyDictionary<string, Dictionary<string, double>> peers)
    {
        var table = Table(["Text", "CareBot, µs", "one regular expression a word", .. peers.Keys]);
        foreach (var sample in Sample.Compared)
        {
            var own = Median(texts, "CareBot", sample.Name);
            string Cell(double other) => $"{Figure(other)} µs ({other / own:0.0#} ×)";
            table.AddRow([sample.Name, Figure(own), Cell(Median(expressions, "Expression", sample.Name)), .. peers.Values.Select(peer => Cell(peer[sample.Name]))]);
        }

        AnsiConsole.Write(table);
        Console.WriteLine("In brackets: times what CareBot takes. The others find words or a mood; none of them tells at whom, why, or cuts a message into its parts.");
    }

    private static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Ascii);
        foreach (var (column, index) in columns.Select((column, index) => (column, index)))
        {
            table.AddColumn(index == 0 ? new TableColumn(column) : new TableColumn(column).RightAligned());
        }

        return table;
    }

    private static BenchmarkReport Find(Summary summary, string method, string? sample) => summary.Reports.First(report =>
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && (sample is null || report.BenchmarkCase.Parameters.Items.Any(item => item.Value is Sample { Name: var name } && name == sample)));

    /// <summary>Microseconds.</summary>
    private static double Median(Summary summary, string method, string? sample) => Find(summary, method, sample).ResultStatistics!.Median / 1000;

    private static string Allocated(Summary summary, string sample)
    {
        var report = Find(summary, "CareBot", sample);
        return Figure(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
    }

    private static long Weights()
    {
        using var stream = typeof(HostilityScorer).Assembly.GetManifestResourceStream("Model/weights.bin");
        return stream?.Length ?? 0;
    }

    private static string Verdict(bool holds) => holds ? "kept" : "MISSED";

    private static string Figure(double value) => value.ToString(value < 10 ? "0.0#" : "#,0", CultureInfo.InvariantCulture);
}
