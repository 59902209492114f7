namespace CareBot.Hostility.Model;

/// <summary>
/// A word's input vector and its filter values. The filter values of the frequent words are kept once they were needed, so that reading mostly adds up
/// rows; two threads that make the same row at once make the same numbers. The kept rows take 14 MB at most.
/// </summary>
internal sealed class WordProjections(ModelWeights weights)
{
    private const int Kept = 6144;

    private readonly FilterBlocks _filters = new(weights.Filters, NetworkShape.Input, NetworkShape.Columns);
    private readonly float[]?[] _rows = new float[]?[Kept];

    /// <summary>Writes the filter values of a token and adds its input to the sum.</summary>
    internal void Read(ReadOnlySpan<char> word, LetterCase letterCase, ModelWorkspace space, Span<float> columns)
    {
        var id = weights.Find(WordHash.Of(word));
        FillInput(id, word, space);
        if (id is >= 0 and < Kept)
        {
            (Volatile.Read(ref _rows[id]) ?? Keep(id, space)).CopyTo(columns);
        }
        else
        {
            _filters.Multiply(space.Input, columns);
        }

        Vectors.AddScaled(space.Input, 1, space.Sum);
        if (letterCase != LetterCase.Small)
        {
            var at = letterCase == LetterCase.Capitals ? NetworkShape.Capitals : NetworkShape.CapitalFirst;
            space.Sum[at] += 1;
            Vectors.AddScaled(weights.Filters.AsSpan(at * NetworkShape.Columns, NetworkShape.Columns), 1, columns);
        }
    }

    private float[] Keep(int id, ModelWorkspace space)
    {
        var row = new float[NetworkShape.Columns];
        _filters.Multiply(space.Input, row);
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
