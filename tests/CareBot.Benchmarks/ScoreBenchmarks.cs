using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using CareBot.Hostility;

namespace CareBot.Benchmarks;

/// <summary>One message at a time, on one thread.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class ScoreBenchmarks
{
    private const int LongestToWarm = 5000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly HostilityScorer Scorer = new();
    private static bool _isWarm;

    /// <summary>Every length that is measured.</summary>
    public static IEnumerable<Sample> Samples => Sample.All;

    /// <summary>The text.</summary>
    [ParamsSource(nameof(Samples))]
    public Sample Text { get; set; } = Sample.All[0];

    /// <summary>Scores the shorter texts for a while, once, so that the compiler has made its best code before the first figure.</summary>
    [GlobalSetup]
    public void Warm()
    {
        for (var watch = Stopwatch.StartNew(); !_isWarm && watch.Elapsed < WarmUp;)
        {
            foreach (var text in Sample.All.Where(sample => sample.Text.Length < LongestToWarm).Select(sample => sample.Text).Concat(Texts.Short))
            {
                Scorer.Assess(text);
            }
        }

        _isWarm = true;
    }

    /// <summary>CareBot's scorer, rules and model.</summary>
    [Benchmark]
    public int CareBot() => Scorer.Assess(Text.Text).Score;
}

/// <summary>One regular expression for each word of the lexicon, matching only.</summary>
public class ExpressionBenchmarks
{
    private static readonly WordExpressions Expressions = new();

    /// <summary>The texts that are compared.</summary>
    public static IEnumerable<Sample> Samples => Sample.Compared;

    /// <summary>The text.</summary>
    [ParamsSource(nameof(Samples))]
    public Sample Text { get; set; } = Sample.All[0];

    /// <summary>How many words match.</summary>
    [Benchmark]
    public int Expression() => Expressions.Count(Text.Text);
}

/// <summary>The short messages, all of them in one go.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class ShortMessageBenchmarks
{
    private static readonly HostilityScorer Scorer = new();

    /// <summary>Scores every short message once.</summary>
    [Benchmark]
    public int CareBot()
    {
        var sum = 0;
        foreach (var text in Texts.Short)
        {
            sum += Scorer.Assess(text).Score;
        }

        return sum;
    }
}
