using CareBot.Core.Content;
using CareBot.Core.Messages;
using CareBot.Core.Replies;

namespace CareBot.Core.Dialog.Intents;

/// <summary>Greetings, help, and the answers to messages that hold nothing we can work on: never a dead end.</summary>
internal sealed class HelpHandler(ContentLibrary content)
{
    public Reply Help(IncomingMessage message) => WithCommands(content.For(message.Locale), "help.title", "help.text");

    public Reply Hello(IncomingMessage message) => WithCommands(content.For(message.Locale), "hello.title", "hello.text");

    public Reply Welcome(IncomingMessage message) => WithCommands(content.For(message.Locale), "welcome.title", "welcome.text");

    public Reply Empty(IncomingMessage message) => Replied.Line(content.For(message.Locale), "empty.text");

    public Reply Unknown(IncomingMessage message) => UnknownIn(content.For(message.Locale));

    internal static Reply UnknownIn(LanguageContent words) => WithCommands(words, "unknown.title", "unknown.text");

    private static Reply WithCommands(LanguageContent words, string title, string text) => new()
    {
        Fallback = $"{words.Phrases[title]} {words.Phrases[text]}",
        Blocks =
        [
            new HeadingBlock(words.Phrases[title]),
            new TextBlock(words.Phrases[text]),
            new ListBlock(words.Phrases["help.commands"], [.. Commands(words.Phrases)]),
            new NoteBlock(words.Phrases["help.privacy"]),
        ],
    };

    private static IEnumerable<string> Commands(PhraseBook phrases) =>
    [
        phrases["help.paste"],
        phrases.Fill("help.script", ("command", CommandWords.Script)),
        phrases.Fill("help.review", ("command", CommandWords.Review)),
        phrases.Fill("help.tip", ("command", CommandWords.Tip)),
        phrases.Fill("help.help", ("command", CommandWords.Help)),
    ];
}
