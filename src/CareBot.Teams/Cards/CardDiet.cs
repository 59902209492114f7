using CareBot.Core.Replies;

namespace CareBot.Teams.Cards;

/// <summary>Makes an answer smaller, step by step and always in the same order, until its card fits.</summary>
/// <remarks>
/// The order: 1 the words inside the buttons' state, 2 notes, 3 all but three pieces of evidence, 4 all evidence, 5 all but three lines of every list,
/// 6 texts over 1,500 characters are shortened, 7 the state of the buttons altogether with the buttons, 8 lists and words to say, 9 texts over 400 characters are shortened and only the
/// first six blocks stay, 10 one line. Alerts and the score stay to the ninth step.
/// </remarks>
internal static class CardDiet
{
    private const int FewItems = 3;
    private const int FewBlocks = 6;
    private const int LongText = 1_500;
    private const int ShortText = 400;

    /// <summary>The answer, smaller with every step; each step keeps what the steps before left out.</summary>
    public static IEnumerable<Reply> Steps(Reply reply)
    {
        yield return reply = reply with { Buttons = [.. reply.Buttons.Select(WithoutWords)] };
        yield return reply = Keep(reply, block => block is not NoteBlock);
        yield return reply = Change(reply, block => block is EvidenceBlock evidence ? evidence with { Items = [.. evidence.Items.Take(FewItems)] } : block);
        yield return reply = Keep(reply, block => block is not EvidenceBlock);
        yield return reply = Change(reply, FewLines);
        yield return reply = Change(reply, block => Shorten(block, LongText));
        yield return reply = reply with { Buttons = [] };
        yield return reply = Keep(reply, block => block is not (ListBlock or SayBlock));
        yield return reply = Change(reply with { Blocks = [.. reply.Blocks.OrderBy(block => block is AlertBlock or ScoreBlock ? 0 : 1).Take(FewBlocks)] }, block => Shorten(block, ShortText));
        yield return reply with { Blocks = [], Fallback = DisplayText.Shorten(reply.Fallback, ShortText) };
    }

    private static ReplyButton WithoutWords(ReplyButton button) =>
        AnswerState.Read(button.State) is { } state ? button with { State = (state with { Signals = [.. state.Signals.Select(signal => signal with { Words = "" })] }).Write() } : button;

    private static Reply Keep(Reply reply, Func<ReplyBlock, bool> keep) => reply with { Blocks = [.. reply.Blocks.Where(keep)] };

    private static Reply Change(Reply reply, Func<ReplyBlock, ReplyBlock> change) => reply with { Blocks = [.. reply.Blocks.Select(change)] };

    private static ReplyBlock FewLines(ReplyBlock block) => block switch
    {
        ListBlock list => list with { Items = [.. list.Items.Take(FewItems)] },
        SayBlock say => say with { Lines = [.. say.Lines.Take(FewItems)] },
        _ => block,
    };

    private static ReplyBlock Shorten(ReplyBlock block, int max) => block switch
    {
        HeadingBlock heading => new HeadingBlock(DisplayText.Shorten(heading.Text, max)),
        TextBlock text => new TextBlock(DisplayText.Shorten(text.Text, max)),
        AlertBlock alert => new AlertBlock(DisplayText.Shorten(alert.Title, max), DisplayText.Shorten(alert.Text, max)),
        ScoreBlock score => score with { LevelName = DisplayText.Shorten(score.LevelName, max), Summary = DisplayText.Shorten(score.Summary, max) },
        ListBlock list => list with { Title = DisplayText.Shorten(list.Title, max), Items = [.. list.Items.Select(item => DisplayText.Shorten(item, max))] },
        CopyBlock copy => new CopyBlock(DisplayText.Shorten(copy.Title, max), DisplayText.Shorten(copy.Text, max)),
        SayBlock say => new SayBlock(DisplayText.Shorten(say.Title, max), [.. say.Lines.Select(line => DisplayText.Shorten(line, max))]),
        _ => block,
    };
}
