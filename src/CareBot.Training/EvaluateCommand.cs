using System.CommandLine;
using System.CommandLine.Parsing;
using CareBot.Hostility;
using CareBot.Hostility.Model;
using CareBot.Hostility.Parts;
using CareBot.Training.Evaluation;
using Spectre.Console;

namespace CareBot.Training;

/// <summary><c>evaluate --data DIR [--model FILE] [--files dev/real-dev.tsv …] [--figures MODEL.md]</c>: measures the scorer beside baselines.</summary>
internal static class EvaluateCommand
{
    private const int DefaultDraws = 1000;
    private const int WideEnough = 220;

    internal static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds the labelled sets (dev/, aux/).", Required = true };
        var files = new Option<string[]>("--files") { Description = $"Files below it; without it those of {string.Join(", ", EvaluationRun.DefaultFiles)} that are there.", AllowMultipleArgumentsPerToken = true };
        var draws = new Option<int>("--draws") { Description = "Draws for the 95% intervals.", DefaultValueFactory = _ => DefaultDraws };
        draws.Validators.Add(result => AtLeastOne(result, draws));
        var prefix = new Option<string>("--double-annotated") { Description = "Ids that begin like this were labelled by two people; reported first.", DefaultValueFactory = _ => "G" };
        var model = new Option<FileInfo?>("--model") { Description = "A file of weights; without it the embedded one." };
        var vader = new Option<DirectoryInfo?>("--vader") { Description = "Folder that holds the npm package vader-sentiment; without it tests/conformance." };
        var figures = new Option<FileInfo?>("--figures") { Description = "A Markdown file: the figures are written between its two marker comments." };
        var scores = new Option<FileInfo?>("--scores") { Description = "Also write id, level, rules' score, network's and word groups' level and the tokens read of each labelled row to this file (no words)." };
        var command = new Command("evaluate", "Measures the scorer on labelled messages, beside baselines.") { data, files, draws, prefix, model, vader, figures, scores };
        command.SetAction(result =>
        {
            try
            {
                var options = new EvaluationOptions(
                    result.GetRequiredValue(data), result.GetValue(files) is { Length: > 0 } named ? named : null, result.GetValue(draws), result.GetValue(prefix) ?? "", result.GetValue(vader));
                Run(options, ModelOf(result.GetValue(model)), result.GetValue(figures), result.GetValue(scores), console);
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

    private static void Run(EvaluationOptions options, HostilityModel? model, FileInfo? figures, FileInfo? scores, IAnsiConsole console)
    {
        if (figures is not null)
        {
            // Before minutes of work: says what is wrong with the file.
            FiguresFile.Replace(File.ReadAllText(figures.FullName), "", figures.Name);
        }

        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = Math.Max(console.Profile.Width, WideEnough);
        }

        var sections = new List<ReportSection>();
        foreach (var section in new EvaluationRun(options, model).Sections())
        {
            section.Print(console);
            sections.Add(section);
        }

        if (figures is not null)
        {
            FiguresFile.Write(figures, sections);
        }

        if (scores is not null)
        {
            WriteScores(options, model, scores);
        }
    }

    private static void WriteScores(EvaluationOptions options, HostilityModel? model, FileInfo table)
    {
        var rules = new HostilityScorer(model: null);
        var files = options.Files ?? [.. EvaluationRun.DefaultFiles.Take(1)];
        File.WriteAllLines(table.FullName, files.SelectMany(file => LabelledMessage.Read(Path.Combine(options.Data.FullName, file))).Select(message =>
        {
            var reading = model?.Read(message.Text, MessageParts.Of(message.Text));
            return $"{message.Id}\t{message.Level}\t{rules.Assess(message.Text).Score}\t{reading?.Network:0.0000}\t{reading?.Ngrams:0.0000}\t{reading?.TokensAtPeak}\t{reading?.Words}";
        }));
    }

    private static HostilityModel? ModelOf(FileInfo? weights) => weights is null ? HostilityModel.Load() : new HostilityModel(ModelFile.Read(File.ReadAllBytes(weights.FullName)));

    private static void AtLeastOne(OptionResult result, Option<int> draws)
    {
        if (result.GetValueOrDefault<int>() < 1)
        {
            result.AddError($"{draws.Name} takes a whole number from 1.");
        }
    }
}
