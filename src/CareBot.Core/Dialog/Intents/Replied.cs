using CareBot.Core.Content;
using CareBot.Core.Replies;

namespace CareBot.Core.Dialog.Intents;

/// <summary>Short replies made of one phrase.</summary>
internal static class Replied
{
    /// <summary>One line.</summary>
    public static Reply Line(LanguageContent words, string phrase) => Line(words.Phrases[phrase]);

    /// <summary>One line.</summary>
    public static Reply Line(string text) => new() { Fallback = text, Blocks = [new TextBlock(text)] };
}

/// <summary>The friendly answer when something broke.</summary>
internal static class ErrorReply
{
    public static Reply For(LanguageContent words, string incident)
    {
        var text = words.Phrases.Fill("error.incident", ("incident", incident));
        return new Reply { Fallback = text, Blocks = [new TextBlock(text)], Disposition = Disposition.Failed };
    }
}
