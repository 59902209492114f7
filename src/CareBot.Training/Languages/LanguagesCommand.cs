using System.CommandLine;
using CareBot.Hostility.Language;
using CareBot.Hostility.Parts;
using Spectre.Console;

namespace CareBot.Training.Languages;

/// <summary><c>languages --data DIR [--corpus DIR] [--out FILE]</c>: measures how well the language is told, and writes the table of letter runs.</summary>
internal static class LanguagesCommand
{
    // Every fifth text is kept for measuring; the table that is written has seen the others only.
    private const int HeldOutEvery = 5;

    internal static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds aux/.", Required = true };
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "The authored corpus.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("src", "CareBot.Training", "corpus")) };
        var output = new Option<FileInfo?>("--out") { Description = "The table to write; without it only measures." };
        var command = new Command("languages", "Learns to tell languages by their letters, and measures it.") { data, corpus, output };
        command.SetAction(result =>
        {
            try
            {
                Run(LanguageCorpus.Read(result.GetRequiredValue(data), result.GetValue(corpus)!), result.GetValue(output), console);
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

    private static void Run(IReadOnlyList<LanguageText> texts, FileInfo? output, IAnsiConsole console)
    {
        var profile = LanguageTrainer.Train([.. texts.Where((_, index) => index % HeldOutEvery != 0)]);
        var heldOut = texts.Where((_, index) => index % HeldOutEvery == 0).ToList();
        foreach (var (name, used) in new[] { ("function words alone", null), ("function words and letters", profile) })
        {
            Print(name, heldOut, used, console);
        }

        if (output is not null)
        {
            var bytes = profile.Write();
            File.WriteAllBytes(output.FullName, bytes);
            console.WriteLine($"{output.Name}: {bytes.Length:N0} bytes, {string.Join(' ', profile.Codes)}");
        }
    }

    private static void Print(string name, List<LanguageText> texts, NgramProfile? profile, IAnsiConsole console)
    {
        var table = new Table().Title($"{name}: right / undecided, of held-out texts").AddColumns("language", "up to 5 words", "6 to 20", "over 20", "all", "most taken for");
        var read = texts.Select(text => (text.Code, Words: LanguageWords.Of(text.Text).Count(), Said: LanguageDetector.Read(text.Text, MessageParts.Of(text.Text), profile).Guess.Code)).ToList();
        foreach (var language in read.GroupBy(row => row.Code).Append(read.GroupBy(_ => "all").Single()))
        {
            var wrong = language.Where(row => row.Said != row.Code && row.Said != "und").GroupBy(row => $"{row.Code} as {row.Said}").OrderByDescending(group => group.Count()).Take(2);
            table.AddRow(
                language.Key,
                Cell(language.Where(row => row.Words <= 5)),
                Cell(language.Where(row => row.Words is > 5 and <= 20)),
                Cell(language.Where(row => row.Words > 20)),
                Cell(language),
                string.Join(", ", wrong.Select(group => $"{group.Key} {group.Count()}")));
        }

        console.Write(table);
    }

    private static string Cell(IEnumerable<(string Code, int Words, string Said)> rows)
    {
        var all = rows.ToList();
        return all.Count == 0 ? "-" : $"{100.0 * all.Count(row => row.Said == row.Code) / all.Count:0.0} / {100.0 * all.Count(row => row.Said == "und") / all.Count:0.0} of {all.Count}";
    }
}
