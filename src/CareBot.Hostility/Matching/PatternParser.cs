using System.Globalization;

namespace CareBot.Hostility.Matching;

/// <summary>One place of a pattern: what may stand there.</summary>
/// <param name="Phrases">Alternatives, each one word or several; empty for a gap.</param>
/// <param name="IsOptional">May be missing.</param>
/// <param name="Gap">For a gap: the most words it may hold.</param>
internal sealed record PatternPlace(IReadOnlyList<string[]> Phrases, bool IsOptional, int Gap);

/// <summary>A pattern, read.</summary>
/// <param name="Places">Its places in order.</param>
/// <param name="AtStart">Only at the start of a sentence.</param>
/// <param name="AtEnd">Only at the end of a sentence.</param>
internal sealed record Pattern(IReadOnlyList<PatternPlace> Places, bool AtStart, bool AtEnd);

/// <summary>
/// Reads the notation of the lexicon. Words are lower case, without accents, apostrophes or hyphens, with spaces between. A pattern stays inside one sentence.
/// <c>a|b</c> either; <c>a?</c> may be missing; <c>call_center</c> two words as one alternative; <c>&lt;staff&gt;</c> any word of a class;
/// <c>..3</c> up to three words of any kind; <c>&lt;number&gt;</c> a figure or a number word; <c>^</c> and <c>$</c> start and end of a sentence.
/// </summary>
internal sealed class PatternParser(IReadOnlyDictionary<string, List<string>> classes)
{
    private const int DeepestClass = 4;

    // Patterns share most of their places: each spelling is read once.
    private readonly Dictionary<string, PatternPlace> _places = new(StringComparer.Ordinal);

    /// <summary>Reads one pattern.</summary>
    /// <exception cref="InvalidDataException">The pattern breaks the notation; says how.</exception>
    internal Pattern Parse(string text)
    {
        var places = new List<PatternPlace>();
        var pieces = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var atStart = pieces.Count > 0 && pieces[0] == "^";
        var atEnd = pieces.Count > 1 && pieces[^1] == "$";
        foreach (var piece in pieces.Skip(atStart ? 1 : 0).SkipLast(atEnd ? 1 : 0))
        {
            if (!_places.TryGetValue(piece, out var place))
            {
                _places.Add(piece, place = ParsePlace(piece, text));
            }

            places.Add(place);
        }

        if (!places.Exists(place => !place.IsOptional && place.Gap == 0) || places[0].Gap > 0 || places[^1].Gap > 0)
        {
            throw new InvalidDataException($"The pattern \"{text}\" needs a word, and must neither begin nor end with a gap.");
        }

        return new Pattern(places, atStart, atEnd);
    }

    private PatternPlace ParsePlace(string piece, string pattern)
    {
        if (piece.StartsWith("..", StringComparison.Ordinal))
        {
            return int.TryParse(piece[2..], out var gap) && gap is > 0 and < 10
                ? new PatternPlace([], IsOptional: true, gap)
                : throw new InvalidDataException($"The gap {piece} in \"{pattern}\" must be ..1 to ..9.");
        }

        var isOptional = piece.EndsWith('?');
        var phrases = new List<string[]>();
        foreach (var alternative in (isOptional ? piece[..^1] : piece).Split('|'))
        {
            AddAlternative(alternative, pattern, phrases, 0);
        }

        return new PatternPlace(phrases, isOptional, 0);
    }

    private void AddAlternative(string alternative, string pattern, List<string[]> phrases, int depth)
    {
        if (alternative.StartsWith('<') && alternative.EndsWith('>'))
        {
            if (!classes.TryGetValue(alternative[1..^1], out var members) || depth >= DeepestClass)
            {
                throw new InvalidDataException($"The class {alternative} in \"{pattern}\" is not defined, or holds itself.");
            }

            foreach (var member in members)
            {
                AddAlternative(member.Replace(' ', '_'), pattern, phrases, depth + 1);
            }

            return;
        }

        if (!IsPlain(alternative))
        {
            throw new InvalidDataException($"\"{alternative}\" in \"{pattern}\" is not a plain lower-case word.");
        }

        phrases.Add(alternative.Split('_'));
    }

    /// <summary>Small letters, letters without case and figures, in words joined by an underscore; or the word for every figure.</summary>
    private static bool IsPlain(string text)
    {
        if (text == "#figure")
        {
            return true;
        }

        var isInside = false;
        foreach (var c in text)
        {
            if (c == '_' ? !isInside : !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter))
            {
                return false;
            }

            isInside = c != '_';
        }

        return isInside;
    }
}
