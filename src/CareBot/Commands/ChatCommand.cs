using System.CommandLine;
using System.Globalization;
using System.Threading.Channels;
using CareBot.Core.Dialog;
using CareBot.Core.Messages;
using CareBot.Core.Replies;

namespace CareBot.Commands;

/// <summary><c>carebot chat</c>: the bot in a terminal, through the same door as every channel.</summary>
internal sealed class ChatCommand(DialogEngine engine, Terminal terminal, ChannelReader<string> input, TextWriter output)
{
    /// <summary>How long a terminal may take to hand on the next line of a paste.</summary>
    private static readonly TimeSpan PasteGap = TimeSpan.FromMilliseconds(60);

    private readonly Ink _ink = new(terminal.HasColour);
    private IReadOnlyList<ReplyButton> _buttons = [];

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("chat", "The bot in this terminal. Paste a message and end it with an empty line, or with a line that holds only a full stop. A number presses a button; bye or Ctrl+D ends.");
        command.SetAction(async (ParseResult _, CancellationToken cancellationToken) =>
        {
            await using var services = CareBotCommands.Services();
            await using var output = terminal.Writer();
            var lines = Channel.CreateBounded<string>(1_000);
            var reading = Task.Run(() => ReadLinesAsync(terminal.In, lines.Writer, cancellationToken), cancellationToken);
            await new ChatCommand(services.GetRequiredService<DialogEngine>(), terminal, lines.Reader, output).RunAsync(cancellationToken);

            // When the person said bye the reading still waits for a line; the process ends without it.
            return reading.IsFaulted ? ExitCodes.SomeFailed : ExitCodes.Done;
        });
        return command;
    }

    private static async Task ReadLinesAsync(Stream input, ChannelWriter<string> lines, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new StreamReader(input, Terminal.Utf8);
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                await lines.WriteAsync(line, cancellationToken);
            }
        }
        finally
        {
            lines.TryComplete();
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(_ink.Quiet("Paste a customer's message and end it with an empty line (or a line with only '.'). Type help, a number for a button, or bye."));
        while (await ReadMessageAsync(cancellationToken) is { } text)
        {
            if (text.Trim() is "bye" or "exit" or "quit")
            {
                return;
            }

            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            await ShowAsync(await engine.RespondAsync(MessageOf(text), cancellationToken));
        }
    }

    private IncomingMessage MessageOf(string text)
    {
        var message = new IncomingMessage { Channel = ChannelNames.Terminal, Tenant = "local", Conversation = "terminal", User = "me", Text = text };
        return ButtonOf(text) is { } button ? message with { Text = "", Kind = MessageKind.Button, Button = new ButtonPress(button.Action, button.State) } : message;
    }

    private ReplyButton? ButtonOf(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _buttons.Count ? _buttons[number - 1] : null;

    /// <summary>The next message; null at the end of the input. Numbers of buttons and one-word commands need no empty line behind them.</summary>
    private async Task<string?> ReadMessageAsync(CancellationToken cancellationToken)
    {
        if (terminal.IsOutTerminal)
        {
            await output.WriteAsync(_ink.Heading("> "));
        }

        await output.FlushAsync(cancellationToken);
        var lines = new List<string>();
        await foreach (var line in input.ReadAllAsync(cancellationToken))
        {
            if (line == "." || (line.Length == 0 && !await IsStillPastingAsync(cancellationToken)))
            {
                return string.Join('\n', lines);
            }

            lines.Add(line);
            if (lines.Count == 1 && IsWholeAlone(line))
            {
                return line;
            }
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private bool IsWholeAlone(string line) =>
        ButtonOf(line) is not null || line.Trim() is CommandWords.Help or CommandWords.Tip or "bye" or "exit" or "quit"
        || line.StartsWith($"{CommandWords.Script} ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an empty line is one inside a paste: the terminal has more to hand over at once.</summary>
    private async ValueTask<bool> IsStillPastingAsync(CancellationToken cancellationToken)
    {
        if (!terminal.IsInTerminal)
        {
            return false;
        }

        await Task.Delay(PasteGap, cancellationToken);
        return input.Count > 0;
    }

    private async Task ShowAsync(Reply reply)
    {
        await output.WriteLineAsync();
        foreach (var block in reply.Blocks)
        {
            await output.WriteLineAsync(ReplyText.Of(block, _ink));
        }

        if (reply.Buttons.Count > 0)
        {
            _buttons = reply.Buttons;
            await output.WriteLineAsync($"\n{string.Join("  ", reply.Buttons.Select((button, at) => $"[{at + 1}] {button.Label}"))}");
        }

        await output.WriteLineAsync();
    }
}
