using System.Diagnostics;
using System.Text.Json;
using CareBot.Testing;

namespace CareBot.Benchmarks;

/// <summary>Two packages from npm on the same texts, through Node; they lie in tests/conformance.</summary>
internal static class Peers
{
    internal static readonly string[] Names = ["vader-sentiment", "obscenity"];

    /// <summary>Median microseconds by package and sample; without a package that is missing. Says on the console what is missing.</summary>
    internal static IReadOnlyDictionary<string, Dictionary<string, double>> Measure(double seconds)
    {
        var none = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        if (Machine.Node is not { } node)
        {
            Console.WriteLine("Skipped: vader-sentiment and obscenity, because Node.js is not installed.");
            return none;
        }

        var modules = Path.Combine(Machine.Root, "tests", "conformance");
        var start = new ProcessStartInfo(node, [Path.Combine(AppContext.BaseDirectory, "peers.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Node.js could not be started.");
        var output = process.StandardOutput.ReadToEndAsync();
        JsonSerializer.Serialize(process.StandardInput.BaseStream, new { modules, seconds, texts = Sample.Compared.ToDictionary(sample => sample.Name, sample => sample.Text, StringComparer.Ordinal) });
        process.StandardInput.Close();
        process.WaitForExit();
        var report = process.ExitCode == 0 ? JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>?>>(output.Result) ?? [] : [];
        foreach (var missing in Names.Where(name => report.GetValueOrDefault(name) is null))
        {
            Console.WriteLine($"Skipped: {missing}, because it is not installed. Run npm ci --prefix tests/conformance first.");
        }

        return report.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
    }
}
