using CareBot.Hostility.Lexicon;

namespace CareBot.Hostility.Language;

/// <summary>
/// A small guess at the language: the script first, then the commonest function words of Latin-script languages (Lexicon/languages.yaml).
/// It says <c>und</c> rather than guess from too little.
/// </summary>
internal static class LanguageDetector
{
    private const int MostWords = 400;
    private const int FewLetters = 2;
    private const double MalayTrust = 0.55;
    private const string English = "en";
    private const string Indonesian = "id";
    private const string Malay = "ms";
    private const string Undecided = "und";

    private const int LongestWord = 14;

    /// <summary>The language of the customer's words, or of the whole when nothing is the customer's.</summary>
    internal static LanguageReading Read(string text, IReadOnlyList<MessagePart> parts)
    {
        var scripts = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = FunctionWords.Shared;
        var count = new WordCount(new int[words.Codes.Length]);
        var latin = 0;
        foreach (var part in parts.Where(part => !part.IsIgnored))
        {
            CountLetters(text.AsSpan(part.Span.Start, part.Span.Length), scripts, ref latin);
            CountWords(text, part.Span, words, count);
        }

        var foreign = scripts.Count == 0 ? default : scripts.MaxBy(pair => pair.Value);
        if (foreign.Value > latin && foreign.Value >= FewLetters)
        {
            // Japanese mixes kana with Han characters: any kana settles it.
            var code = foreign.Key == "zh" && scripts.ContainsKey("ja") ? "ja" : foreign.Key;
            return new LanguageReading(Make(code, Math.Min(0.99, (double)foreign.Value / (foreign.Value + latin))), HasIndonesian: count.Marks > 0);
        }

        var guess = FromWords(words.Codes, count);
        return new LanguageReading(guess, guess.Code is Indonesian or Malay || count.Marks > 0);
    }

    private static LanguageGuess FromWords(string[] codes, WordCount count)
    {
        var ranked = Enumerable.Range(0, codes.Length).Where(i => count.Hits[i] > 0)
            .OrderByDescending(i => count.Hits[i]).ThenBy(i => codes[i] == English ? 0 : 1).ThenBy(i => codes[i] == Indonesian ? 0 : 1).ThenBy(i => codes[i], StringComparer.Ordinal).ToList();
        if (ranked.Count == 0)
        {
            return Make(Undecided, 0);
        }

        var (code, hits) = (codes[ranked[0]], count.Hits[ranked[0]]);
        var second = ranked.Count > 1 ? count.Hits[ranked[1]] : 0;
        var probability = Math.Clamp(0.5 + (0.5 * (hits - second) / hits), 0.5, 0.99);
        if (code == Malay)
        {
            // Malay and Indonesian share most of their words; the Indonesian rules read it, with less trust.
            return Make(Indonesian, MalayTrust);
        }

        var enough = hits >= 2 || count.Words <= 4 || code == English;
        return enough ? Make(code, probability) : Make(Undecided, 0);
    }

    private static LanguageGuess Make(string code, double probability) => new(code, probability, LexiconLoader.Languages.Contains(code));

    private static void CountLetters(ReadOnlySpan<char> text, Dictionary<string, int> scripts, ref int latin)
    {
        foreach (var c in text)
        {
            if (ScriptOf(c) is { } script)
            {
                scripts[script] = scripts.GetValueOrDefault(script) + 1;
            }
            else if (char.IsLetter(c))
            {
                latin++;
            }
        }
    }

    private static string? ScriptOf(char c) => c switch
    {
        >= '\u0370' and <= '\u03FF' => "el",
        >= '\u0400' and <= '\u052F' => "ru",
        >= '\u0590' and <= '\u05FF' => "he",
        >= '\u0600' and <= '\u06FF' => "ar",
        >= '\u0900' and <= '\u097F' => "hi",
        >= '\u0E00' and <= '\u0E7F' => "th",
        >= '\u3040' and <= '\u30FF' => "ja",
        >= '\u4E00' and <= '\u9FFF' => "zh",
        >= '\uAC00' and <= '\uD7AF' or >= '\u1100' and <= '\u11FF' => "ko",
        _ => null,
    };

    private static void CountWords(string text, TextSpan span, FunctionWords words, WordCount count)
    {
        Span<char> word = stackalloc char[LongestWord];
        var i = span.Start;
        while (i < span.End && count.Words < MostWords)
        {
            var length = 0;
            while (i < span.End && (char.IsLetter(text[i]) || text[i] is '\'' or '\u2019'))
            {
                if (length < LongestWord)
                {
                    word[length] = text[i] == '\u2019' ? '\'' : char.ToLowerInvariant(text[i]);
                }

                length++;
                i++;
            }

            if (length is > 0 and <= LongestWord)
            {
                count.Add(words.Of(word[..length]));
            }

            i++;
        }
    }

    /// <summary>How many words there are, and how many are common in each language.</summary>
    private sealed class WordCount(int[] hits)
    {
        internal int[] Hits => hits;

        internal int Words { get; private set; }

        internal int Marks { get; private set; }

        internal void Add(int languages)
        {
            Words++;
            Marks += (languages & FunctionWords.Mark) != 0 ? 1 : 0;
            for (var i = 0; languages != 0 && i < hits.Length; i++)
            {
                hits[i] += (languages >> i) & 1;
            }
        }
    }
}
