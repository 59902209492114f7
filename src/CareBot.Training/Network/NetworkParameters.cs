using CareBot.Hostility.Model;
using CareBot.Training.Auxiliary;

namespace CareBot.Training.Network;

/// <summary>What the network learns.</summary>
internal sealed class NetworkParameters
{
    internal NetworkParameters(Lexis lexis, Func<string, float[]?> vectorOf, Random random)
    {
        Lexis = lexis;
        TaskStart = new int[AuxiliarySets.Tasks.Count];
        Outputs = NetworkShape.Heads;
        for (var i = 0; i < TaskStart.Length; i++)
        {
            TaskStart[i] = Outputs;
            Outputs += AuxiliarySets.Tasks[i].Labels;
        }

        Words = new float[lexis.Known * NetworkShape.Word];
        for (var i = 0; i < lexis.Known; i++)
        {
            if (vectorOf(lexis.Words[i]) is { } vector)
            {
                Vectors.AddScaled(vector, VectorScale, Words.AsSpan(i * NetworkShape.Word, NetworkShape.Word));
            }
        }

        Grams = Random(NetworkShape.GramPlaces * NetworkShape.Word, 0.05, random);
        Columns = Random(NetworkShape.Columns * NetworkShape.Input, 0.035, random);
        Heads = Random(Outputs * NetworkShape.Pooled, 0.02, random);
        HeadBias = new float[Outputs];
        Transpose();
    }

    private const float VectorScale = 0.3f;

    internal Lexis Lexis { get; }

    internal int Outputs { get; }

    internal int[] TaskStart { get; }

    internal float[] Words { get; }

    internal float[] Grams { get; }

    /// <summary>The filters, column by column: <see cref="NetworkShape.Columns"/> rows of <see cref="NetworkShape.Input"/>.</summary>
    internal float[] Columns { get; }

    /// <summary>The same, row by row, as reading wants them.</summary>
    internal float[] Filters { get; } = new float[NetworkShape.Input * NetworkShape.Columns];

    internal float[] FilterBias { get; } = new float[NetworkShape.Filters];

    internal float[] Heads { get; }

    internal float[] HeadBias { get; }

    internal void Transpose()
    {
        for (var c = 0; c < NetworkShape.Columns; c++)
        {
            for (var d = 0; d < NetworkShape.Input; d++)
            {
                Filters[(d * NetworkShape.Columns) + c] = Columns[(c * NetworkShape.Input) + d];
            }
        }
    }

    private static float[] Random(int count, double spread, Random random)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = (float)(spread * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return values;
    }
}
