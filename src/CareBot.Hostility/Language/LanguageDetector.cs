using System.Numerics;
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

    /// <summary>The language of the customer's words, or of the whole when nothing is the customer's.</summary>
    internal static LanguageGuess Guess(string text, IReadOnlyList<MessagePart> parts)
    {
        Dictionary<string, int>? scripts = null;
        Span<int> hits = stackalloc int[FunctionWords.Shared.Value.Languages.Length];
        var words = 0;
        var latin = 0;
        foreach (var part in parts)
        {
            if (!part.IsIgnored)
            {
                CountLetters(text.AsSpan(part.Span.Start, part.Span.Length), ref scripts, ref latin);
                CountWords(text, part.Span, hits, ref words);
            }
        }

        var foreign = scripts is null ? default : scripts.MaxBy(pair => pair.Value);
        if (foreign.Value > latin && foreign.Value >= FewLetters)
        {
            // Japanese mixes kana with Han characters: any kana settles it.
            var code = foreign.Key == "zh" && scripts!.ContainsKey("ja") ? "ja" : foreign.Key;
            return Make(code, Math.Min(0.99, (double)foreign.Value / (foreign.Value + latin)));
        }

        return FromWords(hits, words);
    }

    private static LanguageGuess FromWords(ReadOnlySpan<int> hits, int words)
    {
        var best = -1;
        for (var language = 0; language < hits.Length; language++)
        {
            best = hits[language] > 0 && (best < 0 || Precedes(language, best, hits)) ? language : best;
        }

        if (best < 0)
        {
            return Make("und", 0);
        }

        var second = 0;
        for (var language = 0; language < hits.Length; language++)
        {
            second = language == best ? second : Math.Max(second, hits[language]);
        }

        var code = FunctionWords.Shared.Value.Languages[best];
        var enough = hits[best] >= 2 || words <= 4 || code == "en";
        var probability = Math.Clamp(0.5 + (0.5 * (hits[best] - second) / hits[best]), 0.5, 0.99);
        return enough ? Make(code, probability) : Make("und", 0);
    }

    /// <summary>More words first; of equal ones English, then the order of the alphabet.</summary>
    private static bool Precedes(int language, int other, ReadOnlySpan<int> hits)
    {
        var (name, otherName) = (FunctionWords.Shared.Value.Languages[language], FunctionWords.Shared.Value.Languages[other]);
        return hits[language] != hits[other] ? hits[language] > hits[other] : name == "en" || (otherName != "en" && string.CompareOrdinal(name, otherName) < 0);
    }

    private static LanguageGuess Make(string code, double probability) => new(code, probability, LexiconLoader.Languages.Contains(code));

    private static void CountLetters(ReadOnlySpan<char> text, ref Dictionary<string, int>? scripts, ref int latin)
    {
        foreach (var c in text)
        {
            if (c < 128)
            {
                latin += char.IsAsciiLetter(c) ? 1 : 0;
            }
            else if (ScriptOf(c) is { } script)
            {
                scripts ??= new Dictionary<string, int>(StringComparer.Ordinal);
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

    private static void CountWords(string text, TextSpan span, Span<int> hits, ref int words)
    {
        var i = span.Start;
        while (i < span.End && words < MostWords)
        {
            var start = i;
            while (i < span.End && (char.IsLetter(text[i]) || text[i] is '\'' or '\u2019'))
            {
                i++;
            }

            if (i > start && i - start <= FunctionWords.LongestWord)
            {
                words++;
                for (var languages = FunctionWords.Shared.Value.LanguagesOf(text.AsSpan(start, i - start)); languages != 0; languages &= languages - 1)
                {
                    hits[BitOperations.TrailingZeroCount(languages)]++;
                }
            }

            i++;
        }
    }
}
