using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>Finds what a message is about, by words, in the customer's own parts. Linear in the length of the text: a phrase looks at most a few words ahead.</summary>
internal sealed class MatterDetector
{
    private const string Gap = "...";
    private const int MostGapWords = 3;

    private readonly Dictionary<string, List<Phrase>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);

    public MatterDetector(IEnumerable<Matter> matters)
    {
        foreach (var matter in matters)
        {
            foreach (var phrase in matter.Unless)
            {
                Add(matter.Id, phrase, isUnless: true);
            }

            foreach (var phrase in matter.Words)
            {
                Add(matter.Id, phrase, isUnless: false);
            }
        }
    }

    /// <summary>The matters of a message, with the words that showed each first.</summary>
    public IReadOnlyDictionary<string, TextSpan> Detect(TextTokens tokens)
    {
        var hits = new List<(string Matter, TextSpan Span)>();
        var exempt = new List<(string Matter, TextSpan Span)>();
        var lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var index = 0; index < tokens.Count; index++)
        {
            if (!lookup.TryGetValue(tokens.Word(index), out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if (EndOf(tokens, index, phrase.Words, 0) is var last and >= 0)
                {
                    (phrase.IsUnless ? exempt : hits).Add((phrase.Matter, tokens.Between(index, last)));
                }
            }
        }

        return Counted(hits, exempt);
    }

    private static Dictionary<string, TextSpan> Counted(List<(string Matter, TextSpan Span)> hits, List<(string Matter, TextSpan Span)> exempt)
    {
        var found = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        var next = 0;
        foreach (var (matter, span) in hits)
        {
            // Both lists are in the order of the text, so the ones that end before this hit are never looked at again.
            while (next < exempt.Count && exempt[next].Span.End + MaxPhraseLength < span.Start)
            {
                next++;
            }

            if (!found.ContainsKey(matter) && !IsExempt(exempt, next, matter, span))
            {
                found.Add(matter, span);
            }
        }

        return found;
    }

    /// <summary>No phrase of a content file is longer than this, in code units.</summary>
    private const int MaxPhraseLength = 400;

    private static bool IsExempt(List<(string Matter, TextSpan Span)> exempt, int from, string matter, TextSpan span)
    {
        for (var index = from; index < exempt.Count && exempt[index].Span.Start < span.End; index++)
        {
            if (exempt[index].Matter == matter && exempt[index].Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string matter, string phrase, bool isUnless)
    {
        var words = phrase.Replace('’', '\'').Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return;
        }

        if (!_byFirstWord.TryGetValue(words[0], out var phrases))
        {
            _byFirstWord.Add(words[0], phrases = []);
        }

        phrases.Add(new Phrase(matter, words, isUnless));
    }

    /// <summary>The last token of a phrase that starts at a token, or -1.</summary>
    private static int EndOf(TextTokens tokens, int index, string[] words, int word)
    {
        if (word == words.Length)
        {
            return index - 1;
        }

        if (index >= tokens.Count || (word > 0 && tokens[index].StartsSentence))
        {
            return -1;
        }

        if (words[word] == Gap)
        {
            for (var skipped = 0; skipped <= MostGapWords && index + skipped < tokens.Count; skipped++)
            {
                if (EndOf(tokens, index + skipped, words, word + 1) is var last and >= 0)
                {
                    return last;
                }

                if (tokens[index + skipped].StartsSentence)
                {
                    return -1;
                }
            }

            return -1;
        }

        return IsSame(tokens.Word(index), words[word]) ? EndOf(tokens, index + 1, words, word + 1) : -1;
    }

    private static bool IsSame(ReadOnlySpan<char> found, string wanted)
    {
        if (found.Length != wanted.Length)
        {
            return false;
        }

        for (var index = 0; index < found.Length; index++)
        {
            var character = found[index] == '’' ? '\'' : char.ToLowerInvariant(found[index]);
            if (character != char.ToLowerInvariant(wanted[index]))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Phrase(string Matter, string[] Words, bool IsUnless);
}
