namespace CareBot.Hostility.Parts;

/// <summary>One line of a paste, and what was decided about it.</summary>
internal sealed class TextLine(int start, int end, string text)
{
    private const int LongestLooked = 600;

    /// <summary>Index of its first code unit.</summary>
    internal int Start { get; } = start;

    /// <summary>Index behind its line break.</summary>
    internal int End { get; } = end;

    /// <summary>The line in lower case without spaces around it, long lines cut.</summary>
    internal string Lower { get; } = Clean(text[start..Math.Min(end, start + LongestLooked)]).ToLowerInvariant();

    /// <summary>The line without spaces around it, long lines cut.</summary>
    internal string Trimmed { get; } = Clean(text[start..Math.Min(end, start + LongestLooked)]);

    /// <summary>How many code units stand before <see cref="Trimmed"/>.</summary>
    internal int Indent { get; } = CountIndent(text, start, end);

    internal bool IsBlank => Trimmed.Length == 0;

    /// <summary>What the line is; null while nothing is known, which means the customer's words.</summary>
    internal PartKind? Kind { get; private set; }

    /// <summary>How that was seen.</summary>
    internal string Why { get; private set; } = "";

    internal bool IsFree => Kind is null;

    /// <summary>Who begins to speak on this line of a chat; null when nobody new does.</summary>
    internal string? Speaker { get; set; }

    internal void Mark(PartKind kind, string why)
    {
        if (Kind is null)
        {
            Kind = kind;
            Why = why;
        }
    }

    /// <summary>Cuts a text into lines; their stretches cover it.</summary>
    internal static List<TextLine> Cut(string text, int length)
    {
        var lines = new List<TextLine>();
        var start = 0;
        for (var i = 0; i < length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= length || text[i + 1] != '\n')))
            {
                lines.Add(new TextLine(start, i + 1, text));
                start = i + 1;
            }
        }

        if (start < length)
        {
            lines.Add(new TextLine(start, length, text));
        }

        return lines;
    }

    private static int CountIndent(string text, int start, int end)
    {
        var first = Clean(text[start..Math.Min(end, start + LongestLooked)]);
        return first.Length == 0 ? 0 : Math.Max(0, text.AsSpan(start, end - start).IndexOf(first[0]));
    }

    private static string Clean(string line) => line.Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim().Trim('\uFEFF', '\u200B', '\u200E', '\u200F').Trim();
}
