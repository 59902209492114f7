using CareBot.Core.Replies;

namespace CareBot.Slack.Rendering;

/// <summary>An answer as escaped text without blocks, for the day Slack does not take them.</summary>
internal static class PlainWords
{
    /// <summary>Longest text; Slack cuts at 40,000, and escaping may make it up to five times as long.</summary>
    private const int Longest = 7_000;

    /// <summary>All the words, a paragraph a block; never empty.</summary>
    public static string Of(Reply reply)
    {
        var words = string.Join("\n\n", reply.Blocks.Select(Words).Where(text => !string.IsNullOrWhiteSpace(text)));
        var shown = TextPieces.Shown(words.Length > 0 ? words : reply.Fallback, Longest);
        return string.IsNullOrWhiteSpace(shown) ? "CareBot" : TextPieces.Escape(shown);
    }

    private static string Words(ReplyBlock block) => block switch
    {
        HeadingBlock heading => heading.Text,
        TextBlock text => text.Text,
        NoteBlock note => note.Text,
        AlertBlock alert => $"{alert.Title}\n{alert.Text}",
        ScoreBlock score => score.Summary,
        EvidenceBlock evidence => Lines(
            evidence.Title,
            evidence.Items.Select(item => item.Words.Length > 0 ? $"{item.KindName}: “{item.Words}”" : item.KindName)),
        ListBlock list => Lines(list.Title, list.Items),
        CopyBlock copy => $"{copy.Title}\n{copy.Text}",
        SayBlock say => Lines(say.Title, say.Lines),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, message: null),
    };

    private static string Lines(string title, IEnumerable<string> items) => string.Join('\n', items.Select(item => $"- {item}").Prepend(title));
}
