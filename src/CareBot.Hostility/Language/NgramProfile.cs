using System.Text;

namespace CareBot.Hostility.Language;

/// <summary>
/// How common runs of one to four letters are in each language it was trained on ("CareBot.Training languages" writes it). A word's runs, with
/// the gaps before and behind it, are looked up in a table by a hash; each says for every language how much more likely it is there than on average.
/// </summary>
internal sealed class NgramProfile
{
    /// <summary>The longest run of letters.</summary>
    internal const int LongestRun = 4;

    /// <summary>Weights are natural logarithms times this.</summary>
    internal const int Scale = 24;

    /// <summary>The most runs that one word has.</summary>
    internal const int MostRuns = (LanguageWords.Longest + 2) * LongestRun;

    private const string Resource = "Language/ngrams.bin";
    private const string Magic = "CBL1";

    private static readonly Lazy<NgramProfile?> Embedded = new(Load);

    private readonly sbyte[] _weights;
    private readonly uint _mask;

    internal NgramProfile(string[] codes, sbyte[] weights)
    {
        Codes = codes;
        _weights = weights;
        var places = weights.Length / codes.Length;
        if (places * codes.Length != weights.Length || places == 0 || (places & (places - 1)) != 0)
        {
            throw new InvalidDataException("The table of letter runs must hold a power of two of places for every language.");
        }

        _mask = (uint)places - 1;
    }

    /// <summary>The embedded profile; null when this build has none.</summary>
    internal static NgramProfile? Shared => Embedded.Value;

    /// <summary>The languages, ISO 639-1.</summary>
    internal string[] Codes { get; }

    /// <summary>Adds what a word says for each language to <paramref name="sums"/>, in logarithms times <see cref="Scale"/>.</summary>
    /// <param name="word">Lower-case letters, <see cref="LanguageWords.Longest"/> at most.</param>
    /// <param name="sums">One for each of <see cref="Codes"/>.</param>
    internal void Add(ReadOnlySpan<char> word, Span<int> sums)
    {
        Span<uint> runs = stackalloc uint[MostRuns];
        foreach (var run in runs[..Runs(word, runs)])
        {
            var weights = _weights.AsSpan((int)(run & _mask) * Codes.Length, Codes.Length);
            for (var i = 0; i < weights.Length; i++)
            {
                sums[i] += weights[i];
            }
        }
    }

    /// <summary>The hashes of a word's runs of letters, with the gaps around it. Returns how many there are.</summary>
    internal static int Runs(ReadOnlySpan<char> word, Span<uint> runs)
    {
        var count = 0;
        for (var start = -1; start <= word.Length; start++)
        {
            var hash = 2166136261u;
            for (var at = start; at < start + LongestRun && at <= word.Length; at++)
            {
                hash = (hash ^ (at < 0 || at == word.Length ? ' ' : word[at])) * 16777619u;
                runs[count++] = Finish(hash);
            }
        }

        return count;
    }

    /// <summary>Writes the profile as the embedded file.</summary>
    internal byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.ASCII);
        writer.Write(Magic.AsSpan());
        writer.Write(string.Join(' ', Codes));
        writer.Write(_weights.Length);
        foreach (var weight in _weights)
        {
            writer.Write(weight);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The embedded file is damaged.</exception>
    private static NgramProfile? Load()
    {
        using var stream = typeof(NgramProfile).Assembly.GetManifestResourceStream(Resource);
        if (stream is null)
        {
            return null;
        }

        using var reader = new BinaryReader(stream, Encoding.ASCII);
        if (!reader.ReadChars(Magic.Length).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException($"{Resource} is not a table of letter runs.");
        }

        var codes = reader.ReadString().Split(' ');
        var weights = new sbyte[reader.ReadInt32()];
        stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new NgramProfile(codes, weights);
    }

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 2246822519u;
        return hash ^ (hash >> 13);
    }
}
