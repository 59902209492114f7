namespace CareBot.Hostility.Model;

/// <summary>
/// A word's input vector and its filter values. Those of the frequent words are kept once they were needed, so that reading mostly adds up
/// rows; two threads that make the same row at once make the same numbers.
/// </summary>
internal sealed class WordProjections(ModelWeights weights)
{
    private const int Kept = 6144;

    private readonly float[]?[] _rows = new float[]?[Kept];

    /// <summary>Writes the filter values of a token and adds its input to the sum.</summary>
    internal void Read(ReadOnlySpan<char> word, LetterCase letterCase, ModelWorkspace space, Span<float> columns)
    {
        var id = weights.Find(WordHash.Of(word));
        if (id is >= 0 and < Kept)
        {
            var row = Volatile.Read(ref _rows[id]) ?? Keep(id, word, space);
            row.AsSpan(0, NetworkShape.Columns).CopyTo(columns);
            Vectors.AddScaled(row.AsSpan(NetworkShape.Columns), 1, space.Sum);
        }
        else
        {
            FillInput(id, word, space);
            Vectors.Multiply(space.Input, weights.Filters, columns);
            Vectors.AddScaled(space.Input, 1, space.Sum);
        }

        if (letterCase != LetterCase.Small)
        {
            var at = letterCase == LetterCase.Capitals ? NetworkShape.Capitals : NetworkShape.CapitalFirst;
            space.Sum[at] += 1;
            Vectors.AddScaled(weights.Filters.AsSpan(at * NetworkShape.Columns, NetworkShape.Columns), 1, columns);
        }
    }

    private float[] Keep(int id, ReadOnlySpan<char> word, ModelWorkspace space)
    {
        var row = new float[NetworkShape.Columns + NetworkShape.Input];
        FillInput(id, word, space);
        Vectors.Multiply(space.Input, weights.Filters, row.AsSpan(0, NetworkShape.Columns));
        space.Input.CopyTo(row, NetworkShape.Columns);
        Volatile.Write(ref _rows[id], row);
        return row;
    }

    private void FillInput(int id, ReadOnlySpan<char> word, ModelWorkspace space)
    {
        Array.Clear(space.Input);
        var vector = space.Input.AsSpan(0, NetworkShape.Word);
        if (id >= 0)
        {
            Vectors.AddScaled(weights.WordRows.AsSpan(id * NetworkShape.Word, NetworkShape.Word), weights.WordScales[id], vector);
        }
        else
        {
            var count = WordGrams.Places(word, space.Grams);
            for (var i = 0; i < count; i++)
            {
                var place = space.Grams[i];
                Vectors.AddScaled(weights.GramRows.AsSpan(place * NetworkShape.Word, NetworkShape.Word), weights.GramScales[place] / count, vector);
            }
        }

        space.Input[NetworkShape.Present] = 1;
    }
}
