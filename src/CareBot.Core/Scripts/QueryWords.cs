namespace CareBot.Core.Scripts;

/// <summary>Cuts text into lower-case words and takes off the endings that do not change what is meant.</summary>
internal static class QueryWords
{
    /// <summary>The most words of one text that are looked at; nobody in a hurry types more.</summary>
    public const int MaxWords = 64;

    private const int MaxWordLength = 24;

    /// <summary>The words of a text, in order, without apostrophes (<c>don't</c> is <c>dont</c>).</summary>
    public static List<string> Of(string text, int limit = int.MaxValue)
    {
        var words = new List<string>();
        Span<char> word = stackalloc char[MaxWordLength];
        var length = 0;
        for (var at = 0; at <= text.Length && words.Count < limit; at++)
        {
            var character = at < text.Length ? text[at] : ' ';
            if (char.IsLetterOrDigit(character))
            {
                if (length < MaxWordLength)
                {
                    word[length++] = char.ToLowerInvariant(character);
                }
            }
            else if (character is not ('\'' or '’') && length > 0)
            {
                words.Add(new string(word[..length]));
                length = 0;
            }
        }

        return words;
    }

    /// <summary>A light stemmer for English: plural, -ing, -ed, -er, -ly. Words of other languages mostly pass unchanged.</summary>
    public static string Stem(string word)
    {
        var stem = Cut(Cut(word, "ies", "y"), "ly", "");
        stem = stem.EndsWith("ss", StringComparison.Ordinal) || stem.EndsWith("us", StringComparison.Ordinal) ? stem : Cut(stem, "s", "");
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "er", "e"])
        {
            var cut = Cut(stem, ending, "");
            if (cut.Length < stem.Length)
            {
                stem = Undouble(cut);
                break;
            }
        }

        return stem.EndsWith('e') && stem.Length > 3 ? stem[..^1] : stem.EndsWith('y') && stem.Length > 3 ? stem[..^1] + "i" : stem;
    }

    private static string Cut(string word, string ending, string by) =>
        word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal) ? string.Concat(word.AsSpan(0, word.Length - ending.Length), by) : word;

    private static string Undouble(string word) => word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's') ? word[..^1] : word;
}
