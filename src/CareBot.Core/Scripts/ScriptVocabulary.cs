namespace CareBot.Core.Scripts;

/// <summary>Turns text into terms: stems of words and the ideas (synonym groups) behind them, with typing slips forgiven.</summary>
internal sealed class ScriptVocabulary
{
    private const int LongestPhrase = 4;

    private readonly HashSet<string> _ignored;
    private readonly Dictionary<string, List<string>> _ideas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _knownStems = new(StringComparer.Ordinal);

    public ScriptVocabulary(IReadOnlyList<SynonymGroup> synonyms)
    {
        _ignored = synonyms.Where(group => group.Id == SynonymGroup.Ignored).SelectMany(group => group.Words).SelectMany(word => QueryWords.Of(word)).SelectMany(word => (string[])[word, QueryWords.Stem(word)]).ToHashSet(StringComparer.Ordinal);
        foreach (var group in synonyms.Where(group => group.Id != SynonymGroup.Ignored))
        {
            foreach (var phrase in group.Words)
            {
                Know(phrase);
                var key = string.Join(' ', QueryWords.Of(phrase).ConvertAll(QueryWords.Stem));
                if (!_ideas.TryGetValue(key, out var ideas))
                {
                    _ideas[key] = ideas = [];
                }

                if (!ideas.Contains(group.Id))
                {
                    ideas.Add(group.Id);
                }
            }
        }
    }

    /// <summary>Adds the words of the scripts to those that a slip may be mended to.</summary>
    public void Know(string text)
    {
        foreach (var word in QueryWords.Of(text).Where(word => !_ignored.Contains(word)))
        {
            var stem = QueryWords.Stem(word);
            _known[word] = stem;
            _knownStems.Add(stem);
        }
    }

    /// <summary>The terms of a text. One term a word that says something; a phrase of the synonyms is a term of its own.</summary>
    /// <param name="text">Anything.</param>
    /// <param name="mend">Whether typing slips are mended, as in a query.</param>
    public List<Term> Terms(string text, bool mend)
    {
        var words = QueryWords.Of(text, QueryWords.MaxWords);
        var ignored = words.ConvertAll(word => _ignored.Contains(word) || _ignored.Contains(QueryWords.Stem(word)));
        var slips = new bool[words.Count];
        var stems = new List<string>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            var stem = QueryWords.Stem(words[at]);
            var mended = mend && !ignored[at] && !_knownStems.Contains(stem) ? Mend(words[at]) : null;
            slips[at] = mended is not null;
            stems.Add(mended ?? stem);
        }

        var terms = new List<Term>();
        for (var at = 0; at < stems.Count; at++)
        {
            AddPhrases(terms, stems, at);
            if (!ignored[at])
            {
                terms.Add(new Term(stems[at], _ideas.GetValueOrDefault(stems[at]) ?? [], slips[at]));
            }
        }

        return terms;
    }

    private void AddPhrases(List<Term> terms, List<string> stems, int at)
    {
        for (var length = 2; length <= LongestPhrase && at + length <= stems.Count; length++)
        {
            var phrase = string.Join(' ', stems.GetRange(at, length));
            if (_ideas.TryGetValue(phrase, out var ideas))
            {
                terms.Add(new Term(phrase, ideas, IsMended: false));
            }
        }
    }

    /// <summary>The stem of the nearest known word. A slip hardly ever hits the first letter, so that one has to be right; of two words equally near the one that begins the same for longer.</summary>
    private string? Mend(string word)
    {
        string? best = null;
        var allowed = EditDistance.Allowed(word.Length);
        var least = allowed + 1;
        foreach (var known in _known.Keys)
        {
            if (known[0] != word[0] || known.Length < 3)
            {
                continue;
            }

            var distance = EditDistance.Between(word, known, allowed);
            if (distance < least || (distance == least && best is not null && Prefer(known, best, word)))
            {
                best = known;
                least = distance;
            }
        }

        return best is null ? null : _known[best];
    }

    private static bool Prefer(string known, string best, string typed)
    {
        var longer = known.AsSpan().CommonPrefixLength(typed) - best.AsSpan().CommonPrefixLength(typed);
        return longer > 0 || (longer == 0 && string.CompareOrdinal(known, best) < 0);
    }
}

/// <summary>One thing a text says.</summary>
/// <param name="Stem">The stem of the word, or of the words of a phrase.</param>
/// <param name="Ideas">The synonym groups it belongs to.</param>
/// <param name="IsMended">Whether a typing slip was mended to get it.</param>
internal readonly record struct Term(string Stem, IReadOnlyList<string> Ideas, bool IsMended);
