namespace CareBot.Core.Scripts;

/// <summary>Turns text into terms: stems of words and the ideas (synonym groups) behind them, with typing slips forgiven.</summary>
internal sealed class ScriptVocabulary
{
    private const int LongestPhrase = 4;

    private readonly HashSet<string> _ignored;
    private readonly Dictionary<string, List<string>> _ideas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public ScriptVocabulary(IReadOnlyList<SynonymGroup> synonyms)
    {
        _ignored = synonyms.Where(group => group.Id == SynonymGroup.Ignored).SelectMany(group => group.Words).SelectMany(word => QueryWords.Of(word)).ToHashSet(StringComparer.Ordinal);
        foreach (var group in synonyms.Where(group => group.Id != SynonymGroup.Ignored))
        {
            foreach (var phrase in group.Words)
            {
                var stems = QueryWords.Of(phrase).ConvertAll(QueryWords.Stem);
                _known.UnionWith(stems);
                var key = string.Join(' ', stems);
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
    public void Learn(string text) => _known.UnionWith(QueryWords.Of(text).Where(word => !_ignored.Contains(word)).Select(QueryWords.Stem));

    /// <summary>The terms of a text. One term a word that says something; a phrase of the synonyms is a term of its own.</summary>
    /// <param name="text">Anything.</param>
    /// <param name="mend">Whether typing slips are mended, as in a query.</param>
    public List<Term> Terms(string text, bool mend)
    {
        var words = QueryWords.Of(text, QueryWords.MaxWords);
        var ignored = words.ConvertAll(_ignored.Contains);
        var slips = new bool[words.Count];
        var stems = new List<string>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            var stem = QueryWords.Stem(words[at]);
            var mended = mend && !ignored[at] && !_known.Contains(stem) ? Mend(words[at], stem) : null;
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

    private string? Mend(string word, string stem)
    {
        string? best = null;
        var allowed = EditDistance.Allowed(word.Length);
        var least = allowed + 1;
        foreach (var known in _known)
        {
            var distance = known.Length < 3 ? least : EditDistance.Between(stem, known, allowed);
            if (distance < least || (distance == least && distance <= allowed && Prefer(known, best!, stem)))
            {
                best = known;
                least = distance;
            }
        }

        return best;
    }

    /// <summary>Of two words equally near, the one that begins like what was typed; then by the alphabet, so that the answer never changes.</summary>
    private static bool Prefer(string known, string best, string typed)
    {
        var begins = known[0] == typed[0];
        return begins != (best[0] == typed[0]) ? begins : string.CompareOrdinal(known, best) < 0;
    }
}

/// <summary>One thing a text says.</summary>
/// <param name="Stem">The stem of the word, or of the words of a phrase.</param>
/// <param name="Ideas">The synonym groups it belongs to.</param>
/// <param name="IsMended">Whether a typing slip was mended to get it.</param>
internal readonly record struct Term(string Stem, IReadOnlyList<string> Ideas, bool IsMended);
