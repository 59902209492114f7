using System.Text;
using CareBot.Hostility;

namespace CareBot.Core.Review;

/// <summary>A draft as the review reads it, and its sentences.</summary>
internal static class DraftText
{
    /// <summary>Longest draft that is read, in UTF-16 code units; a reply to a customer is far shorter.</summary>
    public const int MaxLength = 20_000;

    /// <summary>The draft cut to what is read, with quoted lines blanked so that the customer's own words are not held against the agent. Places stay the same.</summary>
    public static string Readable(string draft)
    {
        var text = draft.Length > MaxLength ? draft[..MaxLength] : draft;
        if (!text.Contains('>', StringComparison.Ordinal))
        {
            return text;
        }

        var blanked = new StringBuilder(text);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            if (text.AsSpan(start, end - start).TrimStart().StartsWith(">"))
            {
                for (var at = start; at < end; at++)
                {
                    blanked[at] = '\n';
                }
            }

            start = end + 1;
        }

        return blanked.ToString();
    }

    /// <summary>The sentences with anything in them, marks included, in order.</summary>
    public static IEnumerable<TextSpan> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var ends = at == text.Length || text[at] == '\n' || (IsEnd(text[at]) && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));
            if (!ends)
            {
                continue;
            }

            var stop = Math.Min(at + 1, text.Length);
            while (start < stop && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (stop > start && char.IsWhiteSpace(text[stop - 1]))
            {
                stop--;
            }

            if (stop > start)
            {
                yield return new TextSpan(start, stop - start);
            }

            start = at + 1;
        }
    }

    private static bool IsEnd(char character) => character is '.' or '!' or '?' or '…';
}
