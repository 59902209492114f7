using System.Diagnostics;
using System.Globalization;
using CareBot.Hostility;

namespace CareBot.Benchmarks;

/// <summary>What is measured in a process of its own: loading, the first answer, and the memory that stays.</summary>
/// <param name="Load">Milliseconds until the scorer is made.</param>
/// <param name="First">Milliseconds of the first answer, compiling included.</param>
/// <param name="WorkingSet">Bytes that the working set has grown by, after all the texts were scored and the garbage collected.</param>
internal sealed record FreshProcess(double Load, double First, long WorkingSet)
{
    /// <summary>The argument that makes this program measure itself.</summary>
    internal const string Argument = "--fresh";

    private const int Tries = 5;

    /// <summary>The median of several processes.</summary>
    internal static FreshProcess Measure()
    {
        var all = Enumerable.Range(0, Tries).Select(_ => Start()).ToList();
        return new FreshProcess(Median(all.Select(one => one.Load)), Median(all.Select(one => one.First)), (long)Median(all.Select(one => (double)one.WorkingSet)));
    }

    /// <summary>Measures this process and writes one line.</summary>
    internal static void Report()
    {
        var before = Settled();
        var watch = Stopwatch.StartNew();
        var scorer = new HostilityScorer();
        var load = watch.Elapsed;
        watch.Restart();
        scorer.Assess(Texts.Words25);
        var first = watch.Elapsed;
        foreach (var text in Sample.All.Select(sample => sample.Text).Concat(Texts.Short))
        {
            scorer.Assess(text);
        }

        var after = Settled();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load.TotalMilliseconds} {first.TotalMilliseconds} {after - before}"));
        GC.KeepAlive(scorer);
    }

    private static long Settled()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }

    private static FreshProcess Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(FreshProcess).Assembly.Location, Argument]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The process could not be started.");
        var figures = process.StandardOutput.ReadToEnd().Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToList();
        process.WaitForExit();
        return new FreshProcess(figures[0], figures[1], (long)figures[2]);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Tries / 2);
}
