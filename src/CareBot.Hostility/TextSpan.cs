namespace CareBot.Hostility;

/// <summary>A stretch of the original text, in UTF-16 code units.</summary>
/// <param name="Start">Index of the first code unit, 0 or more.</param>
/// <param name="Length">Number of code units, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether the two stretches share a code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The words of this stretch in the text it was taken from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie inside the text.</exception>
    public string Of(string text) => text.Substring(Start, Length);
}
