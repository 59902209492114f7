namespace CareBot.Hostility.Normalisation;

/// <summary>A stretch of text folded to plain characters, each with its place in the original. Emoji and tags have become private marks.</summary>
internal sealed class FoldedText
{
    /// <summary>Marks an emoji of <see cref="Emoji"/>; its code point is in <see cref="CodePoint"/>.</summary>
    internal const char EmojiMark = '\uE000';

    private readonly char[] _chars;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly bool[] _lookAlike;
    private int _count;

    internal FoldedText(string text, TextSpan span)
    {
        _chars = new char[span.Length];
        _starts = new int[span.Length];
        _ends = new int[span.Length];
        _lookAlike = new bool[span.Length];
        Original = text;
        Fold(text, span);
    }

    /// <summary>The text that was folded.</summary>
    internal string Original { get; }

    internal int Count => _count;

    internal char this[int index] => index >= 0 && index < _count ? _chars[index] : '\n';

    internal ReadOnlySpan<char> Slice(int start, int end) => _chars.AsSpan(start, end - start);

    internal int Start(int index) => _starts[index];

    internal int End(int index) => _ends[index];

    internal bool IsLookAlike(int index) => _lookAlike[index];

    internal int CodePoint(int index) =>
        _ends[index] - _starts[index] >= 2 ? char.ConvertToUtf32(Original[_starts[index]], Original[_starts[index] + 1]) : Original[_starts[index]];

    private void Fold(string text, TextSpan span)
    {
        var i = span.Start;
        while (i < span.End)
        {
            var c = text[i];
            if (CharFolder.IsInvisible(c))
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
                _lookAlike[_count] = CharFolder.IsLookAlike(c);
                i = Put(FoldSingle(c), i, 1);
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
        _count++;
        return start + length;
    }
}
