using CareBot.Core.Replies;

namespace CareBot.Slack.Rendering;

/// <summary>Makes an answer smaller, in a fixed order, until it fits: what helps least right now goes first.
/// The warning, the score and the reply to send stay to the end.</summary>
internal static class Degrade
{
    private const int FewItems = 3;
    private const int ShortText = 600;
    private const int ShortCopy = 3_000;

    /// <summary>The steps; each is applied to what the one before left.</summary>
    public static IReadOnlyList<Func<Reply, Reply>> Steps { get; } =
    [
        // 1. The small print.
        reply => Keep(reply, block => block is not NoteBlock),
        // 2. All but the strongest evidence.
        reply => Map(reply, block => block is EvidenceBlock evidence ? evidence with { Items = [.. evidence.Items.Take(FewItems)] } : block),
        // 3. Long explanations.
        reply => Map(reply, block => block is TextBlock text ? new TextBlock(TextPieces.Shown(text.Text, ShortText)) : block),
        // 4. All but the first entries of the lists.
        reply => Map(reply, block => block is ListBlock list ? list with { Items = [.. list.Items.Take(FewItems)] } : block),
        // 5. All but the first lines to say.
        reply => Map(reply, block => block is SayBlock say ? say with { Lines = [.. say.Lines.Take(FewItems)] } : block),
        // 6. Everything but the first warning, the score, and the first words to send and to say.
        reply => reply with
        {
            Blocks = [.. FirstOf<AlertBlock>(reply), .. FirstOf<ScoreBlock>(reply), .. FirstOf<CopyBlock>(reply), .. FirstOf<SayBlock>(reply)],
        },
        // 7. The end of those.
        reply => Map(reply, block => block switch
        {
            AlertBlock alert => alert with { Text = TextPieces.Shown(alert.Text, ShortText) },
            CopyBlock copy => copy with { Text = TextPieces.Shown(copy.Text, ShortCopy) },
            _ => block,
        }),
        // 8. The buttons, which may carry much.
        reply => reply with { Buttons = [] },
    ];

    private static Reply Keep(Reply reply, Func<ReplyBlock, bool> keep) => reply with { Blocks = [.. reply.Blocks.Where(keep)] };

    private static Reply Map(Reply reply, Func<ReplyBlock, ReplyBlock> map) => reply with { Blocks = [.. reply.Blocks.Select(map)] };

    private static IEnumerable<ReplyBlock> FirstOf<T>(Reply reply)
        where T : ReplyBlock => reply.Blocks.OfType<T>().Take(1);
}
