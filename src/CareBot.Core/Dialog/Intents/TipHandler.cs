using CareBot.Core.Content;
using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Core.Tips;

namespace CareBot.Core.Dialog.Intents;

/// <summary>A tip, now.</summary>
internal sealed class TipHandler(ContentLibrary content, TipCalendar tips, TimeProvider time)
{
    public Reply Answer(IncomingMessage message)
    {
        var words = content.For(message.Locale);
        return Show(words, tips.For(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), words.Language));
    }

    /// <summary>A tip with the button that asks for the next one.</summary>
    internal static Reply Show(LanguageContent words, Tip tip)
    {
        var state = new AnswerState { Play = tip.Id, Language = words.Language }.Write();
        return new Reply
        {
            Fallback = tip.Text,
            Blocks = [new HeadingBlock(words.Phrases["tip.title"]), new TextBlock(tip.Text)],
            Buttons = [new ReplyButton(AnswerActions.Tip, words.Phrases["button.tip"], state)],
        };
    }
}
