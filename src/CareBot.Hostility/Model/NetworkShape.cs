namespace CareBot.Hostility.Model;

/// <summary>The sizes that the trainer and the reader of the network share.</summary>
internal static class NetworkShape
{
    /// <summary>Length of a word's vector.</summary>
    internal const int Word = 100;

    /// <summary>The word's vector, then: in capitals, capital first, a word at all, a word left out or unknown.</summary>
    internal const int Input = Word + 4;

    internal const int Capitals = Word;
    internal const int CapitalFirst = Word + 1;
    internal const int Present = Word + 2;
    internal const int Missing = Word + 3;

    /// <summary>Filters over all widths.</summary>
    internal const int Filters = 224;

    /// <summary>Filter values of one word: every filter has one column for each place of its width.</summary>
    internal const int Columns = 544;

    /// <summary>What the heads read: the largest value of each filter, then the mean of the inputs.</summary>
    internal const int Pooled = Filters + Input;

    /// <summary>Places of the table of letter groups.</summary>
    internal const int GramPlaces = 1 << 15;

    /// <summary>Places of the table of word groups, in the model beside the network.</summary>
    internal const int NgramPlaces = 1 << 18;

    internal const int LevelHeads = 4;
    internal const int SignalHeads = 14;
    internal const int Heads = LevelHeads + SignalHeads;

    /// <summary>Longest sentence, in tokens; a longer one is cut.</summary>
    internal const int SentenceTokens = 64;

    /// <summary>Most tokens that are read together; a longer message is read in windows of about this length.</summary>
    internal const int WindowTokens = 96;

    private static readonly int[] WidthList = [1, 2, 3, 5];
    private static readonly int[] FilterList = [64, 64, 64, 32];

    /// <summary>How many words each bank of filters looks at.</summary>
    internal static ReadOnlySpan<int> Widths => WidthList;

    /// <summary>How many filters each bank has.</summary>
    internal static ReadOnlySpan<int> FiltersOf => FilterList;
}
