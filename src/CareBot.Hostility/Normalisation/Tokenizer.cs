using System.Runtime.InteropServices;

namespace CareBot.Hostility.Normalisation;

/// <summary>Cuts folded text into words, sentences and quotations.</summary>
internal sealed class Tokenizer(Vocabulary vocabulary)
{
    private const int LongestQuotation = 60;

    private static readonly string[] Abbreviations = ["mr", "mrs", "ms", "dr", "st", "vs", "no", "ref", "approx", "jr", "sr"];

    [ThreadStatic]
    private static FoldedText? _folded;

    [ThreadStatic]
    private static List<Token>? _tokens;

    /// <summary>The words of a stretch of text. Sentence numbers start at <paramref name="firstSentence"/>. The list is used again by the next call on the same thread.</summary>
    internal List<Token> Read(string text, TextSpan span, int firstSentence)
    {
        var folded = _folded ??= new FoldedText();
        var tokens = _tokens ??= [];
        folded.Fold(text, span);
        tokens.Clear();
        Cut(folded, tokens, firstSentence);
        folded.Forget();
        SpacedWords.Join(tokens, vocabulary);
        return tokens;
    }

    private void Cut(FoldedText folded, List<Token> tokens, int firstSentence)
    {
        var sentence = firstSentence;
        var pause = false;
        var quotation = new Quotations();
        var i = 0;
        while (i < folded.Count)
        {
            var c = folded[i];
            if (c == FoldedText.EmojiMark)
            {
                tokens.Add(MakeEmoji(folded, i, sentence));
                i++;
            }
            else if (EndOfAddress(folded, i) is > 0 and var end)
            {
                tokens.Add(new Token { Start = folded.Start(i), End = folded.End(end - 1), Sentence = sentence, Quotation = -1, AfterPause = pause });
                i = end;
            }
            else if (EndOfWord(folded, i) is var stop && stop > i)
            {
                tokens.Add(MakeWord(folded, i, stop, sentence, pause));
                pause = false;
                i = stop;
            }
            else
            {
                quotation.See(folded, i, tokens);
                pause |= c is ',' or ';' or ':' or '(' or ')' or '\n' or '"' || (c == '-' && folded[i + 1] is ' ' or '-');
                if (EndsSentence(folded, i, tokens) && tokens.Count > 0 && tokens[^1].Sentence == sentence)
                {
                    sentence++;
                    pause = true;
                }

                i++;
            }
        }
    }

    private static bool IsMask(char c) => c is '*' or '@' or '$' or '#' or '!' or '+' or '%';

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c);

    private static int EndOfWord(FoldedText text, int start)
    {
        var i = start;
        if (!IsWordChar(text[i]) && !(text[i] is '@' or '$' or '*' && char.IsLetter(text[i + 1]) && !IsWordChar(text[i - 1])))
        {
            return start;
        }

        for (i++; i < text.Count; i++)
        {
            var c = text[i];
            var isInside = IsWordChar(c)
                || (c == '\'' && char.IsLetter(text[i + 1]) && char.IsLetter(text[i - 1]))
                || c == '*'
                || (IsMask(c) && (IsWordChar(text[i + 1]) || (IsMask(text[i + 1]) && c != '!') || (c is '$' or '@' && text[i - 1] == c)));
            if (!isInside)
            {
                break;
            }
        }

        return i;
    }

    /// <summary>A web address is one word that means nothing.</summary>
    private static int EndOfAddress(FoldedText text, int start)
    {
        var c = text[start];
        if (c is not ('h' or 'w') || IsWordChar(text[start - 1]))
        {
            return 0;
        }

        var rest = text.Slice(start, Math.Min(text.Count, start + 8));
        if (!rest.StartsWith("http://") && !rest.StartsWith("https://") && !rest.StartsWith("www."))
        {
            return 0;
        }

        var i = start;
        while (i < text.Count && !char.IsWhiteSpace(text[i]) && text[i] is not ('"' or '<' or '>'))
        {
            i++;
        }

        return i;
    }

    private Token MakeEmoji(FoldedText text, int at, int sentence) => new()
    {
        Start = text.Start(at),
        End = text.End(at),
        Word = vocabulary.Find(Emoji.WordFor(text.CodePoint(at)), insideAsterisks: false),
        Sentence = sentence,
        Quotation = -1,
    };

    private Token MakeWord(FoldedText text, int start, int end, int sentence, bool pause)
    {
        var emphasis = text[start] == '*' || text[start - 1] == '*' || text[start - 1] == '_';
        var first = start;
        if (text[start] is '@' or '$' or '*' && vocabulary.Find(text.Slice(start, end), emphasis) == Vocabulary.Unknown)
        {
            first = start + 1;
        }

        var spelling = text.Slice(first, end);
        var word = AllLookAlike(text, first, end) ? Vocabulary.Unknown : vocabulary.Find(spelling, emphasis);
        if (word == Vocabulary.Unknown && char.IsDigit(spelling[0]))
        {
            word = Vocabulary.Figure;
        }

        var last = end;
        while (word == Vocabulary.Unknown && last > first + 1 && text[last - 1] == '*')
        {
            last--;
        }

        var token = new Token
        {
            Start = text.Start(first),
            End = text.End(last - 1),
            Word = word,
            Sentence = sentence,
            Quotation = -1,
            AfterPause = pause,
            Letter = spelling.Length == 1 && char.IsLetter(spelling[0]) ? spelling[0] : '\0',
        };
        ReadCase(text.Original, ref token);
        return token;
    }

    private static bool AllLookAlike(FoldedText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!text.IsLookAlike(i))
            {
                return false;
            }
        }

        return true;
    }

    private static void ReadCase(string original, ref Token token)
    {
        var upper = 0;
        var lower = 0;
        var digits = 0;
        for (var i = token.Start; i < token.End; i++)
        {
            upper += char.IsUpper(original[i]) ? 1 : 0;
            lower += char.IsLower(original[i]) ? 1 : 0;
            digits += char.IsAsciiDigit(original[i]) ? 1 : 0;
        }

        token.IsWord = upper + lower > 0 && digits == 0;
        token.IsCapitals = upper >= 2 && lower == 0 && digits == 0;
        token.IsCapitalised = char.IsUpper(original[token.Start]);
    }

    private static bool EndsSentence(FoldedText text, int i, List<Token> tokens)
    {
        var c = text[i];
        if (c is '!' or '?')
        {
            return true;
        }

        if (c == '.')
        {
            return (char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '.' or '"' or '\'' or ')' or FoldedText.EmojiMark || text[i - 1] == '.') && !AfterAbbreviation(text, i);
        }

        if (c != '\n' || tokens.Count == 0)
        {
            return false;
        }

        var next = i + 1;
        while (next < text.Count && text[next] is ' ' or '\r' or '\t')
        {
            next++;
        }

        return next >= text.Count || !char.IsLower(text.Original[text.Start(next)]);
    }

    private static bool AfterAbbreviation(FoldedText text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text.Slice(start, dot);
        if (text[dot + 1] is '\n' or '\r' || dot + 1 >= text.Count)
        {
            return false;
        }

        foreach (var abbreviation in Abbreviations)
        {
            // "No." ends a sentence unless a figure follows.
            if (word.SequenceEqual(abbreviation))
            {
                return !word.SequenceEqual("no") || char.IsDigit(text[dot + 2]);
            }
        }

        return false;
    }

    /// <summary>Follows quotation marks and numbers the quotations on the words inside.</summary>
    private struct Quotations
    {
        private int _opened;
        private int _openedAt;
        private int _next;

        public Quotations() => _opened = -1;

        internal void See(FoldedText text, int at, List<Token> tokens)
        {
            var c = text[at];
            var isOpening = !char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
            var isSingle = c == '\'' && (_opened < 0 ? isOpening : char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '!' or '?' or ',');
            if (c == '\n' && text[at + 1] == '\n')
            {
                _opened = -1;
            }

            if (c != '"' && !isSingle)
            {
                return;
            }

            if (_opened < 0)
            {
                _opened = tokens.Count;
                _openedAt = c;
            }
            else if (c == _openedAt)
            {
                Close(tokens);
            }
        }

        private void Close(List<Token> tokens)
        {
            if (tokens.Count - _opened <= LongestQuotation)
            {
                foreach (ref var token in CollectionsMarshal.AsSpan(tokens)[_opened..])
                {
                    token.Quotation = _next;
                }

                _next++;
            }

            _opened = -1;
        }
    }
}
