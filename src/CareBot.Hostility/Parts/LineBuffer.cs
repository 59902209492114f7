namespace CareBot.Hostility.Parts;

/// <summary>The lines of one paste and their letters in lower case, in memory that is used again: cutting a paste allocates nothing once it has grown to size.</summary>
internal sealed class LineBuffer
{
    [ThreadStatic]
    private static LineBuffer? _ofThread;

    [ThreadStatic]
    private static LineBuffer? _ofTurns;

    [ThreadStatic]
    private static LineBuffer? _ofBodies;

    private readonly List<TextLine> _pool = [];
    private readonly List<TextLine> _lines = [];
    private char[] _lower = [];

    internal static LineBuffer Empty { get; } = new();

    /// <summary>This thread's buffer.</summary>
    internal static LineBuffer OfThread => _ofThread ??= new LineBuffer();

    /// <summary>This thread's second buffer, for the lines of a conversation while its turns are scored in the first.</summary>
    internal static LineBuffer OfTurns => _ofTurns ??= new LineBuffer();

    /// <summary>This thread's third buffer, for the lines of a conversation without quotation marks.</summary>
    internal static LineBuffer OfBodies => _ofBodies ??= new LineBuffer();

    /// <summary>The text that was cut.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>Cuts a text into lines; their stretches cover it. Good until the next cut or <see cref="Forget"/>.</summary>
    internal List<TextLine> Cut(string text, int length)
    {
        Begin(text, length);
        var start = 0;
        while (start < length)
        {
            var end = EndOfLine(text, start, length);
            Add(start, end);
            start = end;
        }

        return _lines;
    }

    /// <summary>Begins with a text whose lines are added one by one. Good until the next text or <see cref="Forget"/>.</summary>
    internal List<TextLine> Begin(string text, int length)
    {
        Text = text;
        _lines.Clear();
        if (_lower.Length < length)
        {
            _lower = new char[Math.Max(1024, length)];
        }

        return _lines;
    }

    /// <summary>Lets the text go: nothing pasted outlives its request.</summary>
    internal void Forget()
    {
        foreach (var line in _lines)
        {
            line.Forget();
        }

        Array.Clear(_lower, 0, Math.Min(_lower.Length, Text.Length));
        Text = "";
        _lines.Clear();
    }

    /// <summary>Adds a stretch of the text as a line.</summary>
    internal void Add(int start, int end)
    {
        if (_lines.Count == _pool.Count)
        {
            _pool.Add(new TextLine());
        }

        var line = _pool[_lines.Count];
        line.Set(this, start, end);
        _lines.Add(line);
    }

    internal ReadOnlySpan<char> Lower(int first, int length) => _lower.AsSpan(first, length);

    internal void SetLower(int first, ReadOnlySpan<char> letters) => letters.ToLowerInvariant(_lower.AsSpan(first));

    private static int EndOfLine(string text, int start, int length)
    {
        var found = text.AsSpan(start, length - start).IndexOfAny('\n', '\r');
        if (found < 0)
        {
            return length;
        }

        var at = start + found;
        return text[at] == '\r' && at + 1 < length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }
}
