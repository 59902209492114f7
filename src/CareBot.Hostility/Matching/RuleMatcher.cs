using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Matching;

/// <summary>A place where a lexicon entry was found.</summary>
/// <param name="Entry">Index of the entry.</param>
/// <param name="First">Index of the first word.</param>
/// <param name="Last">Index of the last word.</param>
internal readonly record struct RuleHit(int Entry, int First, int Last);

/// <summary>Finds every entry of the lexicon in a list of words.</summary>
internal static class RuleMatcher
{
    /// <summary>The hits, by first word; for one entry none that lies inside another.</summary>
    internal static List<RuleHit> Find(Automaton automaton, List<Token> tokens)
    {
        var hits = new List<RuleHit>();
        var live = new List<(int State, int First)>();
        var next = new List<(int State, int First)>();
        var seen = new int[automaton.StateCount];
        for (var i = 0; i < tokens.Count; i++)
        {
            var startsSentence = i == 0 || tokens[i - 1].Sentence != tokens[i].Sentence;
            var endsSentence = i == tokens.Count - 1 || tokens[i + 1].Sentence != tokens[i].Sentence;
            next.Clear();
            if (!startsSentence)
            {
                foreach (var (state, first) in live)
                {
                    Enter(automaton[state].After(tokens[i].Word), first);
                    Enter(automaton[state].AnyWord, first);
                }
            }

            foreach (var start in automaton.StartsOf(tokens[i].Word))
            {
                if (start > 0 || startsSentence)
                {
                    Wake(Math.Abs(start), i);
                }
            }

            (live, next) = (next, live);

            void Enter(List<int> states, int first)
            {
                for (var s = 0; s < states.Count; s++)
                {
                    Wake(states[s], first);
                }
            }

            void Wake(int state, int first)
            {
                // The earliest start reaches a state first, so a state is woken once a word.
                if (seen[state] == i + 1)
                {
                    return;
                }

                seen[state] = i + 1;
                next.Add((state, first));
                foreach (var (entry, atEnd) in automaton[state].Accepts)
                {
                    if (endsSentence || !atEnd)
                    {
                        hits.Add(new RuleHit(entry, first, i));
                    }
                }
            }
        }

        return LongestOfEach(hits);
    }

    private static List<RuleHit> LongestOfEach(List<RuleHit> hits)
    {
        hits.Sort((a, b) => (a.Entry, a.First, -a.Last).CompareTo((b.Entry, b.First, -b.Last)));
        var kept = new List<RuleHit>(hits.Count);
        foreach (var hit in hits)
        {
            if (kept.Count == 0 || kept[^1].Entry != hit.Entry || kept[^1].Last < hit.Last)
            {
                kept.Add(hit);
            }
        }

        kept.Sort((a, b) => (a.First, a.Last, a.Entry).CompareTo((b.First, b.Last, b.Entry)));
        return kept;
    }
}
