namespace CareBot.Hostility.Language;

/// <summary>Counts the words of a message: how many are common in each language, what their letters say, and marks of Indonesian. One is used again by the next message on the same thread.</summary>
internal sealed class WordCount
{
    private const int MostWords = 400;

    // Enough to tell a language by its letters.
    private const int MostWordsOfLetters = 80;
    private const int PlainHits = 3;
    private const int LongestSpaced = 12;
    private const string English = "en";
    private const string Indonesian = "id";

    // A function word counts as much as this many logarithms of letters.
    private const double OfFunctionWord = 3;

    // How clearly, in logarithms, another language than English must lead before it is named.
    private const double ClearLead = 9;
    private const double VeryClearLead = 14;
    private const double LeadOfNothing = 4;
    private const int FewWords = 4;

    [ThreadStatic]
    private static WordCount? _ofThread;

    private readonly FunctionWords _words;
    private readonly NgramProfile? _profile;
    private readonly int[] _hits;
    private readonly int[] _letters;
    private readonly char[] _spaced = new char[LongestSpaced];
    private int _spacedLength;
    private int _count;
    private int _plain;

    private WordCount(FunctionWords words, NgramProfile? profile)
    {
        _words = words;
        _profile = profile;
        _hits = new int[words.Codes.Length];
        _letters = new int[profile?.Codes.Length ?? 0];
    }

    /// <summary>This thread's count by these lists, empty.</summary>
    internal static WordCount For(FunctionWords words, NgramProfile? profile)
    {
        var count = _ofThread;
        if (count is null || count._words != words || count._profile != profile)
        {
            return _ofThread = new WordCount(words, profile);
        }

        Array.Clear(count._hits);
        Array.Clear(count._letters);
        (count._spacedLength, count._count, count._plain, count.Marks, count.LooksIndonesian) = (0, 0, 0, 0, false);
        return count;
    }

    /// <summary>Words that are Indonesian beyond doubt.</summary>
    internal int Marks { get; private set; }

    /// <summary>Whether its letters are most like Indonesian, be it too short to say so.</summary>
    internal bool LooksIndonesian { get; private set; }

    /// <summary>Whether the function words leave no doubt that it is English, so that the letters need not be read.</summary>
    internal bool IsPlainlyEnglish => MostHits() is (English, >= PlainHits and var hits, var second) && hits >= 2 * second;

    /// <summary>Reads the words of a stretch of text.</summary>
    internal void Read(string text, TextSpan span) => Read(text, span, ofLetters: false);

    /// <summary>Reads the letters of a stretch whose words were read.</summary>
    internal void ReadLetters(string text, TextSpan span) => Read(text, span, ofLetters: true);

    private void Read(string text, TextSpan span, bool ofLetters)
    {
        Span<char> word = stackalloc char[LanguageWords.Longest];
        for (var i = span.Start; i < span.End && (ofLetters ? _plain < MostWordsOfLetters : _count < MostWords);)
        {
            var end = LanguageWords.End(text, i, span.End);
            if (end > i)
            {
                var length = Math.Min(end - i, word.Length);
                Fold(text.AsSpan(i, length), word);
                var isPlain = LanguageWords.IsWord(text, i, end);
                if (!ofLetters)
                {
                    Add(word[..length], isPlain, isCut: length < end - i);
                }
                else if (isPlain)
                {
                    _plain++;
                    _profile?.Add(word[..length], _letters);
                }
            }

            i = Math.Max(end, i + 1);
        }

        EndSpaced();
    }

    /// <summary>The likeliest language, or null when there is too little to tell.</summary>
    internal (string Code, double Probability)? Best()
    {
        var (rule, hits, second) = MostHits();
        if (_profile is null)
        {
            return hits == 0 || !(hits >= 2 || _count <= FewWords || rule == English) ? null : (rule, Share(hits, second));
        }

        if (rule == English && IsPlainlyEnglish)
        {
            return (rule, Share(hits, second));
        }

        // A language whose letters are not known must lead by its function words.
        if (hits >= 2 && hits > second && Array.IndexOf(_profile.Codes, rule) < 0)
        {
            return (rule, Share(hits, second));
        }

        return _plain == 0 ? null : ByLetters();
    }

    private static double Share(int hits, int second) => Math.Clamp(0.5 + (0.5 * (hits - second) / hits), 0.5, 0.99);

    private static void Fold(ReadOnlySpan<char> text, Span<char> word)
    {
        for (var i = 0; i < text.Length; i++)
        {
            word[i] = text[i] == '\u2019' ? '\'' : char.ToLowerInvariant(text[i]);
        }
    }

    private (string Code, double Probability)? ByLetters()
    {
        Span<double> scores = stackalloc double[_letters.Length];
        var best = 0;
        var english = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = ((double)_letters[i] / NgramProfile.Scale) + (OfFunctionWord * HitsOf(_profile!.Codes[i]));
            best = scores[i] > scores[best] ? i : best;
            english = _profile.Codes[i] == English ? i : english;
        }

        var second = double.MinValue;
        for (var i = 0; i < scores.Length; i++)
        {
            second = i == best ? second : Math.Max(second, scores[i]);
        }

        var lead = scores[best] - second;
        if (best != english && scores[best] - scores[english] < ClearLead && HitsOf(English) > 0)
        {
            best = english;
        }

        var code = _profile!.Codes[best];
        LooksIndonesian = code == Indonesian && lead >= LeadOfNothing;
        var isSure = HitsOf(code) > 0 ? best == english || scores[best] - scores[english] >= LeadOfNothing : lead >= ClearLead && (_plain >= FewWords || lead >= VeryClearLead);
        return isSure ? (code, Math.Clamp(1 / (1 + Math.Exp(-lead / 4)), 0.5, 0.99)) : null;
    }

    private int HitsOf(string code)
    {
        var index = Array.IndexOf(_words.Codes, code);
        return index < 0 ? 0 : _hits[index];
    }

    private (string Code, int Hits, int Second) MostHits()
    {
        var (best, second) = (0, 0);
        for (var i = 1; i < _hits.Length; i++)
        {
            best = _hits[i] > _hits[best] ? i : best;
        }

        for (var i = 0; i < _hits.Length; i++)
        {
            second = i == best ? second : Math.Max(second, _hits[i]);
        }

        return (_words.Codes[best], _hits[best], second);
    }

    private void Add(ReadOnlySpan<char> word, bool isPlain, bool isCut)
    {
        _count++;
        if (word.Length == 1 && char.IsLetter(word[0]) && _spacedLength < LongestSpaced)
        {
            _spaced[_spacedLength++] = word[0];
        }
        else
        {
            EndSpaced();
        }

        if (!isPlain)
        {
            Marks += !isCut && _words.IsMaskedMark(word) ? 1 : 0;
            return;
        }

        var languages = _words.Of(word);
        Marks += (languages & FunctionWords.Mark) != 0 ? 1 : 0;
        for (var i = 0; languages != 0 && i < _hits.Length; i++)
        {
            _hits[i] += (languages >> i) & 1;
        }
    }

    /// <summary>A word written letter by letter may be a mark as well.</summary>
    private void EndSpaced()
    {
        Marks += _spacedLength > 2 && (_words.Of(_spaced.AsSpan(0, _spacedLength)) & FunctionWords.Mark) != 0 ? 1 : 0;
        _spacedLength = 0;
    }
}
