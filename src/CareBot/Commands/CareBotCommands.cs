using System.CommandLine;
using CareBot.Core;
using CareBot.Core.Content;
using CareBot.Hosting;

namespace CareBot.Commands;

/// <summary>The map of the command line. Without a command CareBot serves.</summary>
internal static class CareBotCommands
{
    /// <summary>Runs what the arguments ask for and returns the exit code. Nothing is thrown that a person would see as a stack trace.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var (environment, rest) = DefaultEnvironment.TakeFrom(args);
        var parsed = Root(rest, environment, terminal).Parse(rest);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync(error.Message);
            }

            await terminal.Error.WriteLineAsync("Run with --help to see the commands.");
            return ExitCodes.Unusable;
        }

        try
        {
            // The host and a closed pipe end the process; the library's own clean-up would cut the host's short.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (CommandException problem)
        {
            await terminal.Error.WriteLineAsync(problem.Message);
            return problem.ExitCode;
        }
        catch (ContentException problem)
        {
            await terminal.Error.WriteLineAsync($"The content cannot be read. {problem.Message}");
            return ExitCodes.SomeFailed;
        }
        catch (IOException) when (!terminal.IsOutTerminal)
        {
            // Whoever read our output has seen enough.
            return ExitCodes.Done;
        }
    }

    private static RootCommand Root(string[] args, string environment, Terminal terminal)
    {
        var root = new RootCommand("CareBot helps support teams with angry customers. Without a command it serves the web page, REST, Slack and Teams on http://localhost:3978; --urls names another address.")
        {
            HelpName = "carebot",
        };
        foreach (var command in new[]
        {
            ScoreCommand.Score(terminal),
            ScoreCommand.Guide(terminal),
            ReviewCommand.Create(terminal),
            ScriptCommand.Create(terminal),
            CheckCommand.Create(terminal),
            ChatCommand.Create(terminal),
        })
        {
            root.Add(command);
        }

        // Settings of the host, such as --urls, are not listed one by one: they go on to it as they are.
        root.TreatUnmatchedTokensAsErrors = false;
        root.Validators.Add(result =>
        {
            if (args is [var word, ..] && !word.StartsWith('-') && !word.StartsWith('/') && !root.Subcommands.Any(command => command.Name == word))
            {
                result.AddError($"There is no command '{word}'.");
            }
        });
        root.SetAction((_, cancellationToken) => CareBotHost.ServeAsync(args, environment, terminal, cancellationToken));
        return root;
    }

    /// <summary>The core for one command: no host, no channels, no log.</summary>
    internal static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        return services.AddCareBotCore().AddSingleton<Answers.Advisor>().BuildServiceProvider();
    }
}
