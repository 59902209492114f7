namespace CareBot.Hostility.Model;

/// <summary>A token as the model reads it.</summary>
/// <param name="Letters">Where its folded letters begin in <see cref="TokenBuffer.Letters"/>.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Start">Where it begins in the original text.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Case">How it is written.</param>
/// <param name="Sentence">Number of its sentence.</param>
internal readonly record struct ModelToken(int Letters, int Length, int Start, int End, LetterCase Case, int Sentence);

/// <summary>How a word is written.</summary>
internal enum LetterCase : byte
{
    /// <summary>Small letters, or no letters.</summary>
    Small,

    /// <summary>A capital first.</summary>
    CapitalFirst,

    /// <summary>Two letters or more, all capitals.</summary>
    Capitals,
}

/// <summary>The tokens of a text and their folded letters; used again and again, so that reading allocates nothing.</summary>
internal sealed class TokenBuffer
{
    private ModelToken[] _tokens = new ModelToken[256];
    private char[] _letters = new char[2048];
    private int _used;

    internal int Count { get; private set; }

    internal ref readonly ModelToken this[int index] => ref _tokens[index];

    internal ReadOnlySpan<char> Letters(in ModelToken token) => _letters.AsSpan(token.Letters, token.Length);

    internal void Clear() => (Count, _used) = (0, 0);

    /// <summary>Wipes the letters: nothing pasted outlives its request.</summary>
    internal void Forget()
    {
        Array.Clear(_letters, 0, _used);
        Clear();
    }

    internal void Add(ReadOnlySpan<char> word, int start, int end, LetterCase letterCase, int sentence)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        if (_used + word.Length > _letters.Length)
        {
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, _used + word.Length));
        }

        word.CopyTo(_letters.AsSpan(_used));
        _tokens[Count++] = new ModelToken(_used, word.Length, start, end, letterCase, sentence);
        _used += word.Length;
    }
}
