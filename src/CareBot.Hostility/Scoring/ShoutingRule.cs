using CareBot.Hostility.Lexicon;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Scoring;

/// <summary>
/// Shouting is a matter of form: three words in capitals in a run that are no acronyms, or piled-up exclamation marks. How much it weighs is
/// a matter of what is shouted: joy weighs nothing, and marks or a message all in capitals little when nothing else in it is cross.
/// </summary>
internal sealed class ShoutingRule(CompiledLexicon lexicon)
{
    private const int ShortestRun = 3;
    private const int ShortestPile = 3;
    private const int ShortestMessage = 6;
    private const double Quiet = 0.6;

    private readonly LexiconEntry? _capitals = lexicon.Entries.FirstOrDefault(entry => entry.Id.EndsWith(".shouting.capitals", StringComparison.Ordinal));
    private readonly LexiconEntry? _marks = lexicon.Entries.FirstOrDefault(entry => entry.Id.EndsWith(".shouting.marks", StringComparison.Ordinal));

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _acronyms = lexicon.Acronyms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the runs of capitals and of marks in a stretch of text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="isHappy">Words of joy, thanks or courtesy stand in it.</param>
    /// <param name="isCross">Something else in it shows displeasure.</param>
    internal IEnumerable<Evidence> Find(string text, TextSpan span, List<Token> tokens, bool isHappy, bool isCross)
    {
        var isAllCapitals = tokens.Count >= ShortestMessage && !HasLowerOrCall(text.AsSpan(span.Start, span.Length));
        var ofCapitals = (isCross, isHappy, isAllCapitals) switch
        {
            (true, _, _) => 1.0,
            (_, true, _) => 0,
            (_, _, true) => Quiet,
            _ => 1.0,
        };
        var ofMarks = isCross ? 1.0 : isHappy ? 0 : Quiet;
        if (_capitals is not null)
        {
            foreach (var (first, last) in Runs(text, tokens))
            {
                var run = new TextSpan(tokens[first].Start, tokens[last].End - tokens[first].Start);
                yield return new Evidence(_capitals, SignalKind.Shouting, run, tokens[first].Sentence, SignalTarget.None, (int)(_capitals.Weight * ofCapitals));
            }
        }

        if (_marks is not null)
        {
            var next = 0;
            foreach (var pile in Piles(text, span))
            {
                while (next < tokens.Count && tokens[next].End <= pile.Start)
                {
                    next++;
                }

                var sentence = tokens.Count == 0 ? 0 : tokens[Math.Max(0, next - 1)].Sentence;
                yield return new Evidence(_marks, SignalKind.Shouting, pile, sentence, SignalTarget.None, (int)(_marks.Weight * ofMarks));
            }
        }
    }

    private IEnumerable<(int First, int Last)> Runs(string text, List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsCapitals)
            {
                continue;
            }

            var first = i;
            var last = i;
            var words = 0;
            for (; i < tokens.Count && (tokens[i].IsCapitals || !tokens[i].IsWord || IsOneCapital(tokens[i])); i++)
            {
                if (tokens[i].IsCapitals)
                {
                    last = i;
                    words += _acronyms.Contains(text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start)) || CodeTokens.IsJoined(text, tokens[i]) ? 0 : 1;
                }
            }

            if (words >= ShortestRun)
            {
                yield return (first, last);
            }
        }
    }

    private static bool HasLowerOrCall(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c == '!' || char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneCapital(Token token) => token.Letter != '\0' && token.IsCapitalised;

    private static IEnumerable<TextSpan> Piles(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is not ('!' or '?'))
            {
                continue;
            }

            var start = i;
            var shouts = 0;
            var asks = 0;
            for (; i < span.End && text[i] is '!' or '?' or '1'; i++)
            {
                shouts += text[i] == '!' ? 1 : 0;
                asks += text[i] == '?' ? 1 : 0;
            }

            if (shouts + asks >= ShortestPile && shouts > 0)
            {
                var end = i;
                while (text[end - 1] == '1')
                {
                    end--;
                }

                yield return new TextSpan(start, end - start);
            }
        }
    }
}
