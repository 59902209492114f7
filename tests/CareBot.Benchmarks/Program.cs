using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CareBot.Benchmarks;
using Perfolizer.Horology;

if (args is [FreshProcess.Argument])
{
    FreshProcess.Report();
    return 0;
}

if (args is [FreshProcess.ModelArgument])
{
    FreshProcess.ReportModel();
    return 0;
}

if (args.Any(argument => argument != "--quick"))
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/CareBot.Benchmarks -- [--quick]");
    return 2;
}

var isQuick = args.Length > 0;
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithMinIterationTime(TimeInterval.FromMilliseconds(1));
job = isQuick
    ? job.WithWarmupCount(3).WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(100))
    : job.WithWarmupCount(8).WithIterationCount(20).WithIterationTime(TimeInterval.FromMilliseconds(250));
var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance).WithOptions(ConfigOptions.DisableOptimizationsValidator)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "CareBot.Benchmarks"));

Console.WriteLine(isQuick ? "A quick run: figures within some per cent." : "A full run takes some minutes; --quick takes one.");
Summary Run(Type type) => BenchmarkRunner.Run(type, config);
var fresh = FreshProcess.Measure();
var texts = Run(typeof(ScoreBenchmarks));
var shortOnes = Run(typeof(ShortMessageBenchmarks));
var expressions = Run(typeof(ExpressionBenchmarks));
var peers = Peers.Measure(isQuick ? 0.3 : 1.5);
Report.Print(texts, shortOnes, expressions, peers, fresh);
return new[] { texts, shortOnes, expressions }.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
