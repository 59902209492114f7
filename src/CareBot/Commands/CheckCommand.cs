using System.CommandLine;
using CareBot.Core.Content;
using CareBot.Hostility;

namespace CareBot.Commands;

/// <summary><c>carebot check</c>: does all content read well? For the people who edit the YAML files.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("check", "Checks the content files: plays, scripts, checks, tips, phrases and the scorer's lexicon.");
        command.SetAction(async (_, _) =>
        {
            var problems = ContentProblems.All().ToList();
            await using var output = terminal.Writer();
            foreach (var problem in problems)
            {
                await output.WriteAsync($"{problem}\n");
            }

            await output.WriteAsync(problems.Count == 0 ? "The content is in order.\n" : $"{problems.Count} to mend.\n");
            return problems.Count == 0 ? ExitCodes.Done : ExitCodes.SomeFailed;
        });
        return command;
    }
}

/// <summary>Everything that looks at content, in one place.</summary>
internal static class ContentProblems
{
    /// <summary>What is wrong, each with its file, line and cure.</summary>
    public static IEnumerable<ContentProblem> All() => [.. ContentLint.Check(ContentSource.Embedded()), .. Lexicon()];

    private static ContentProblem[] Lexicon()
    {
        try
        {
            _ = new HostilityScorer();
            return [];
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The lexicon holds no customer's words, so its reader's message may be shown.
            return [new ContentProblem("Lexicon", 1, "The scorer cannot read its lexicon.", (error.InnerException ?? error).Message)];
        }
    }
}
