namespace CareBot.Hostility.Normalisation;

/// <summary>Tells which coarse word hides behind asterisks, digits and signs: <c>f*ck</c>, <c>sh1t</c>, <c>a$$</c>.</summary>
internal sealed class MaskedWords(IReadOnlyCollection<string> words, IReadOnlyCollection<string> starred)
{
    private readonly string[] _words = [.. starred, .. words.Except(starred, StringComparer.Ordinal)];
    private readonly HashSet<string> _starred = [.. starred];

    /// <summary>The word, or null. A run of asterisks may be one letter longer or shorter than what it hides.</summary>
    internal string? Find(ReadOnlySpan<char> spelling)
    {
        if (spelling.Length < 3)
        {
            return null;
        }

        var letters = 0;
        foreach (var c in spelling)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        if (letters == 0)
        {
            return null;
        }

        foreach (var word in _words)
        {
            if (Math.Abs(word.Length - spelling.Length) <= 1 && (letters > 1 || _starred.Contains(word)) && Fits(spelling, word))
            {
                return word;
            }
        }

        return null;
    }

    private static bool Fits(ReadOnlySpan<char> spelling, ReadOnlySpan<char> word)
    {
        if (spelling.Length == word.Length)
        {
            return StandFor(spelling, word);
        }

        // Of another length: only a run of two asterisks or more may hide one letter more or less.
        var start = spelling.IndexOfAny("*#_%");
        var end = start;
        while (end >= 0 && end < spelling.Length && IsBlank(spelling[end]))
        {
            end++;
        }

        var tail = spelling.Length - end;
        return end - start >= 2 && start + tail < word.Length && StandFor(spelling[..start], word[..start]) && StandFor(spelling[end..], word[^tail..]);
    }

    private static bool StandFor(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        for (var i = 0; i < written.Length; i++)
        {
            if (!Stands(written[i], meant[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBlank(char c) => c is '*' or '#' or '_' or '%';

    private static bool Stands(char written, char meant) => written == meant || written switch
    {
        '*' or '#' or '_' or '%' => true,
        '@' or '4' => meant == 'a',
        '$' or '5' => meant == 's',
        '1' or '!' => meant is 'i' or 'l',
        '0' => meant == 'o',
        '3' => meant == 'e',
        '7' or '+' => meant == 't',
        '8' => meant == 'b',
        '9' => meant == 'g',
        _ => false,
    };
}
