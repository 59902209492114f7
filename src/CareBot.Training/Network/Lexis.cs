using CareBot.Hostility.Model;

namespace CareBot.Training.Network;

/// <summary>Every word of the training texts: the first ones are the vocabulary and have a vector of their own, the others are known by their letter groups alone.</summary>
internal sealed class Lexis
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    internal List<string> Words { get; } = [];

    internal List<int[]> Grams { get; } = [];

    /// <summary>How many words have a vector.</summary>
    internal int Known { get; private set; }

    /// <summary>Ends the vocabulary: words added from here on have letter groups alone.</summary>
    internal void Close() => Known = Words.Count;

    internal int Add(string word)
    {
        if (_ids.TryGetValue(word, out var id))
        {
            return id;
        }

        _ids[word] = id = Words.Count;
        Words.Add(word);
        Span<int> places = stackalloc int[WordGrams.Most];
        Grams.Add(places[..WordGrams.Places(word, places)].ToArray());
        return id;
    }

    /// <summary>Cuts a text into tokens, the first and the last ones of a long text.</summary>
    internal Example Read(string text, TokenBuffer buffer)
    {
        const int first = 200, last = 100;
        buffer.Clear();
        ModelTokenizer.Read(text, new Hostility.TextSpan(0, text.Length), 0, buffer);
        var kept = Enumerable.Range(0, buffer.Count).Where(i => i < first || i >= buffer.Count - last).ToArray();
        var ends = new int[kept.Length];
        for (var i = kept.Length - 1; i >= 0; i--)
        {
            ends[i] = i + 1 < kept.Length && buffer[kept[i + 1]].Sentence == buffer[kept[i]].Sentence ? ends[i + 1] : i + 1;
        }

        return new Example
        {
            Words = [.. kept.Select(i => Add(new string(buffer.Letters(buffer[i]))))],
            Cases = [.. kept.Select(i => buffer[i].Case)],
            SentenceEnds = ends,
        };
    }
}
