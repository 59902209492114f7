using CareBot.Hostility.Lexicon;

namespace CareBot.Hostility.Language;

/// <summary>
/// A small guess at the language: the script first, then for Latin script the commonest function words (Lexicon/languages.yaml) and how common
/// its runs of letters are in each language. It says <c>und</c> rather than guess from too little.
/// </summary>
internal static class LanguageDetector
{
    private const int FewLetters = 2;
    private const double MalayTrust = 0.55;
    private const string Indonesian = "id";
    private const string Malay = "ms";
    private const string Undecided = "und";

    /// <summary>The language of the customer's words, or of the whole when nothing is the customer's.</summary>
    internal static LanguageReading Read(string text, IReadOnlyList<MessagePart> parts) => Read(text, parts, NgramProfile.Shared);

    /// <summary>The same with this profile, or with none.</summary>
    internal static LanguageReading Read(string text, IReadOnlyList<MessagePart> parts, NgramProfile? profile)
    {
        Dictionary<string, int>? scripts = null;
        var words = WordCount.For(FunctionWords.Shared, profile);
        var latin = 0;
        foreach (var part in parts)
        {
            if (!part.IsIgnored)
            {
                CountLetters(text.AsSpan(part.Span.Start, part.Span.Length), ref scripts, ref latin);
                words.Read(text, part.Span);
            }
        }

        if (!words.IsPlainlyEnglish)
        {
            ReadLetters(text, parts, words);
        }

        var foreign = scripts is null ? default : scripts.MaxBy(pair => pair.Value);
        if (foreign.Value > latin && foreign.Value >= FewLetters)
        {
            // Japanese mixes kana with Han characters: any kana settles it.
            var code = foreign.Key == "zh" && scripts!.ContainsKey("ja") ? "ja" : foreign.Key;
            return new LanguageReading(Make(code, Math.Min(0.99, (double)foreign.Value / (foreign.Value + latin))), HasIndonesian: words.Marks > 0);
        }

        var guess = FromWords(words);
        return new LanguageReading(guess, guess.Code == Indonesian || words.Marks > 0 || words.LooksIndonesian);
    }

    private static void ReadLetters(string text, IReadOnlyList<MessagePart> parts, WordCount words)
    {
        foreach (var part in parts)
        {
            if (!part.IsIgnored)
            {
                words.ReadLetters(text, part.Span);
            }
        }
    }

    /// <summary>Function words decide between languages without letter statistics; letters and function words together between the others.</summary>
    private static LanguageGuess FromWords(WordCount words)
    {
        if (words.Best() is not { } best)
        {
            return Make(Undecided, 0);
        }

        // Malay and Indonesian share most of their words; the Indonesian rules read it, with less trust.
        return best.Code == Malay ? Make(Indonesian, MalayTrust) : Make(best.Code, best.Probability);
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
}
