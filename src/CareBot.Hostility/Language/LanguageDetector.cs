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

    private static readonly Lazy<Dictionary<string, HashSet<string>>> FunctionWords = new(() =>
        LexiconLoader.Read<Dictionary<string, string>>("Lexicon/languages.yaml")
            .ToDictionary(pair => pair.Key, pair => pair.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The language of the customer's words, or of the whole when nothing is the customer's.</summary>
    internal static LanguageGuess Guess(string text, IReadOnlyList<MessagePart> parts)
    {
        var scripts = new Dictionary<string, int>(StringComparer.Ordinal);
        var hits = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = 0;
        var latin = 0;
        foreach (var part in parts.Where(part => !part.IsIgnored))
        {
            CountLetters(text.AsSpan(part.Span.Start, part.Span.Length), scripts, ref latin);
            CountWords(text, part.Span, hits, ref words);
        }

        var foreign = scripts.Count == 0 ? default : scripts.MaxBy(pair => pair.Value);
        if (foreign.Value > latin && foreign.Value >= FewLetters)
        {
            // Japanese mixes kana with Han characters: any kana settles it.
            var code = foreign.Key == "zh" && scripts.ContainsKey("ja") ? "ja" : foreign.Key;
            return Make(code, Math.Min(0.99, (double)foreign.Value / (foreign.Value + latin)));
        }

        return FromWords(hits, words);
    }

    private static LanguageGuess FromWords(Dictionary<string, int> hits, int words)
    {
        if (hits.Count == 0)
        {
            return Make("und", 0);
        }

        var ranked = hits.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key == "en" ? 0 : 1).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var best = ranked[0];
        var second = ranked.Count > 1 ? ranked[1].Value : 0;
        var enough = best.Value >= 2 || words <= 4 || best.Key == "en";
        var probability = Math.Clamp(0.5 + (0.5 * (best.Value - second) / best.Value), 0.5, 0.99);
        return enough ? Make(best.Key, probability) : Make("und", 0);
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

    private static void CountWords(string text, TextSpan span, Dictionary<string, int> hits, ref int words)
    {
        var i = span.Start;
        while (i < span.End && words < MostWords)
        {
            var start = i;
            while (i < span.End && (char.IsLetter(text[i]) || text[i] is '\'' or '\u2019'))
            {
                i++;
            }

            if (i > start && i - start <= 12)
            {
                words++;
                var word = text[start..i].ToLowerInvariant().Replace('\u2019', '\'');
                foreach (var (language, list) in FunctionWords.Value)
                {
                    if (list.Contains(word))
                    {
                        hits[language] = hits.GetValueOrDefault(language) + 1;
                    }
                }
            }

            i++;
        }
    }
}
