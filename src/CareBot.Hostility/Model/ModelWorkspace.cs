namespace CareBot.Hostility.Model;

/// <summary>The memory one reading needs, used again by the next one on the same thread.</summary>
internal sealed class ModelWorkspace
{
    internal TokenBuffer Tokens { get; } = new();

    /// <summary>The filter values of the sentence's tokens, one after the other.</summary>
    internal float[] Columns { get; } = new float[NetworkShape.SentenceTokens * NetworkShape.Columns];

    internal float[] Input { get; } = new float[NetworkShape.Input];

    /// <summary>Sum of the inputs since the window began.</summary>
    internal float[] Sum { get; } = new float[NetworkShape.Input];

    /// <summary>Largest value of each filter since the window began.</summary>
    internal float[] Max { get; } = new float[NetworkShape.Filters];

    internal float[] Pooled { get; } = new float[NetworkShape.Pooled];

    internal int[] Places { get; } = new int[NgramFeatures.MostPerToken];

    internal int[] Grams { get; } = new int[WordGrams.Most];

    /// <summary>In which window each place of the word groups was last seen.</summary>
    internal int[] Seen { get; } = new int[NetworkShape.NgramPlaces];

    internal float[] NgramSums { get; } = new float[NetworkShape.LevelHeads];

    internal float[] Signals { get; } = new float[NetworkShape.SignalHeads];

    /// <summary>For each kind of signal the tokens of the window where it was seen.</summary>
    internal (int First, int End)[] SignalWindows { get; } = new (int, int)[NetworkShape.SignalHeads];

    internal int NgramCount { get; set; }

    internal int Generation { get; private set; }

    internal int WindowStart { get; private set; }

    /// <summary>Begins a window at a token.</summary>
    internal void BeginWindow(int token)
    {
        WindowStart = token;
        Array.Clear(Sum);
        Array.Fill(Max, float.MinValue);
        Array.Clear(NgramSums);
        NgramCount = 0;
        if (++Generation == int.MaxValue)
        {
            Array.Clear(Seen);
            Generation = 1;
        }
    }
}
