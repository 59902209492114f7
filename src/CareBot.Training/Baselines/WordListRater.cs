using CareBot.Training.Evaluation;

namespace CareBot.Training.Baselines;

/// <summary>
/// The plainest thing that is in use: how many entries of a public list of bad words stand in the text. Lists: LDNOOBW (English, CC BY 4.0) and surge-ai/profanity (MIT).
/// Whole words, case ignored, the longest entry first; no normalising beyond that, as such lists are used.
/// </summary>
internal sealed class WordListRater : IRater
{
    private readonly HashSet<string> _entries;
    private readonly int _longest;

    internal WordListRater(IEnumerable<string> entries)
    {
        _entries = entries.Select(entry => string.Join(' ', Words(entry))).Where(entry => entry.Length > 0).ToHashSet(StringComparer.Ordinal);
        _longest = _entries.Count == 0 ? 0 : _entries.Max(entry => entry.Count(c => c == ' ') + 1);
    }

    /// <inheritdoc />
    public string Name => "word list";

    /// <summary>Reads both lists; null when neither is there.</summary>
    internal static WordListRater? Read(DirectoryInfo data)
    {
        var entries = HeadedFile.Read(Path.Combine(data.FullName, "aux", "ldnoobw_lexicon.tsv")).Where(row => row["lang"] == "en")
            .Concat(HeadedFile.Read(Path.Combine(data.FullName, "aux", "surge_profanity_lexicon.tsv"))).Select(row => row["text"]).ToList();
        return entries.Count == 0 ? null : new WordListRater(entries);
    }

    /// <inheritdoc />
    public IReadOnlyList<Rating> Rate(IReadOnlyList<string> texts) => [.. texts.Select(text => Rating.Only(Count(text)))];

    internal int Count(string text)
    {
        var words = Words(text);
        var count = 0;
        for (var i = 0; i < words.Length;)
        {
            var length = LengthAt(words, i);
            count += length > 0 ? 1 : 0;
            i += Math.Max(1, length);
        }

        return count;
    }

    private int LengthAt(string[] words, int at)
    {
        for (var length = Math.Min(_longest, words.Length - at); length > 0; length--)
        {
            if (_entries.Contains(string.Join(' ', words, at, length)))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Words between white space, without the punctuation around them; marks that stand for letters ("a$$", "@ss", "f*ck") stay.</summary>
    private static string[] Words(string text) => [.. text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('.', ',', '!', '?', ':', ';', '"', '\'', '(', ')', '[', ']', '“', '”', '‘', '’', '#')).Where(word => word.Length > 0)];
}
