namespace CareBot.Training.Languages;

/// <summary>A text whose language is known.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="Text">The text.</param>
internal sealed record LanguageText(string Code, string Text);

/// <summary>Texts of known language from the labelled sets: one language's sets whole, the politeness set by its own column.</summary>
internal static class LanguageCorpus
{
    private const int MostOfEach = 9000;

    // Written in Latin script; the other scripts need no letters counted.
    private static readonly string[] FromPoliteness = ["af", "es", "fr", "hu", "vi"];

    private static readonly (string Code, string File)[] Sets =
    [
        ("en", "banking77"), ("en", "goemotions"), ("en", "uci_sentences_amazon_yelp"), ("en", "cfpb_narratives"),
        ("id", "id_smsa"), ("id", "id_emot"), ("de", "de_germeval2018"), ("pt", "pt_toldbr"),
    ];

    /// <summary>Reads all texts, evenly thinned to the most of each language.</summary>
    internal static IReadOnlyList<LanguageText> Read(DirectoryInfo data, DirectoryInfo corpus)
    {
        var all = Sets.SelectMany(set => Rows(data, set.File).Select(row => new LanguageText(set.Code, row["text"])))
            .Concat(Rows(data, "tydip_politeness").Where(row => FromPoliteness.Contains(row["lang"])).Select(row => new LanguageText(row["lang"], row["text"])))
            .Concat(Authored(corpus));
        return [.. all.GroupBy(text => text.Code).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => Thin([.. group]))];
    }

    private static IEnumerable<LanguageText> Thin(List<LanguageText> texts) =>
        texts.Where((_, index) => (long)index * MostOfEach / Math.Max(texts.Count, MostOfEach) != (long)(index - 1) * MostOfEach / Math.Max(texts.Count, MostOfEach) || index == 0);

    private static IEnumerable<LanguageText> Authored(DirectoryInfo corpus) => corpus.GetFiles("authored-*.tsv").OrderBy(file => file.Name, StringComparer.Ordinal)
        .SelectMany(file => File.ReadLines(file.FullName).Select(line => line.Split('\t', 5)).Where(cells => cells.Length == 5)
            .Select(cells => new LanguageText(file.Name.Split('-', '.')[1], cells[4].Replace("\\n", "\n", StringComparison.Ordinal))));

    private static IEnumerable<Dictionary<string, string>> Rows(DirectoryInfo data, string name)
    {
        var path = Path.Combine(data.FullName, "aux", name + ".tsv");
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path} is missing; the languages cannot be learnt without it.");
        }

        string[]? header = null;
        foreach (var cells in File.ReadLines(path).Select(line => line.Split('\t')))
        {
            if (header is null)
            {
                header = cells;
            }
            else if (cells.Length == header.Length)
            {
                yield return header.Zip(cells).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            }
        }
    }
}
