using System.Numerics;

namespace CareBot.Hostility.Model;

/// <summary>All that the model has learned, as it is stored.</summary>
internal sealed record ModelWeights
{
    /// <summary>64-bit hashes of the known words, the most frequent first.</summary>
    internal required ulong[] Words { get; init; }

    /// <summary>A vector of bytes for each known word, with its letter groups added in.</summary>
    internal required sbyte[] WordRows { get; init; }

    /// <summary>What one step of a word's bytes is worth.</summary>
    internal required float[] WordScales { get; init; }

    /// <summary>A vector of bytes for each place of the table of letter groups.</summary>
    internal required sbyte[] GramRows { get; init; }

    /// <summary>What one step of a letter group's bytes is worth.</summary>
    internal required float[] GramScales { get; init; }

    /// <summary>The filters: <see cref="NetworkShape.Input"/> rows of <see cref="NetworkShape.Columns"/>.</summary>
    internal required float[] Filters { get; init; }

    internal required float[] FilterBias { get; init; }

    /// <summary><see cref="NetworkShape.Heads"/> rows of <see cref="NetworkShape.Pooled"/>.</summary>
    internal required float[] Heads { get; init; }

    internal required float[] HeadBias { get; init; }

    /// <summary>Four numbers for each place of the table of word groups.</summary>
    internal required sbyte[] Ngrams { get; init; }

    /// <summary>What one step is worth, for each of the four levels; then the four biases.</summary>
    internal required float[] NgramScales { get; init; }

    /// <summary>The weights of the certainty of a level, see <see cref="Joining.Probability"/>.</summary>
    internal required float[] Certainty { get; init; }

    /// <summary>From what probability a signal counts, per kind; above 1 the kind is left to the rules.</summary>
    internal required float[] SignalThresholds { get; init; }

    private ulong[] _table = [];
    private int[] _ids = [];

    /// <summary>The number of a known word, or -1.</summary>
    internal int Find(ulong hash)
    {
        var mask = (ulong)_table.Length - 1;
        for (var at = hash & mask; _ids[at] >= 0; at = (at + 1) & mask)
        {
            if (_table[at] == hash)
            {
                return _ids[at];
            }
        }

        return -1;
    }

    /// <summary>Makes the look-up table; called once, before the first <see cref="Find"/>.</summary>
    internal ModelWeights Indexed()
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Words.Length * 2 + 2);
        _table = new ulong[size];
        _ids = new int[size];
        Array.Fill(_ids, -1);
        for (var i = 0; i < Words.Length; i++)
        {
            var at = Words[i] & ((ulong)size - 1);
            while (_ids[at] >= 0)
            {
                at = (at + 1) & ((ulong)size - 1);
            }

            (_table[at], _ids[at]) = (Words[i], i);
        }

        return this;
    }
}
