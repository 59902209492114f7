using CareBot.Core.Content;
using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Core.Scripts;

namespace CareBot.Core.Dialog.Intents;

/// <summary>Finds words to say.</summary>
internal sealed class ScriptHandler(ContentLibrary content, ScriptFinder scripts)
{
    public Reply Answer(IncomingMessage message, ScriptIntent intent)
    {
        var words = content.For(message.Locale);
        var found = scripts.Find(intent.Query, words.Language);
        if (found.Count == 0)
        {
            return Replied.Line(words, "script.ask");
        }

        var best = found[0];
        var isClose = best.Match >= ScriptFinder.CloseEnough;
        List<ReplyBlock> blocks = isClose ? [] : [new TextBlock(words.Phrases["script.closest"])];
        blocks.Add(new HeadingBlock(best.Script.Title));
        blocks.Add(new SayBlock(words.Phrases["script.say"], best.Script.Lines));
        if (found.Count > 1)
        {
            blocks.Add(new ListBlock(words.Phrases["script.others"], [.. found.Skip(1).Select(match => $"{match.Script.Title}: {match.Script.Lines[0]}")]));
        }

        return new Reply { Fallback = $"{best.Script.Title}: {string.Join(' ', best.Script.Lines)}", Blocks = blocks };
    }
}
