namespace CareBot.Hostility.Normalisation;

/// <summary>
/// A stretch of text folded to plain characters, each with its place in the original. Emoji and tags have become private marks.
/// One is used again and again, so that folding allocates nothing.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>Marks an emoji of <see cref="Emoji"/>; its code point is in <see cref="CodePoint"/>.</summary>
    internal const char EmojiMark = '\uE000';

    // What a plain ASCII character folds to; \0 for the two that may open a tag or an entity.
    private static readonly char[] Plain = [.. Enumerable.Range(0, 128).Select(c => c is '<' or '&' ? '\0' : FoldSingle((char)c))];

    private char[] _chars = [];
    private int[] _starts = [];
    private int[] _ends = [];
    private bool[] _lookAlike = [];
    private int _count;

    /// <summary>The text that was folded.</summary>
    internal string Original { get; private set; } = "";

    internal int Count => _count;

    internal char this[int index] => index >= 0 && index < _count ? _chars[index] : '\n';

    internal ReadOnlySpan<char> Slice(int start, int end) => _chars.AsSpan(start, end - start);

    internal int Start(int index) => _starts[index];

    internal int End(int index) => _ends[index];

    internal bool IsLookAlike(int index) => _lookAlike[index];

    /// <summary>Lets the text go, so that no message is kept alive; the memory is kept for the next.</summary>
    internal void Forget()
    {
        Original = "";
        Array.Clear(_chars, 0, _count);
        _count = 0;
    }

    internal int CodePoint(int index) =>
        _ends[index] - _starts[index] >= 2 ? char.ConvertToUtf32(Original[_starts[index]], Original[_starts[index] + 1]) : Original[_starts[index]];

    /// <summary>Folds a stretch of a text; what was folded before is gone.</summary>
    internal void Fold(string text, TextSpan span)
    {
        Original = text;
        _count = 0;
        if (_chars.Length < span.Length)
        {
            var size = Math.Max(span.Length, 1024);
            (_chars, _starts, _ends, _lookAlike) = (new char[size], new int[size], new int[size], new bool[size]);
        }

        var i = span.Start;
        while (i < span.End)
        {
            var c = text[i];
            if (c < 128 && Plain[c] is not '\0' and var plain)
            {
                i = Put(plain, i, 1);
            }
            else if (CharFolder.IsInvisible(c))
            {
                i++;
            }
            else if (c == '<' && HtmlRemnants.ReadTag(text.AsSpan(0, span.End), i, out var isLineBreak) is > 0 and var tag)
            {
                i = Put(isLineBreak ? '\n' : ' ', i, tag);
            }
            else if (c == '&' && HtmlRemnants.ReadEntity(text.AsSpan(0, span.End), i, out var value) is > 0 and var entity)
            {
                i = Put(CharFolder.Fold(value), i, entity);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < span.End && char.IsLowSurrogate(text[i + 1]))
            {
                i = Put(FoldPair(char.ConvertToUtf32(c, text[i + 1])), i, 2);
            }
            else
            {
                i = Put(FoldSingle(c), i, 1);
                _lookAlike[_count - 1] = CharFolder.IsLookAlike(c);
            }
        }
    }

    private static char FoldSingle(char c)
    {
        if (Emoji.WordFor(c) is not null)
        {
            return EmojiMark;
        }

        return c is (>= '\uE000' and <= '\uF8FF') || char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\r')) ? ' ' : CharFolder.Fold(c);
    }

    private static char FoldPair(int codePoint)
    {
        var letter = CharFolder.FoldSupplementary(codePoint);
        return letter != '\0' ? letter : Emoji.WordFor(codePoint) is null ? ' ' : EmojiMark;
    }

    private int Put(char c, int start, int length)
    {
        _chars[_count] = c;
        _starts[_count] = start;
        _ends[_count] = start + length;
        _lookAlike[_count] = false;
        _count++;
        return start + length;
    }
}
