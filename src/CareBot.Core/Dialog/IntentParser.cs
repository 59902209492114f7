using CareBot.Core.Messages;

namespace CareBot.Core.Dialog;

/// <summary>Tells from a message what the person wants. Anything that is not plainly a command is a paste.</summary>
internal static class IntentParser
{
    /// <summary>A one-line text behind <c>script</c> with more words than this is a customer talking about a script.</summary>
    private const int MostWordsOfAQuery = 14;

    private static readonly HashSet<string> Greetings = new(StringComparer.OrdinalIgnoreCase)
    {
        "hi", "hello", "hey", "hi there", "hello there", "hey there", "hi carebot", "hello carebot", "hey carebot", "good morning", "good afternoon", "good evening",
        "halo", "hai", "selamat pagi", "selamat siang", "selamat sore", "start",
    };

    private static readonly HashSet<string> HelpWords = new(StringComparer.OrdinalIgnoreCase)
    {
        CommandWords.Help, "help me", "commands", "what can you do", "how does this work", "what is this", "who are you", "bantuan", "tolong bantuan",
    };

    private static readonly HashSet<string> TipWords = new(StringComparer.OrdinalIgnoreCase)
    {
        CommandWords.Tip, "tips", "tip please", "a tip", "another tip", "give me a tip", "tip of the day", "kiat",
    };

    /// <summary>The intent of a message; never null.</summary>
    public static Intent Parse(IncomingMessage message) => message.Kind switch
    {
        MessageKind.Installed => new WelcomeIntent(),
        MessageKind.Button => message.Button is { } press ? new ButtonIntent(press) : new UnknownIntent(),
        _ when IsBlank(message.Text) => message.Kind == MessageKind.Command ? new HelpIntent() : new EmptyIntent(),
        MessageKind.Shortcut => new AssessIntent(message.Text, 0),
        _ => ParseWords(message.Text),
    };

    private static Intent ParseWords(string text)
    {
        var whole = text.AsSpan().Trim().TrimStart('/').TrimEnd("?!.,:;").ToString();
        if (HelpWords.Contains(whole))
        {
            return new HelpIntent();
        }

        if (Greetings.Contains(whole))
        {
            return new HelloIntent();
        }

        if (TipWords.Contains(whole))
        {
            return new TipIntent();
        }

        return ParseCommand(text) ?? new AssessIntent(text, 0);
    }

    private static Intent? ParseCommand(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '/'))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var word = text[start..end].ToLowerInvariant();
        var rest = text[end..].TrimStart(':', ' ', '\t', '\r', '\n');
        return word switch
        {
            CommandWords.Script when IsQuery(rest) => new ScriptIntent(rest.Trim()),
            CommandWords.Review when end == text.Length || !char.IsLetterOrDigit(text[end]) => ParseReview(rest),
            CommandWords.Assess when rest.Length > 0 => new AssessIntent(rest, text.Length - rest.Length),
            CommandWords.Assess => new EmptyIntent(),
            _ => null,
        };
    }

    private static ReviewIntent ParseReview(string rest)
    {
        var lines = rest.ReplaceLineEndings("\n").Split('\n');
        var divider = Array.FindIndex(lines, line => line.Trim() == CommandWords.DraftDivider);
        return divider < 0
            ? new ReviewIntent(rest.Trim(), CustomerMessage: null)
            : new ReviewIntent(string.Join('\n', lines[..divider]).Trim(), string.Join('\n', lines[(divider + 1)..]).Trim());
    }

    private static bool IsQuery(string rest) =>
        !rest.AsSpan().Trim().Contains('\n') && rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfAQuery;

    /// <summary>Whether nothing can be seen in a text: only white space, control and zero-width characters.</summary>
    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(Replies.DisplayText.Clean(text));
}
