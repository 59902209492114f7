namespace CareBot.Hostility.Model;

/// <summary>Fowler-Noll-Vo hashes (FNV-1a), the same on every machine: the model knows words by their hash and needs no list of them.</summary>
internal static class WordHash
{
    private const ulong Offset64 = 14_695_981_039_346_656_037;
    private const ulong Prime64 = 1_099_511_628_211;
    private const uint Offset32 = 2_166_136_261;
    private const uint Prime32 = 16_777_619;

    internal static uint Start => Offset32;

    /// <summary>64 bits of a whole word: no two words of the vocabulary share one (the trainer checks).</summary>
    internal static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Offset64;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime64;
        }

        return hash;
    }

    /// <summary>Goes on with a 32-bit hash.</summary>
    internal static uint Add(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime32;
        }

        return hash;
    }

    /// <summary>Goes on with a 32-bit hash by one character.</summary>
    internal static uint Add(uint hash, char c) => (hash ^ c) * Prime32;

    /// <summary>Mixes the high bits into the low ones and takes a place in a table of a size that is a power of two.</summary>
    internal static int Place(uint hash, int size) => (int)((hash ^ (hash >> 15)) & (uint)(size - 1));
}
