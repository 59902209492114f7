using CareBot.Core.Replies;

namespace CareBot.Slack.Rendering;

/// <summary>Cuts text to Slack's sizes: at paragraphs, then at lines, then at words, and only then anywhere, never inside a surrogate pair.</summary>
internal static class TextPieces
{
    private static readonly string[] Seams = ["\n\n", "\n", " "];

    /// <summary>The text in pieces of at most <paramref name="max"/> UTF-16 code units; no piece is blank.</summary>
    public static IEnumerable<string> Split(string text, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 2);
        var rest = text;
        while (rest.Length > max)
        {
            var end = SeamOf(rest, max);
            var piece = rest[..end].TrimEnd();
            if (piece.Length > 0)
            {
                yield return piece;
            }

            rest = rest[end..].TrimStart('\n', ' ');
        }

        if (!string.IsNullOrWhiteSpace(rest))
        {
            yield return rest;
        }
    }

    /// <summary>As shown to a person: nothing invisible, no half characters, at most <paramref name="max"/> UTF-16 code units.</summary>
    public static string Shown(string text, int max) => DisplayText.Shorten(DisplayText.Clean(text), max);

    /// <summary>Escapes the three characters Slack reads as markup, and no others.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static int SeamOf(string text, int max)
    {
        foreach (var seam in Seams)
        {
            // A seam in the first half would leave a stub; the next kind of seam is the better one then.
            var at = text.LastIndexOf(seam, max - 1, max / 2, StringComparison.Ordinal);
            if (at > 0)
            {
                return at;
            }
        }

        return char.IsHighSurrogate(text[max - 1]) ? max - 1 : max;
    }
}
