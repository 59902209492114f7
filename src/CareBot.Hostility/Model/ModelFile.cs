using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CareBot.Hostility.Model;

/// <summary>
/// The file of weights, little-endian: "CBHM", version (int32), SHA-256 of all that follows (32 bytes), then the arrays in the order of
/// <see cref="ModelWeights"/>, each with its number of elements (int32) before it.
/// </summary>
internal static class ModelFile
{
    internal const int Version = 2;
    private const int HeaderLength = 4 + 4 + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Magic => "CBHM"u8;

    internal static byte[] Write(ModelWeights weights)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(new byte[SHA256.HashSizeInBytes]);
        Put(writer, weights.Words);
        Put(writer, weights.WordRows);
        Put(writer, weights.WordScales);
        Put(writer, weights.GramRows);
        Put(writer, weights.GramScales);
        Put(writer, weights.Filters);
        Put(writer, weights.FilterBias);
        Put(writer, weights.Heads);
        Put(writer, weights.HeadBias);
        Put(writer, weights.Ngrams);
        Put(writer, weights.NgramScales);
        Put(writer, weights.Certainty);
        Put(writer, weights.SignalThresholds);
        var bytes = stream.ToArray();
        SHA256.HashData(bytes.AsSpan(HeaderLength), bytes.AsSpan(8));
        return bytes;
    }

    /// <summary>Reads weights back.</summary>
    /// <exception cref="InvalidDataException">Not a file of weights, of another version, or damaged; the message says which.</exception>
    internal static ModelWeights Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength || !file[..4].SequenceEqual(Magic))
        {
            throw new InvalidDataException("This is not a file of CareBot's model weights.");
        }

        var version = BitConverter.ToInt32(file[4..]);
        if (version != Version)
        {
            throw new InvalidDataException($"The model weights are of version {version}; this program reads version {Version}. Train them again.");
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(file[HeaderLength..], hash);
        if (!hash.SequenceEqual(file[8..HeaderLength]))
        {
            throw new InvalidDataException("The model weights are damaged: the checksum does not fit.");
        }

        var reader = new ArrayReader(file[HeaderLength..]);
        var weights = new ModelWeights
        {
            Words = reader.Next<ulong>(),
            WordRows = reader.Next<sbyte>(),
            WordScales = reader.Next<float>(),
            GramRows = reader.Next<sbyte>(),
            GramScales = reader.Next<float>(),
            Filters = reader.Next<float>(),
            FilterBias = reader.Next<float>(),
            Heads = reader.Next<float>(),
            HeadBias = reader.Next<float>(),
            Ngrams = reader.Next<sbyte>(),
            NgramScales = reader.Next<float>(),
            Certainty = reader.Next<float>(),
            SignalThresholds = reader.Next<float>(),
        };
        return weights.Indexed();
    }

    private static void Put<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes<T>(values));
    }

    private ref struct ArrayReader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        internal T[] Next<T>()
            where T : unmanaged
        {
            var values = GC.AllocateUninitializedArray<T>(BitConverter.ToInt32(_rest));
            var to = MemoryMarshal.AsBytes(values.AsSpan());
            _rest.Slice(4, to.Length).CopyTo(to);
            _rest = _rest[(4 + to.Length)..];
            return values;
        }
    }
}
