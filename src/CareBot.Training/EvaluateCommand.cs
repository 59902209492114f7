using System.CommandLine;
using CareBot.Hostility;
using CareBot.Training.Evaluation;
using Spectre.Console;

namespace CareBot.Training;

/// <summary><c>evaluate --data DIR [--files dev/real-dev.tsv …]</c>: measures the scorer on labelled files.</summary>
internal static class EvaluateCommand
{
    private const int DefaultDraws = 1000;

    internal static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds the labelled sets (dev/, train/).", Required = true };
        var files = new Option<string[]>("--files") { Description = "Files below it.", DefaultValueFactory = _ => ["dev/real-dev.tsv"], AllowMultipleArgumentsPerToken = true };
        var draws = new Option<int>("--draws") { Description = "Draws for the 95% intervals.", DefaultValueFactory = _ => DefaultDraws };
        var prefix = new Option<string>("--double-annotated") { Description = "Ids that begin like this were labelled by two people; reported first.", DefaultValueFactory = _ => "G" };
        var command = new Command("evaluate", "Measures the scorer on labelled messages.") { data, files, draws, prefix };
        command.SetAction(result =>
        {
            try
            {
                Run(result.GetRequiredValue(data), result.GetValue(files) ?? [], result.GetValue(draws), result.GetValue(prefix) ?? "", console);
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

    private static void Run(DirectoryInfo data, string[] files, int draws, string prefix, IAnsiConsole console)
    {
        var scorer = new HostilityScorer();
        var report = new EvaluationReport(console, draws);
        foreach (var file in files)
        {
            var rows = LabelledMessage.Read(Path.Combine(data.FullName, file)).Select(message => ScoredMessage.Of(message, scorer)).ToList();
            var twice = prefix.Length == 0 ? [] : rows.Where(row => row.Message.Id.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            if (twice.Count > 0 && twice.Count < rows.Count)
            {
                report.Print($"{file}, labelled by two people", twice);
            }

            report.Print($"{file}, all", rows);
        }
    }
}
