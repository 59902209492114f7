using System.CommandLine;
using CareBot.Answers;
using CareBot.Core.Dialog;

namespace CareBot.Commands;

/// <summary><c>carebot review</c>.</summary>
internal static class ReviewCommand
{
    /// <summary>Is this draft ready to send?</summary>
    public static Command Create(Terminal terminal)
    {
        var file = Options.File();
        var format = Options.Format(OutputFormat.WithoutCsv);
        var command = new Command("review", $"Is a draft reply ready to send? In a text, a line with {CommandWords.DraftDivider} alone may part the draft from the customer's message below it.") { file, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var chosen = parsed.GetRequiredValue(format);
            using var source = QuestionSource.Open(parsed.GetValue(file), chosen, terminal);
            await using var services = CareBotCommands.Services();
            var advisor = services.GetRequiredService<Advisor>();
            var answers = new AnswerFormat<ReviewQuestion, ReviewAnswer>
            {
                QuestionType = AnswerJson.Readable.ReviewQuestion,
                AnswerType = AnswerJson.Readable.ReviewAnswer,
                RequiredField = "draft",
                Required = question => question.Draft,
                Id = question => question.Id,
                FromText = DraftText.Split,
                Answer = (id, question) => advisor.Review(id, question.Draft!, question.Message),
                Text = (_, answer, ink) => AnswerText.Of(answer, ink),
            };
            return await new AnswerRunner<ReviewQuestion, ReviewAnswer>(answers, chosen, terminal).RunAsync(source, cancellationToken);
        });
        return command;
    }
}
