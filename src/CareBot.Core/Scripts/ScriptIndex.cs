namespace CareBot.Core.Scripts;

/// <summary>
/// Ranks the scripts of one language: BM25 over weighted fields (Robertson and Zaragoza 2009), each query term counted by its word or,
/// a little less, by its idea, plus the best single phrase that people ask by. Built once, then read only.
/// </summary>
internal sealed class ScriptIndex
{
    // BM25's saturation: how soon more of the same word stops adding.
    private const double Saturation = 0.6;

    // What a field says about what a script is for.
    private const double TitleWeight = 2.0;
    private const double AskedByWeight = 2.2;
    private const double TopicWeight = 1.5;
    private const double LineWeight = 0.08;

    // An idea is a little less sure than the word itself, and so is a mended slip.
    private const double IdeaTrust = 0.9;
    private const double MendedTrust = 0.9;

    // A word that no script knows weighs as much as a fairly rare one, so that a query of strangers matches nothing well.
    private const double StrangerWeight = 1.6;

    // How much of the match comes from one phrase that holds several of the words together.
    private const double PhraseShare = 0.35;

    private readonly ScriptVocabulary _vocabulary;
    private readonly Entry[] _entries;
    private readonly Dictionary<string, double> _rarity = new(StringComparer.Ordinal);

    public ScriptIndex(IReadOnlyList<Script> scripts, IReadOnlyList<SynonymGroup> synonyms)
    {
        _vocabulary = new ScriptVocabulary(synonyms);
        foreach (var script in scripts)
        {
            _vocabulary.Know(string.Join(' ', [script.Title, .. script.FindBy, .. script.Topics, .. script.Lines]));
        }

        _entries = [.. scripts.Select(Read)];
        foreach (var term in _entries.SelectMany(entry => entry.Weights.Keys).Distinct(StringComparer.Ordinal).ToList())
        {
            // A word that is only ever said in the lines tells as little as one that no script knows.
            var holders = _entries.Count(entry => entry.Weights.TryGetValue(term, out var weight) && weight >= TopicWeight);
            _rarity[term] = holders == 0 ? StrangerWeight : Math.Log(1 + ((_entries.Length - holders + 0.5) / (holders + 0.5)));
        }
    }

    /// <summary>The scripts that fit best, best first; ties keep the order of the files.</summary>
    public IReadOnlyList<ScriptMatch> Rank(string query, int limit)
    {
        var asked = _vocabulary.Terms(query, mend: true);
        var weights = asked.ConvertAll(Weight);
        var total = weights.Sum();
        return
        [
            .. _entries.Select((entry, order) => (Match: total > 0 ? Match(entry, asked, weights, total) : 0, Order: order))
                .OrderByDescending(match => match.Match).ThenBy(match => match.Order)
                .Take(limit)
                .Select(match => new ScriptMatch(_entries[match.Order].Script, match.Match)),
        ];
    }

    private static string Idea(string id) => "#" + id;

    private Entry Read(Script script)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(script.Title, TitleWeight);
        foreach (var topic in script.Topics)
        {
            Add(topic, TopicWeight);
        }

        foreach (var phrase in script.FindBy)
        {
            Add(phrase, AskedByWeight);
        }

        foreach (var line in script.Lines)
        {
            Add(line, LineWeight);
        }

        return new Entry(script, weights, [.. script.FindBy.Append(script.Title).Select(phrase => _vocabulary.Terms(phrase, mend: false)).Where(terms => terms.Count > 0)]);

        void Add(string text, double weight)
        {
            foreach (var term in _vocabulary.Terms(text, mend: false))
            {
                weights[term.Stem] = weights.GetValueOrDefault(term.Stem) + weight;
                foreach (var idea in term.Ideas)
                {
                    weights[Idea(idea)] = weights.GetValueOrDefault(Idea(idea)) + weight;
                }
            }
        }
    }

    private double Rarity(string term) => _rarity.GetValueOrDefault(term, StrangerWeight);

    private double Weight(Term term) => term.Ideas.Count == 0
        ? Rarity(term.Stem)
        : Math.Min(Rarity(term.Stem), term.Ideas.Max(idea => Rarity(Idea(idea))));

    private static double Match(Entry entry, List<Term> asked, List<double> weights, double total)
    {
        var covered = 0.0;
        for (var at = 0; at < asked.Count; at++)
        {
            covered += weights[at] * Fit(entry, asked[at]);
        }

        return covered > 0 ? (((1 - PhraseShare) * covered) + (PhraseShare * BestPhrase(entry, asked, weights))) / total : 0;
    }

    private static double Fit(Entry entry, Term term)
    {
        var best = Saturated(entry.Weights.GetValueOrDefault(term.Stem));
        foreach (var idea in term.Ideas)
        {
            best = Math.Max(best, IdeaTrust * Saturated(entry.Weights.GetValueOrDefault(Idea(idea))));
        }

        return term.IsMended ? best * MendedTrust : best;
    }

    private static double Saturated(double weight) => weight / (weight + Saturation);

    private static double BestPhrase(Entry entry, List<Term> asked, List<double> weights)
    {
        var best = 0.0;
        foreach (var phrase in entry.Phrases)
        {
            var shared = 0.0;
            var hits = 0;
            for (var at = 0; at < asked.Count; at++)
            {
                var fit = phrase.Max(term => SameAs(term, asked[at]));
                shared += weights[at] * fit;
                hits += fit > 0 ? 1 : 0;
            }

            // A phrase of which only a part was asked counts for that part.
            best = Math.Max(best, shared * Math.Min(1, (hits + 0.5) / (phrase.Count + 0.5)));
        }

        return best;
    }

    private static double SameAs(Term term, Term asked)
    {
        if (term.Stem == asked.Stem)
        {
            return 1;
        }

        foreach (var idea in term.Ideas)
        {
            if (asked.Ideas.Contains(idea))
            {
                return IdeaTrust;
            }
        }

        return 0;
    }

    private sealed record Entry(Script Script, Dictionary<string, double> Weights, IReadOnlyList<List<Term>> Phrases);
}
