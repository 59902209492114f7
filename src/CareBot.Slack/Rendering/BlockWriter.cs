using CareBot.Core.Replies;
using CareBot.Hostility;

namespace CareBot.Slack.Rendering;

/// <summary>Writes each kind of block of an answer in Block Kit.</summary>
internal static class BlockWriter
{
    /// <summary>No single run is longer, so that no part of a block comes near what Slack takes for a section.</summary>
    private const int Run = BlockLimits.SectionText;
    private const int Title = 300;
    private const int Item = 1_000;
    private const int MostItems = 30;

    /// <summary>The Slack blocks for one block of an answer; none when there is nothing to show.</summary>
    public static IEnumerable<SlackBlock> Write(ReplyBlock block) => block switch
    {
        HeadingBlock heading => Words(heading.Text, BlockLimits.HeaderText) is { } text ? [new HeaderBlock(new PlainText(text))] : [],
        TextBlock text => TextPieces.Split(DisplayText.Clean(text.Text), BlockLimits.SectionText).Select(piece => new SectionBlock(new PlainText(piece))),
        NoteBlock note => Words(note.Text, BlockLimits.ContextText) is { } text ? [new ContextBlock([new PlainText(text)])] : [],
        AlertBlock alert => Rich(Alert(alert)),
        ScoreBlock score => Rich(Score(score)),
        EvidenceBlock evidence => Rich(TitleOf(evidence.Title), Bullets(evidence.Items.Select(Evidence))),
        ListBlock list => Rich(TitleOf(list.Title, list.Tone), Bullets(list.Items.Select(Line))),
        // A preformatted box keeps line breaks and spaces, reads no markup, and has an edge that shows where a selection begins and ends.
        CopyBlock copy => Rich([TitleOf(copy.Title), .. Pieces(copy.Text).Select(run => new RichTextPreformatted([run]))]),
        SayBlock say => Rich([TitleOf(say.Title), .. Pieces(string.Join('\n', say.Lines)).Select(run => new RichTextQuote([run]))]),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, message: null),
    };

    private static RichTextSection? Alert(AlertBlock alert)
    {
        var title = Words(alert.Title, Title);
        var text = Words(alert.Text, Run);
        return title is null && text is null ? null : new RichTextSection(
        [
            new EmojiRun("warning"),
            new TextRun(" "),
            .. title is null ? Array.Empty<RichTextRun>() : [TextRun.Bold(title)],
            .. text is null ? Array.Empty<RichTextRun>() : [new TextRun(title is null ? text : $"\n{text}")],
        ]);
    }

    /// <summary>The words say it all; the sign in front only helps the eye.</summary>
    private static RichTextSection? Score(ScoreBlock score) => Words(score.Summary, Item) is { } summary
        ? new RichTextSection([new EmojiRun(SignOf(score.Level)), new TextRun(" "), TextRun.Bold(summary)])
        : null;

    private static string SignOf(HostilityLevel level) => level switch
    {
        HostilityLevel.Calm => "large_green_circle",
        HostilityLevel.Frustrated => "large_yellow_circle",
        HostilityLevel.Angry => "large_orange_circle",
        HostilityLevel.Hostile => "red_circle",
        _ => "octagonal_sign",
    };

    private static RichTextSection? TitleOf(string title, ListTone tone = ListTone.Neutral) => Words(title, Title) is not { } text ? null : tone switch
    {
        ListTone.Do => new RichTextSection([new EmojiRun("white_check_mark"), new TextRun(" "), TextRun.Bold(text)]),
        ListTone.Dont => new RichTextSection([new EmojiRun("no_entry_sign"), new TextRun(" "), TextRun.Bold(text)]),
        _ => new RichTextSection([TextRun.Bold(text)]),
    };

    private static RichTextSection? Evidence(EvidenceItem item)
    {
        var kind = Words(item.KindName, Title) ?? item.Kind;
        var words = Words(item.Words, Item);
        var why = Words(item.Why, Item);
        return new RichTextSection(
        [
            TextRun.Bold(kind.Length > 0 ? kind : "?"),
            .. words is null ? Array.Empty<RichTextRun>() : [new TextRun($": “{words}”")],
            .. why is null ? Array.Empty<RichTextRun>() : [new TextRun(words is null ? $": {why}" : $". {why}")],
        ]);
    }

    private static RichTextSection? Line(string item) => Words(item, Item) is { } text ? new RichTextSection([new TextRun(text)]) : null;

    private static RichTextList? Bullets(IEnumerable<RichTextSection?> items)
    {
        var lines = items.OfType<RichTextSection>().Take(MostItems).ToArray();
        return lines.Length > 0 ? new RichTextList(lines) : null;
    }

    private static IEnumerable<TextRun> Pieces(string text) => TextPieces.Split(DisplayText.Clean(text), Run).Select(piece => new TextRun(piece));

    /// <summary>One block of what is there; none when nothing is.</summary>
    private static IEnumerable<SlackBlock> Rich(params RichTextElement?[] elements)
    {
        var present = elements.OfType<RichTextElement>().ToArray();
        return present.Length == 0 ? [] : [new RichTextBlock(present)];
    }

    private static string? Words(string text, int max)
    {
        var shown = TextPieces.Shown(text, max);
        return string.IsNullOrWhiteSpace(shown) ? null : shown;
    }
}
