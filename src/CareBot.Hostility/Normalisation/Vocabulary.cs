namespace CareBot.Hostility.Normalisation;

/// <summary>Every word that a lexicon entry names, numbered; and the ways in which customers spell such a word.</summary>
internal sealed class Vocabulary
{
    /// <summary>Number of a word that no entry names.</summary>
    internal const int Unknown = 0;

    /// <summary>Number that stands for every figure.</summary>
    internal const int Figure = 1;

    private const int LongestWord = 40;

    // Shorter stems are other words: "buku" is no "bu" with an ending.
    private const int ShortestStem = 3;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal) { ["#unknown"] = Unknown, ["#figure"] = Figure };
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly HashSet<int> _coarse = [];
    private MaskedWords _masked = new([], []);
    private string[] _endings = [];

    internal Vocabulary() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words there are.</summary>
    internal int Count => _words.Count;

    /// <summary>The number of a plain word, adding it when it is new.</summary>
    internal int Add(string word)
    {
        if (!_words.TryGetValue(word, out var number))
        {
            number = _words.Count;
            _words.Add(word, number);
        }

        return number;
    }

    /// <summary>Names the coarse words: those that people mask.</summary>
    /// <param name="coarse">Words in order of likelihood.</param>
    /// <param name="starred">Those that a first letter and asterisks are enough for.</param>
    internal void SetCoarse(IReadOnlyCollection<string> coarse, IReadOnlyCollection<string> starred)
    {
        foreach (var word in coarse)
        {
            _coarse.Add(Add(word));
        }

        _masked = new MaskedWords(coarse, starred);
    }

    /// <summary>Names the endings that may hang on a word; a word is first looked for with its ending.</summary>
    internal void SetEndings(string[] endings) => _endings = endings;

    /// <summary>The number of a word as a customer wrote it, folded: plain, with letters repeated, as a possessive, or masked.</summary>
    /// <param name="spelling">Folded letters, digits, apostrophes and masking characters.</param>
    /// <param name="insideAsterisks">Asterisks stand around it as emphasis.</param>
    internal int Find(ReadOnlySpan<char> spelling, bool insideAsterisks)
    {
        if (spelling.Length > LongestWord)
        {
            return Unknown;
        }

        Span<char> letters = stackalloc char[spelling.Length];
        var length = 0;
        var isMasked = false;
        foreach (var c in spelling)
        {
            isMasked |= !char.IsLetter(c) && c != '\'';
            if (c != '\'')
            {
                letters[length++] = c;
            }
        }

        letters = letters[..length];
        if (_bySpan.TryGetValue(letters, out var number))
        {
            return number;
        }

        number = FindWithoutEnding(letters, insideAsterisks);
        if (number != Unknown)
        {
            return number;
        }

        if (isMasked)
        {
            return FindMasked(letters, insideAsterisks);
        }

        if (spelling.EndsWith("'s") && _bySpan.TryGetValue(letters[..^1], out number))
        {
            return number;
        }

        return FindStretched(letters);
    }

    /// <summary>The number of a coarse word, or <see cref="Unknown"/>.</summary>
    internal int FindCoarse(ReadOnlySpan<char> letters) => _bySpan.TryGetValue(letters, out var number) && _coarse.Contains(number) ? number : Unknown;

    private int FindMasked(ReadOnlySpan<char> letters, bool insideAsterisks)
    {
        var bare = letters.Trim('*').Trim('_').Trim('#');
        if (insideAsterisks && _bySpan.TryGetValue(bare, out var number))
        {
            return number;
        }

        if (_masked.Find(letters) is { } word)
        {
            return _words[word];
        }

        if (bare.Length > 1 && _bySpan.TryGetValue(bare, out number))
        {
            return number;
        }

        return IsFigure(letters) ? Figure : Unknown;
    }

    private int FindWithoutEnding(ReadOnlySpan<char> letters, bool insideAsterisks)
    {
        foreach (var ending in _endings)
        {
            if (letters.Length >= ending.Length + ShortestStem && letters.EndsWith(ending, StringComparison.Ordinal)
                && Find(letters[..^ending.Length], insideAsterisks) is > Figure and var number)
            {
                return number;
            }
        }

        return Unknown;
    }

    private static bool IsFigure(ReadOnlySpan<char> letters) => letters.Length > 0 && letters.IndexOfAnyInRange('0', '9') == 0;

    private int FindStretched(ReadOnlySpan<char> letters)
    {
        if (!HasPair(letters))
        {
            return Unknown;
        }

        Span<char> shorter = stackalloc char[letters.Length];
        for (var keep = 2; keep >= 1; keep--)
        {
            var longestRun = Shorten(letters, keep, shorter, out var length);
            if (_bySpan.TryGetValue(shorter[..length], out var number) && (longestRun >= 3 || (longestRun == 2 && length >= 4 && _coarse.Contains(number))))
            {
                return number;
            }
        }

        return Unknown;
    }

    private static bool HasPair(ReadOnlySpan<char> letters)
    {
        for (var i = 1; i < letters.Length; i++)
        {
            if (letters[i] == letters[i - 1])
            {
                return true;
            }
        }

        return false;
    }

    private static int Shorten(ReadOnlySpan<char> letters, int keep, Span<char> shorter, out int length)
    {
        length = 0;
        var run = 0;
        var longest = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            run = i > 0 && letters[i] == letters[i - 1] ? run + 1 : 1;
            longest = Math.Max(longest, run);
            if (run <= keep)
            {
                shorter[length++] = letters[i];
            }
        }

        return longest;
    }
}
