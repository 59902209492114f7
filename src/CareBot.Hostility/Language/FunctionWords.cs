using CareBot.Hostility.Lexicon;

namespace CareBot.Hostility.Language;

/// <summary>The commonest function words of each language (Lexicon/languages.yaml), in one table: a word is looked up once for all of them.</summary>
internal sealed class FunctionWords
{
    /// <summary>Longest word that is looked up, in letters.</summary>
    internal const int LongestWord = 12;

    private readonly Dictionary<string, ulong> _languagesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private FunctionWords(Dictionary<string, string> lists)
    {
        Languages = [.. lists.Keys];
        for (var language = 0; language < Languages.Length; language++)
        {
            foreach (var word in lists[Languages[language]].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                _languagesOf[word] = _languagesOf.GetValueOrDefault(word) | (1UL << language);
            }
        }

        _bySpan = _languagesOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    internal static Lazy<FunctionWords> Shared { get; } = new(() => new FunctionWords(LexiconLoader.Read<Dictionary<string, string>>("Lexicon/languages.yaml")));

    /// <summary>The languages, 64 at most; their places are the bits of <see cref="LanguagesOf"/>.</summary>
    internal string[] Languages { get; }

    /// <summary>The languages of which this is a function word, one bit each.</summary>
    /// <param name="written">A word of <see cref="LongestWord"/> letters at most, as the customer wrote it.</param>
    internal ulong LanguagesOf(ReadOnlySpan<char> written)
    {
        Span<char> word = stackalloc char[LongestWord];
        word = word[..written.Length];
        written.ToLowerInvariant(word);
        word.Replace('\u2019', '\'');
        return _bySpan.TryGetValue(word, out var languages) ? languages : 0;
    }
}
