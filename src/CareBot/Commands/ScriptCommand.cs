using System.CommandLine;
using System.Text.Json;
using CareBot.Answers;

namespace CareBot.Commands;

/// <summary><c>carebot script</c>.</summary>
internal static class ScriptCommand
{
    /// <summary>What do I say now?</summary>
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("WORDS") { Arity = ArgumentArity.ZeroOrMore, Description = "What is going on, in hurried words. With jsonl: a file with one {\"id\",\"query\"} a line, or nothing for standard input." };
        var format = Options.Format(OutputFormat.WithoutCsv);
        var command = new Command("script", "Words to say for a situation, for example: script customer threatens to sue") { words, format };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(words) ?? [], parsed.GetRequiredValue(format), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] words, string format, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var services = CareBotCommands.Services();
        var advisor = services.GetRequiredService<Advisor>();
        var isFile = words is [] or ["-"] || (words is [var file] && File.Exists(file));
        if (format == OutputFormat.JsonLines && isFile)
        {
            using var source = QuestionSource.Open(words is [var name] ? name : null, format, terminal) with { HasLines = true };
            return await new AnswerRunner<ScriptQuestion, ScriptsAnswer>(Lines(advisor), format, terminal).RunAsync(source, cancellationToken);
        }

        var query = string.Join(' ', words);
        if (string.IsNullOrWhiteSpace(query))
        {
            throw new CommandException("Which situation? Type it as it comes, for example: carebot script customer threatens to sue", ExitCodes.Unusable);
        }

        var scripts = advisor.Scripts(query);
        await using var output = terminal.Writer();
        await output.WriteAsync(format switch
        {
            OutputFormat.Json => JsonSerializer.Serialize(scripts, AnswerJson.Readable.ScriptAnswerArray) + "\n",
            OutputFormat.JsonLines => JsonSerializer.Serialize(new ScriptsAnswer(AnswerId.OfLine(1), scripts), AnswerJson.Readable.ScriptsAnswer) + "\n",
            _ => AnswerText.Of(scripts, new Ink(terminal.HasColour)),
        });
        return ExitCodes.Done;
    }

    private static AnswerFormat<ScriptQuestion, ScriptsAnswer> Lines(Advisor advisor) => new()
    {
        QuestionType = AnswerJson.Readable.ScriptQuestion,
        AnswerType = AnswerJson.Readable.ScriptsAnswer,
        RequiredField = "query",
        Required = question => question.Query,
        Id = question => question.Id,
        FromText = text => new ScriptQuestion(null, text),
        Answer = (id, question) => new ScriptsAnswer(id, advisor.Scripts(question.Query!)),
        Text = (_, answer, ink) => AnswerText.Of(answer.Scripts, ink),
    };
}
