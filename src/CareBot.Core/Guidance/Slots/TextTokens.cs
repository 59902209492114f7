using System.Buffers;
using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>A word or number of a text.</summary>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="HasDigit">Whether it holds a digit.</param>
/// <param name="StartsSentence">Whether a sentence, a paragraph or another part of the message ended before it.</param>
internal readonly record struct Token(int Start, int Length, bool HasDigit, bool StartsSentence)
{
    public int End => Start + Length;

    public TextSpan Span => new(Start, Length);
}

/// <summary>The words of some stretches of a text, in one linear pass. Numbers keep their inner marks (<c>1.299,00</c>, <c>AB-12345</c>, <c>10:12</c>).</summary>
internal sealed class TextTokens
{
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?;…");

    private readonly List<Token> _tokens = [];

    public TextTokens(string text, IEnumerable<TextSpan> stretches)
    {
        Text = text;
        foreach (var stretch in stretches)
        {
            var start = Math.Clamp(stretch.Start, 0, text.Length);
            Read(start, Math.Clamp(stretch.End, start, text.Length));
        }
    }

    public string Text { get; }

    public int Count => _tokens.Count;

    public Token this[int index] => _tokens[index];

    /// <summary>The letters of a token; empty outside the text.</summary>
    public ReadOnlySpan<char> Word(int index) => index >= 0 && index < Count ? Text.AsSpan(_tokens[index].Start, _tokens[index].Length) : default;

    /// <summary>What stands between a token and the one before it; empty where the one before is in another part or missing.</summary>
    public ReadOnlySpan<char> Gap(int index) =>
        index > 0 && index < Count && _tokens[index].Start >= _tokens[index - 1].End ? Text.AsSpan(_tokens[index - 1].End, _tokens[index].Start - _tokens[index - 1].End) : default;

    /// <summary>The character right before a token, or a space.</summary>
    public char Before(int index) => _tokens[index].Start > 0 ? Text[_tokens[index].Start - 1] : ' ';

    /// <summary>The stretch from one token to another, both included.</summary>
    public TextSpan Between(int first, int last) => new(_tokens[first].Start, _tokens[last].End - _tokens[first].Start);

    /// <summary>Whether two tokens stand in the same sentence.</summary>
    public bool SameSentence(int first, int second)
    {
        for (var index = Math.Min(first, second) + 1; index <= Math.Max(first, second); index++)
        {
            if (_tokens[index].StartsSentence)
            {
                return false;
            }
        }

        return true;
    }

    private void Read(int start, int end)
    {
        var at = start;
        var gapStart = start;
        var isFirst = true;
        while (at < end)
        {
            if (!char.IsLetterOrDigit(Text[at]))
            {
                at++;
                continue;
            }

            var (length, hasDigit) = Measure(at, end);
            _tokens.Add(new Token(at, length, hasDigit, isFirst || EndsSentence(Text.AsSpan(gapStart, at - gapStart))));
            isFirst = false;
            at += length;
            gapStart = at;
        }
    }

    private (int Length, bool HasDigit) Measure(int start, int end)
    {
        var at = start;
        var hasDigit = false;
        while (at < end)
        {
            var isDigit = char.IsAsciiDigit(Text[at]);
            if (!isDigit && !char.IsLetterOrDigit(Text[at]) && !(at + 1 < end && Joins(at, hasDigit)))
            {
                break;
            }

            hasDigit |= isDigit;
            at++;
        }

        return (at - start, hasDigit);
    }

    /// <summary>Whether a mark inside a word or number belongs to it.</summary>
    private bool Joins(int at, bool hasDigit)
    {
        var next = Text[at + 1];
        return Text[at] switch
        {
            '\'' or '’' => char.IsLetter(next),
            '.' or ',' or ':' => char.IsAsciiDigit(Text[at - 1]) && char.IsAsciiDigit(next),
            '-' or '_' or '/' => char.IsAsciiDigit(next) || (hasDigit && char.IsLetterOrDigit(next)),
            _ => false,
        };
    }

    private static bool EndsSentence(ReadOnlySpan<char> gap) => gap.ContainsAny(SentenceMarks) || gap.Count('\n') > 1;
}
