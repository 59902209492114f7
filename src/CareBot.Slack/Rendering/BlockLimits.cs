namespace CareBot.Slack.Rendering;

/// <summary>Block Kit's limits, in UTF-16 code units, and how much of them a message uses.</summary>
/// <remarks>docs.slack.dev/reference/block-kit; the limit on the whole is not documented: Slack answers <c>msg_blocks_too_long</c> near 13,200
/// characters (slackapi/bolt-js issue 2509).</remarks>
internal static class BlockLimits
{
    public const int Blocks = 50;
    public const int SectionText = 3_000;
    public const int HeaderText = 150;
    public const int ButtonLabel = 75;
    public const int ButtonValue = 2_000;
    public const int ActionId = 255;
    public const int ActionsElements = 25;
    public const int ContextText = 2_000;
    public const int All = 13_200;

    /// <summary>Longest <c>text</c>; far below Slack's 40,000, since notifications cut it anyway.</summary>
    public const int FallbackText = 3_000;

    /// <summary>Whether the blocks keep to the limits on the whole.</summary>
    public static bool Fit(IReadOnlyList<SlackBlock> blocks) => blocks.Count <= Blocks && SizeOf(blocks) <= All;

    /// <summary>All characters that Slack stores: words, labels, ids and what buttons carry.</summary>
    public static int SizeOf(IReadOnlyList<SlackBlock> blocks) => blocks.Sum(SizeOf);

    private static int SizeOf(SlackBlock block) => block switch
    {
        HeaderBlock header => header.Text.Text.Length,
        SectionBlock section => section.Text.Text.Length,
        ContextBlock context => context.Elements.Sum(element => element.Text.Length),
        ActionsBlock actions => actions.BlockId.Length + actions.Elements.Sum(SizeOf),
        RichTextBlock rich => rich.Elements.Sum(SizeOf),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, message: null),
    };

    private static int SizeOf(ButtonElement button) => button.Text.Text.Length + button.ActionId.Length + (button.Value?.Length ?? 0);

    private static int SizeOf(RichTextElement element) => element switch
    {
        RichTextSection section => SizeOf(section.Elements),
        RichTextList list => list.Elements.Sum(SizeOf),
        RichTextPreformatted preformatted => SizeOf(preformatted.Elements),
        RichTextQuote quote => SizeOf(quote.Elements),
        _ => throw new ArgumentOutOfRangeException(nameof(element), element.GetType().Name, message: null),
    };

    private static int SizeOf(IReadOnlyList<RichTextRun> runs) => runs.Sum(run => run switch
    {
        TextRun text => text.Text.Length,
        EmojiRun emoji => emoji.Name.Length + 2,
        _ => throw new ArgumentOutOfRangeException(nameof(runs), run.GetType().Name, message: null),
    });
}
