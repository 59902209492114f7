using System.CommandLine;
using System.Globalization;
using CareBot.Answers;

namespace CareBot.Commands;

/// <summary><c>carebot score</c> and <c>carebot guide</c>.</summary>
internal static class ScoreCommand
{
    private static readonly string[] ScoreColumns = ["id", "level", "levelName", "score", "heat", "attack", "confidence", "unsure", "language", "signals", "tone"];

    /// <summary>How hostile is it, and why?</summary>
    public static Command Score(Terminal terminal) => Create(
        "score", "How hostile is a customer's message, and why?", terminal, static advisor => new AnswerFormat<MessageQuestion, ScoreAnswer>
        {
            QuestionType = AnswerJson.Readable.MessageQuestion,
            AnswerType = AnswerJson.Readable.ScoreAnswer,
            RequiredField = "text",
            Required = question => question.Text,
            Id = question => question.Id,
            FromText = text => new MessageQuestion(null, text),
            Answer = (id, question) => advisor.Score(id, question.Text!),
            Text = (_, answer, ink) => AnswerText.Of(answer, ink),
            Columns = ScoreColumns,
            Cells = ScoreCells,
        });

    /// <summary>What to do, to write and to say?</summary>
    public static Command Guide(Terminal terminal) => Create(
        "guide", "The score, and what to do, to write and to say.", terminal, static advisor => new AnswerFormat<MessageQuestion, GuideAnswer>
        {
            QuestionType = AnswerJson.Readable.MessageQuestion,
            AnswerType = AnswerJson.Readable.GuideAnswer,
            RequiredField = "text",
            Required = question => question.Text,
            Id = question => question.Id,
            FromText = text => new MessageQuestion(null, text),
            Answer = (id, question) => advisor.Guide(id, question.Text!),
            Text = (_, answer, ink) => AnswerText.Of(answer, ink),
            Columns = [.. ScoreColumns, "play", "step", "situation", "do", "dont", "reply", "say", "escalate"],
            Cells = answer =>
            [
                .. ScoreCells(answer), answer.Play.Id, answer.Play.Step, answer.Situation,
                string.Join('\n', answer.Do), string.Join('\n', answer.Dont), answer.Reply, answer.Say, answer.Escalate ?? "",
            ],
        });

    private static Command Create<TAnswer>(string name, string description, Terminal terminal, Func<Advisor, AnswerFormat<MessageQuestion, TAnswer>> answers)
    {
        var file = Options.File();
        var format = Options.Format(OutputFormat.All);
        var command = new Command(name, description) { file, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var chosen = parsed.GetRequiredValue(format);
            using var source = QuestionSource.Open(parsed.GetValue(file), chosen, terminal);
            await using var services = CareBotCommands.Services();
            return await new AnswerRunner<MessageQuestion, TAnswer>(answers(services.GetRequiredService<Advisor>()), chosen, terminal).RunAsync(source, cancellationToken);
        });
        return command;
    }

    private static string[] ScoreCells(ScoreAnswer answer) =>
    [
        answer.Id.Text, Number(answer.Level), answer.LevelName, Number(answer.Score), Number(answer.Heat), Number(answer.Attack), Number(answer.Confidence),
        answer.Unsure ? "true" : "false", answer.Language,
        string.Join(';', answer.Signals.Select(signal => signal.Kind).Distinct(StringComparer.Ordinal)),
        string.Join(';', answer.Tone.Select(tone => tone.Words)),
    ];

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
