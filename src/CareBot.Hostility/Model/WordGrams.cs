namespace CareBot.Hostility.Model;

/// <summary>The groups of three and four letters of a word, with its ends marked: what the network knows of a word it never saw.</summary>
internal static class WordGrams
{
    internal const int Most = 96;

    /// <summary>Fills in the places of the groups in the table of letter groups; gives their number. Marks and special tokens have none.</summary>
    internal static int Places(ReadOnlySpan<char> word, Span<int> places)
    {
        if (word.Length < 2 || word[0] == '<')
        {
            return 0;
        }

        var count = 0;
        for (var size = 3; size <= 4; size++)
        {
            for (var i = 0; i + size <= word.Length + 2 && count < places.Length; i++)
            {
                places[count++] = WordHash.Place(Hash(word, i, size, WordHash.Start), NetworkShape.GramPlaces);
            }
        }

        return count;
    }

    /// <summary>The hash of one group; index 0 is the mark before the word, the last index the mark behind it.</summary>
    internal static uint Hash(ReadOnlySpan<char> word, int from, int size, uint start)
    {
        var hash = start;
        for (var i = from; i < from + size; i++)
        {
            hash = WordHash.Add(hash, i == 0 ? '<' : i > word.Length ? '>' : word[i - 1]);
        }

        return hash;
    }
}
