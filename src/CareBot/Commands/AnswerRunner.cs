using System.Text.Json;
using System.Threading.Channels;
using CareBot.Answers;

namespace CareBot.Commands;

/// <summary>Answers questions from a source in the order they come, on all cores, holding only a few hundred lines in memory.</summary>
internal sealed class AnswerRunner<TQuestion, TAnswer>(AnswerFormat<TQuestion, TAnswer> answers, string format, Terminal terminal)
    where TQuestion : class
{
    private const int LinesInABatch = 128;

    private readonly Ink _ink = new(terminal.HasColour);

    /// <summary>Runs to the end of the source and returns the exit code.</summary>
    public async Task<int> RunAsync(QuestionSource source, CancellationToken cancellationToken)
    {
        await using var output = terminal.Writer();
        if (format == OutputFormat.Csv)
        {
            await output.WriteAsync(Csv.Row(answers.Columns));
        }

        return source.HasLines ? await RunLinesAsync(source, output, cancellationToken) : await RunTextAsync(source, output, cancellationToken);
    }

    private async Task<int> RunTextAsync(QuestionSource source, StreamWriter output, CancellationToken cancellationToken)
    {
        var text = await source.Reader.ReadToEndAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(Core.Replies.DisplayText.Clean(text)))
        {
            await terminal.Error.WriteLineAsync($"There was nothing to read in {source.Name}. Give the customer's message as a file or on standard input.");
            return ExitCodes.SomeFailed;
        }

        var question = answers.FromText(text);
        await output.WriteAsync(Write(question, answers.Answer(answers.Id(question) ?? AnswerId.OfLine(1), question)));
        await output.WriteAsync(format == OutputFormat.Json ? "\n" : "");
        return ExitCodes.Done;
    }

    private async Task<int> RunLinesAsync(QuestionSource source, StreamWriter output, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<Task<Batch>>(Environment.ProcessorCount * 2);
        var reading = ReadAsync(source.Reader, batches.Writer, stop.Token);
        try
        {
            return await WriteAsync(batches.Reader, output, stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    private async Task<int> WriteAsync(ChannelReader<Task<Batch>> batches, StreamWriter output, CancellationToken cancellationToken)
    {
        using var progress = new LineProgress(terminal);
        var isFirst = true;
        var hasFailed = false;
        if (format == OutputFormat.Json)
        {
            await output.WriteAsync('[');
        }

        await foreach (var pending in batches.ReadAllAsync(cancellationToken))
        {
            var batch = await pending;
            foreach (var text in batch.Answers)
            {
                await output.WriteAsync(format == OutputFormat.Json && !isFirst ? $",\n{text}" : text);
                isFirst = false;
            }

            // A pipe that is read live sees each batch as soon as it is done.
            await output.FlushAsync(cancellationToken);
            foreach (var failure in batch.Failures)
            {
                await terminal.Error.WriteLineAsync(failure);
            }

            hasFailed |= batch.Failures.Count > 0;
            progress.Report(batch.LastLine);
        }

        if (format == OutputFormat.Json)
        {
            await output.WriteAsync("]\n");
        }

        return hasFailed ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    private async Task ReadAsync(TextReader reader, ChannelWriter<Task<Batch>> batches, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            var number = 0L;
            var lines = new List<(long Number, string Text)>(LinesInABatch);
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                lines.Add((++number, line));
                if (lines.Count == LinesInABatch)
                {
                    await batches.WriteAsync(Start(lines), cancellationToken);
                    lines = new List<(long Number, string Text)>(LinesInABatch);
                }
            }

            await batches.WriteAsync(Start(lines), cancellationToken);
        }
        catch (Exception error)
        {
            failure = error;
        }

        batches.Complete(failure);
    }

    private Task<Batch> Start(List<(long Number, string Text)> lines) => Task.Run(() => AnswerAll(lines));

    private Batch AnswerAll(List<(long Number, string Text)> lines)
    {
        var batch = new Batch([], [], lines.Count > 0 ? lines[^1].Number : 0);
        foreach (var (number, text) in lines)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            try
            {
                var question = JsonSerializer.Deserialize(text, answers.QuestionType);
                if (question is null || answers.Required(question) is null)
                {
                    throw new JsonException();
                }

                batch.Answers.Add(Write(question, answers.Answer(answers.Id(question) ?? AnswerId.OfLine(number), question)));
            }
            catch (JsonException)
            {
                batch.Failures.Add($"line {number}: not a JSON object with a text in \"{answers.RequiredField}\". Write one object a line, for example {{\"id\":\"1\",\"{answers.RequiredField}\":\"…\"}}.");
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The message of the exception may hold the customer's words.
                batch.Failures.Add($"line {number}: could not be answered ({error.GetType().Name}). Please report this; the other lines are not affected.");
            }
        }

        return batch;
    }

    private string Write(TQuestion question, TAnswer answer) => format switch
    {
        OutputFormat.Json => JsonSerializer.Serialize(answer, answers.AnswerType),
        OutputFormat.JsonLines => JsonSerializer.Serialize(answer, answers.AnswerType) + "\n",
        OutputFormat.Csv => Csv.Row(answers.Cells(answer)),
        _ => answers.Text(question, answer, _ink),
    };

    /// <summary>The answers and failures of some lines, in their order.</summary>
    private sealed record Batch(List<string> Answers, List<string> Failures, long LastLine);
}
