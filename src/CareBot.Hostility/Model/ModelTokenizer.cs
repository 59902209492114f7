namespace CareBot.Hostility.Model;

/// <summary>
/// Cuts the customer's words into the model's tokens: words in small letters, contractions apart ("do" "n't"), marks that carry tone as tokens
/// of their own, numbers, links and names as one token each. A sentence ends behind . ! ? … or a line break.
/// </summary>
internal static class ModelTokenizer
{
    private const int LongestWord = 40;
    private static readonly string[] Endings = ["n't", "'s", "'re", "'m", "'ve", "'ll", "'d"];

    /// <summary>Adds the tokens of a stretch of the text; gives the number of the next free sentence.</summary>
    internal static int Read(string text, TextSpan span, int firstSentence, TokenBuffer into)
    {
        var sentence = firstSentence;
        var inSentence = 0;
        var i = span.Start;
        var end = Math.Min(span.End, text.Length);
        while (i < end)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                if (text[i] == '\n' && inSentence > 0)
                {
                    (sentence, inSentence) = (sentence + 1, 0);
                }

                i++;
                continue;
            }

            var before = into.Count;
            var (next, ends) = ReadOne(text, i, end, sentence, into);
            i = next;
            inSentence += into.Count - before;
            if (ends || inSentence >= NetworkShape.SentenceTokens - 2)
            {
                (sentence, inSentence) = (sentence + 1, 0);
            }
        }

        return inSentence > 0 ? sentence + 1 : sentence;
    }

    private static (int Next, bool EndsSentence) ReadOne(string text, int i, int end, int sentence, TokenBuffer into)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c))
        {
            return (IsLink(text, i, end) ? Skip(text, i, end, "<url>", sentence, into) : ReadWord(text, i, end, sentence, into), false);
        }

        if (c == '@' && i + 1 < end && IsName(text[i + 1]))
        {
            var to = i + 1;
            while (to < end && IsName(text[to]))
            {
                to++;
            }

            into.Add("<user>", i, to, LetterCase.Small, sentence);
            return (to, false);
        }

        if (c is '!' or '?')
        {
            return (ReadMarks(text, i, end, sentence, into), true);
        }

        return ReadSign(text, i, end, sentence, into);
    }

    private static (int Next, bool EndsSentence) ReadSign(string text, int i, int end, int sentence, TokenBuffer into)
    {
        var c = text[i];
        var run = i + 1;
        while (run < end && text[run] == c)
        {
            run++;
        }

        if (c == '&' && text.AsSpan(i, end - i).StartsWith("&amp;", StringComparison.Ordinal))
        {
            into.Add("and", i, i + 5, LetterCase.Small, sentence);
            return (i + 5, false);
        }

        if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
        {
            into.Add(text.AsSpan(i, 2), i, i + 2, LetterCase.Small, sentence);
            return (i + 2, false);
        }

        if (c is '.' or '*' && run - i > 1)
        {
            into.Add(c == '.' ? "..." : "<mask>", i, run, LetterCase.Small, sentence);
            return (run, c == '.');
        }

        into.Add(c == '’' ? "'" : text.AsSpan(i, 1), i, i + 1, LetterCase.Small, sentence);
        return (i + 1, c is '.' or '…');
    }

    private static int ReadMarks(string text, int i, int end, int sentence, TokenBuffer into)
    {
        bool asks = false, calls = false;
        var to = i;
        for (; to < end && text[to] is '!' or '?'; to++)
        {
            asks |= text[to] == '?';
            calls |= text[to] == '!';
        }

        into.Add(asks && calls ? "?!" : calls ? "!" : "?", i, to, LetterCase.Small, sentence);
        if (to - i > 1)
        {
            into.Add(asks && calls ? "<?!x>" : calls ? "<!x>" : "<?x>", i, to, LetterCase.Small, sentence);
        }

        return to;
    }

    private static int ReadWord(string text, int start, int end, int sentence, TokenBuffer into)
    {
        Span<char> word = stackalloc char[LongestWord];
        int length = 0, letters = 0, capitals = 0;
        var to = start;
        for (; to < end && Continues(text, to, end); to++)
        {
            var c = text[to];
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            if (length < LongestWord)
            {
                word[length++] = c == '’' ? '\'' : char.ToLowerInvariant(c);
            }
        }

        while (length > 1 && word[length - 1] == '\'')
        {
            length--;
        }

        var letterCase = letters >= 2 && capitals == letters ? LetterCase.Capitals : char.IsUpper(text[start]) ? LetterCase.CapitalFirst : LetterCase.Small;
        Add(word[..length], letters == 0, start, to, letterCase, sentence, into);
        return to;
    }

    private static void Add(ReadOnlySpan<char> word, bool isNumber, int start, int end, LetterCase letterCase, int sentence, TokenBuffer into)
    {
        if (isNumber)
        {
            var isYear = word.Length == 4 && (word.StartsWith("19") || word.StartsWith("20"));
            into.Add(word.Length <= 2 || isYear ? word : "<num>", start, end, LetterCase.Small, sentence);
            return;
        }

        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending))
            {
                into.Add(word[..^ending.Length], start, Math.Max(start + 1, end - ending.Length), letterCase, sentence);
                into.Add(ending, Math.Max(start, end - ending.Length), end, LetterCase.Small, sentence);
                return;
            }
        }

        into.Add(word, start, end, letterCase, sentence);
    }

    private static int Skip(string text, int start, int end, string token, int sentence, TokenBuffer into)
    {
        var to = start;
        while (to < end && !char.IsWhiteSpace(text[to]))
        {
            to++;
        }

        into.Add(token, start, to, LetterCase.Small, sentence);
        return to;
    }

    private static bool Continues(string text, int i, int end) => char.IsLetterOrDigit(text[i]) || text[i] switch
    {
        '\'' or '’' => true,
        '*' => i + 1 < end && (char.IsLetter(text[i + 1]) || text[i + 1] == '*'),
        '.' => char.IsDigit(text[i - 1]) && i + 1 < end && char.IsDigit(text[i + 1]),
        _ => false,
    };

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsLink(string text, int i, int end)
    {
        var rest = text.AsSpan(i, Math.Min(8, end - i));
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }
}
