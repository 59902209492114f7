namespace CareBot.Hostility.Parts;

/// <summary>One line of a paste, and what was decided about it. Lines are used again by the next paste on the same thread.</summary>
internal sealed class TextLine
{
    private const int LongestLooked = 600;
    private const string Unseen = "\uFEFF\u200B\u200E\u200F";

    private LineBuffer _buffer = LineBuffer.Empty;
    private string? _respaced;
    private int _first;
    private int _length;

    /// <summary>Index of its first code unit.</summary>
    internal int Start { get; private set; }

    /// <summary>Index behind its line break.</summary>
    internal int End { get; private set; }

    /// <summary>The line in lower case without spaces around it, long lines cut.</summary>
    internal ReadOnlySpan<char> Lower => _buffer.Lower(_first, _length);

    /// <summary>The line without spaces around it, long lines cut.</summary>
    internal ReadOnlySpan<char> Trimmed => _respaced ?? _buffer.Text.AsSpan(_first, _length);

    /// <summary>How many code units stand before <see cref="Trimmed"/>.</summary>
    internal int Indent => IsBlank ? 0 : Math.Max(0, _buffer.Text.AsSpan(Start, End - Start).IndexOf(Trimmed[0]));

    internal bool IsBlank => _length == 0;

    /// <summary>How many code units at its start are a speaker's name or a time of day; 0 when it begins with the customer's words.</summary>
    internal int Prefix { get; set; }

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

    /// <summary>Lets go of what it holds of the text.</summary>
    internal void Forget() => (_respaced, Speaker) = (null, null);

    /// <summary>Makes this the line of a stretch of the text.</summary>
    internal void Set(LineBuffer buffer, int start, int end)
    {
        (_buffer, Start, End, Kind, Why, Prefix, Speaker) = (buffer, start, end, null, "", 0, null);
        var looked = buffer.Text.AsSpan(start, Math.Min(end - start, LongestLooked));
        var trimmed = looked.Trim().Trim(Unseen).Trim();
        _length = trimmed.Length;
        _first = trimmed.IsEmpty || !looked.Overlaps(trimmed, out var offset) ? start : start + offset;
        _respaced = trimmed.IndexOfAny('\u00A0', '\u202F') < 0 ? null : trimmed.ToString().Replace('\u00A0', ' ').Replace('\u202F', ' ');
        buffer.SetLower(_first, Trimmed);
    }
}
