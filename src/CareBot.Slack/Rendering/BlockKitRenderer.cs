using CareBot.Core.Replies;
using CareBot.Slack.Inbound;
using CareBot.Slack.Outbound;

namespace CareBot.Slack.Rendering;

/// <summary>Reply in, Slack message out. Pure. Words that may come from a paste go only into plain_text and rich_text, where Slack reads no
/// markup, so that they can neither ping, link nor format; the fallback text is escaped.</summary>
internal static class BlockKitRenderer
{
    private const string Nameless = "CareBot";
    private const string ActionsBlockId = "carebot.actions";

    /// <summary>The message for an answer; always inside Slack's limits.</summary>
    public static SlackMessage Render(Reply reply)
    {
        var candidate = reply;
        var blocks = Build(candidate);
        foreach (var step in Degrade.Steps)
        {
            if (BlockLimits.Fit(blocks))
            {
                break;
            }

            candidate = step(candidate);
            blocks = Build(candidate);
        }

        return new SlackMessage(Fallback(reply), BlockLimits.Fit(blocks) ? blocks : [], PlainWords.Of(reply));
    }

    /// <summary>One line of ours.</summary>
    public static SlackMessage Line(string text) => Render(new Reply { Fallback = text, Blocks = [new TextBlock(text)] });

    private static string Fallback(Reply reply)
    {
        var text = TextPieces.Shown(reply.Fallback, BlockLimits.FallbackText / "&amp;".Length);
        return string.IsNullOrWhiteSpace(text) ? Nameless : TextPieces.Escape(text);
    }

    private static List<SlackBlock> Build(Reply reply) => [.. reply.Blocks.SelectMany(BlockWriter.Write), .. Actions(reply.Buttons)];

    private static IEnumerable<ActionsBlock> Actions(IReadOnlyList<ReplyButton> buttons)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var elements = new List<ButtonElement>();
        foreach (var button in buttons.Where(IsUsable))
        {
            var occurrence = seen.GetValueOrDefault(button.Action);
            seen[button.Action] = occurrence + 1;
            elements.Add(new ButtonElement(
                new PlainText(TextPieces.Shown(button.Label, BlockLimits.ButtonLabel)),
                ActionIds.Write(button.Action, occurrence),
                button.State.Length > 0 ? button.State : null));
        }

        return elements.Chunk(BlockLimits.ActionsElements).Select((row, index) => new ActionsBlock(ActionIds.Write(ActionsBlockId, index), row));
    }

    /// <summary>A button that Slack would refuse, with the whole message, is left out.</summary>
    private static bool IsUsable(ReplyButton button) =>
        button.Action.Length is > 0 and <= BlockLimits.ActionId - 10 && button.State.Length <= BlockLimits.ButtonValue
        && !string.IsNullOrWhiteSpace(DisplayText.Clean(button.Label)) && !string.IsNullOrWhiteSpace(button.Action);
}
