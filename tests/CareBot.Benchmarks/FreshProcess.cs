using System.Diagnostics;
using System.Globalization;
using CareBot.Hostility;
using CareBot.Hostility.Model;

namespace CareBot.Benchmarks;

/// <summary>What is measured in a process of its own: loading, the first answer, and the memory that stays.</summary>
/// <param name="Model">Milliseconds until the model is loaded.</param>
/// <param name="Load">Milliseconds until the scorer is made: model and lexicon.</param>
/// <param name="First">Milliseconds of the first answer, compiling included.</param>
/// <param name="WorkingSet">Bytes that the working set has grown by, after all the texts were scored and the garbage collected.</param>
internal sealed record FreshProcess(double Model, double Load, double First, long WorkingSet)
{
    /// <summary>The argument that makes this program measure itself.</summary>
    internal const string Argument = "--fresh";

    /// <summary>The argument that makes this program measure the loading of the model alone.</summary>
    internal const string ModelArgument = "--fresh-model";

    private const int Tries = 5;

    /// <summary>The median of several processes.</summary>
    internal static FreshProcess Measure()
    {
        var models = Enumerable.Range(0, Tries).Select(_ => Start(ModelArgument)[0]).ToList();
        var all = Enumerable.Range(0, Tries).Select(_ => Start(Argument)).Select(figures => (Load: figures[0], First: figures[1], WorkingSet: figures[2])).ToList();
        return new FreshProcess(Median(models), Median(all.Select(one => one.Load)), Median(all.Select(one => one.First)), (long)Median(all.Select(one => one.WorkingSet)));
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

    /// <summary>Measures the loading of the model in this process and writes one line.</summary>
    internal static void ReportModel()
    {
        var watch = Stopwatch.StartNew();
        var model = HostilityModel.Load();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds}"));
        GC.KeepAlive(model);
    }

    private static long Settled()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }

    private static List<double> Start(string argument)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(FreshProcess).Assembly.Location, argument]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The process could not be started.");
        var figures = process.StandardOutput.ReadToEnd().Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToList();
        process.WaitForExit();
        return figures;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Tries / 2);
}
