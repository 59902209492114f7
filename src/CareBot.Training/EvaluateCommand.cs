using System.CommandLine;
using CareBot.Hostility;
using CareBot.Hostility.Model;
using CareBot.Hostility.Parts;
using CareBot.Training.Evaluation;
using Spectre.Console;

namespace CareBot.Training;

/// <summary><c>evaluate --data DIR [--model FILE] [--files dev/real-dev.tsv …]</c>: measures the scorer on labelled files.</summary>
internal static class EvaluateCommand
{
    private const int DefaultDraws = 1000;

    internal static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds the labelled sets (dev/, train/).", Required = true };
        var files = new Option<string[]>("--files") { Description = "Files below it.", DefaultValueFactory = _ => ["dev/real-dev.tsv"], AllowMultipleArgumentsPerToken = true };
        var draws = new Option<int>("--draws") { Description = "Draws for the 95% intervals.", DefaultValueFactory = _ => DefaultDraws };
        var prefix = new Option<string>("--double-annotated") { Description = "Ids that begin like this were labelled by two people; reported first.", DefaultValueFactory = _ => "G" };
        var model = new Option<FileInfo?>("--model") { Description = "A file of weights; without it the embedded one." };
        var scores = new Option<FileInfo?>("--scores") { Description = "Also write id, level, rules' score, network's and word groups' level and the tokens read of each row to this file (no words)." };
        var command = new Command("evaluate", "Measures the scorer on labelled messages.") { data, files, draws, prefix, model, scores };
        command.SetAction(result =>
        {
            try
            {
                Run(result.GetRequiredValue(data), result.GetValue(files) ?? [], result.GetValue(draws), result.GetValue(prefix) ?? "", result.GetValue(model), console);
                if (result.GetValue(scores) is { } table)
                {
                    WriteScores(result.GetRequiredValue(data), result.GetValue(files) ?? [], result.GetValue(model), table);
                }

                return 0;
            }
            catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                errors.WriteLine(error.Message);
                return 2;
            }
        });
        return command;
    }

    private static HostilityModel? ModelOf(FileInfo? weights) => weights is null ? HostilityModel.Load() : new HostilityModel(ModelFile.Read(File.ReadAllBytes(weights.FullName)));

    private static void WriteScores(DirectoryInfo data, string[] files, FileInfo? weights, FileInfo table)
    {
        var rules = new HostilityScorer(model: null);
        var model = ModelOf(weights);
        File.WriteAllLines(table.FullName, files.SelectMany(file => LabelledMessage.Read(Path.Combine(data.FullName, file))).Select(message =>
        {
            var reading = model?.Read(message.Text, MessageParts.Of(message.Text));
            return $"{message.Id}\t{message.Level}\t{rules.Assess(message.Text).Score}\t{reading?.Network:0.0000}\t{reading?.Ngrams:0.0000}\t{reading?.TokensAtPeak}\t{reading?.Words}";
        }));
    }

    private static void Run(DirectoryInfo data, string[] files, int draws, string prefix, FileInfo? weights, IAnsiConsole console)
    {
        var model = ModelOf(weights);
        var joined = new HostilityScorer(model);
        var rules = new HostilityScorer(model: null);
        var report = new EvaluationReport(console, draws);
        foreach (var file in files)
        {
            var messages = LabelledMessage.Read(Path.Combine(data.FullName, file));
            var rows = messages.Select(message => ScoredMessage.Of(message, joined)).ToList();
            var ways = model is null
                ? [("rules", rows)]
                : new List<(string Name, List<ScoredMessage> Rows)>
                {
                    ("rules", [.. messages.Select(message => ScoredMessage.Of(message, rules))]),
                    ("model", [.. messages.Select(message => ScoredMessage.Of(message, model))]),
                    ("joined", rows),
                };
            bool IsTwice(ScoredMessage row) => prefix.Length > 0 && row.Message.Id.StartsWith(prefix, StringComparison.Ordinal);
            var twice = rows.Where(IsTwice).ToList();
            if (twice.Count > 0 && twice.Count < rows.Count)
            {
                report.Compare($"{file}, labelled by two people", [.. ways.Select(way => (way.Name, (IReadOnlyList<ScoredMessage>)[.. way.Rows.Where(IsTwice)]))]);
                report.Print($"{file}, labelled by two people", twice);
            }

            report.Compare($"{file}, all", [.. ways.Select(way => (way.Name, (IReadOnlyList<ScoredMessage>)way.Rows))]);
            report.Print($"{file}, all", rows);
        }
    }
}
