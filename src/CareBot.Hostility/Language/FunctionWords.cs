using CareBot.Hostility.Lexicon;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Language;

/// <summary>The words of Lexicon/languages.yaml, and which languages each belongs to.</summary>
internal sealed class FunctionWords
{
    private const string MarksOfIndonesian = "id_marks";

    private static readonly Lazy<Dictionary<string, string>> Lists = new(() => LexiconLoader.Read<Dictionary<string, string>>("Lexicon/languages.yaml"));
    private static readonly Lazy<FunctionWords> Made = new(() => new FunctionWords(Lists.Value));

    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly MaskedWords _masked;

    private FunctionWords(Dictionary<string, string> lists)
    {
        _masked = new MaskedWords(Split(lists[MarksOfIndonesian]), []);
        Codes = [.. lists.Keys.Where(code => code != MarksOfIndonesian)];
        foreach (var (code, list) in lists)
        {
            var flag = code == MarksOfIndonesian ? Mark : 1 << Array.IndexOf(Codes, code);
            foreach (var word in Split(list))
            {
                _languages[word] = _languages.GetValueOrDefault(word) | flag;
            }
        }

        _bySpan = _languages.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The flag of a word that is Indonesian beyond doubt.</summary>
    internal const int Mark = 1 << 30;

    internal static FunctionWords Shared => Made.Value;

    /// <summary>English function words, as the file lists them.</summary>
    internal static string[] OfEnglish => Split(Lists.Value["en"]);

    /// <summary>Words that are Indonesian beyond doubt, as the file lists them.</summary>
    internal static string[] PlainlyIndonesian => Split(Lists.Value[MarksOfIndonesian]);

    /// <summary>The languages; the place of each is its bit in <see cref="Of"/>.</summary>
    internal string[] Codes { get; }

    /// <summary>The languages that a lower-case word is common in, as bits; 0 for none.</summary>
    internal int Of(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var languages) ? languages : 0;

    /// <summary>Whether a word that is plainly Indonesian hides behind asterisks, digits or signs.</summary>
    internal bool IsMaskedMark(ReadOnlySpan<char> spelling) => _masked.Find(spelling) is not null;

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
