namespace CareBot.Hostility.Model;

/// <summary>The memory one reading needs, used again by the next one on the same thread.</summary>
internal sealed class ModelWorkspace
{
    private readonly ulong[] _seen = new ulong[NetworkShape.NgramPlaces / 64];

    private readonly float[] _sumAside = new float[NetworkShape.Input];
    private readonly float[] _maxAside = new float[NetworkShape.Filters];

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

    /// <summary>What the heads say.</summary>
    internal float[] Heads { get; } = new float[NetworkShape.Heads];

    /// <summary>Largest value of each filter in one sentence, and at which of its tokens.</summary>
    internal float[] Largest { get; } = new float[NetworkShape.Filters];

    internal int[] LargestAt { get; } = new int[NetworkShape.Filters];

    internal float[] NgramSums { get; } = new float[NetworkShape.LevelHeads];

    internal float[] Signals { get; } = new float[NetworkShape.SignalHeads];

    /// <summary>For each kind of signal the tokens of the window where it was seen.</summary>
    internal (int First, int End)[] SignalWindows { get; } = new (int, int)[NetworkShape.SignalHeads];

    internal int NgramCount { get; set; }

    internal int WindowStart { get; private set; }

    /// <summary>Clears sum and largest values for a look at one sentence; <see cref="TakeBack"/> brings them back.</summary>
    internal void SetAside()
    {
        Sum.CopyTo(_sumAside, 0);
        Max.CopyTo(_maxAside, 0);
        Array.Clear(Sum);
        Array.Fill(Max, float.MinValue);
    }

    /// <summary>Undoes <see cref="SetAside"/>.</summary>
    internal void TakeBack()
    {
        _sumAside.CopyTo(Sum, 0);
        _maxAside.CopyTo(Max, 0);
    }

    /// <summary>Begins a window at a token.</summary>
    internal void BeginWindow(int token)
    {
        WindowStart = token;
        Array.Clear(Sum);
        Array.Fill(Max, float.MinValue);
        Array.Clear(NgramSums);
        NgramCount = 0;
        Array.Clear(_seen);
    }

    /// <summary>Notes a place of the word groups; false when it was seen before in this window.</summary>
    internal bool See(int place)
    {
        ref var bits = ref _seen[place >> 6];
        var bit = 1UL << (place & 63);
        var isNew = (bits & bit) == 0;
        bits |= bit;
        return isNew;
    }
}
