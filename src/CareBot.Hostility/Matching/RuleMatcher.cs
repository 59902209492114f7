using System.Runtime.InteropServices;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Matching;

/// <summary>A place where a lexicon entry was found.</summary>
/// <param name="Entry">Index of the entry.</param>
/// <param name="First">Index of the first word.</param>
/// <param name="Last">Index of the last word.</param>
internal readonly record struct RuleHit(int Entry, int First, int Last);

/// <summary>Finds every entry of the lexicon in a list of words.</summary>
internal sealed class RuleMatcher
{
    // Most words of a text and most entries of a lexicon that a sorting key has room for; a text has fewer characters than that.
    private const int BitsOfAWord = 22;
    private const ulong WordMask = (1UL << BitsOfAWord) - 1;

    [ThreadStatic]
    private static RuleMatcher? _ofThread;

    private readonly List<RuleHit> _hits = [];
    private List<(int State, int First)> _live = [];
    private List<(int State, int First)> _next = [];
    private ulong[] _keys = new ulong[64];
    private int _count;
    private int[] _seen = [];
    private int _stamp;

    private RuleMatcher()
    {
    }

    /// <summary>The hits, by first word; for one entry none that lies inside another. The list is used again by the next call on the same thread.</summary>
    internal static List<RuleHit> Find(Automaton automaton, List<Token> tokens)
    {
        var matcher = _ofThread ??= new RuleMatcher();
        matcher.Read(automaton.Table, CollectionsMarshal.AsSpan(tokens));
        matcher.KeepLongestOfEach();
        return matcher._hits;
    }

    private void Read(AutomatonTable automaton, ReadOnlySpan<Token> tokens)
    {
        Begin(automaton.StateCount, tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Word;
            var startsSentence = i == 0 || tokens[i - 1].Sentence != tokens[i].Sentence;
            var endsSentence = i == tokens.Length - 1 || tokens[i + 1].Sentence != tokens[i].Sentence;
            _stamp++;
            _next.Clear();
            if (!startsSentence)
            {
                foreach (var (state, first) in CollectionsMarshal.AsSpan(_live))
                {
                    if (word != Vocabulary.Unknown)
                    {
                        Wake(automaton, automaton.After(state, word), first, i, endsSentence);
                    }

                    Wake(automaton, automaton.AnyWord(state), first, i, endsSentence);
                }
            }

            foreach (var start in automaton.StartsOf(word))
            {
                if (start > 0 || startsSentence)
                {
                    Wake(automaton, [Math.Abs(start)], i, i, endsSentence);
                }
            }

            (_live, _next) = (_next, _live);
        }
    }

    private void Begin(int states, int words)
    {
        if (_seen.Length < states || _stamp > int.MaxValue - words - 1)
        {
            _seen = new int[Math.Max(states, _seen.Length)];
            _stamp = 0;
        }

        _live.Clear();
        _count = 0;
    }

    private void Wake(AutomatonTable automaton, ReadOnlySpan<int> states, int first, int at, bool endsSentence)
    {
        foreach (var state in states)
        {
            // The earliest start reaches a state first, so a state is woken once a word.
            if (_seen[state] == _stamp)
            {
                continue;
            }

            _seen[state] = _stamp;
            _next.Add((state, first));
            foreach (var (entry, atEnd) in automaton.Accepts(state))
            {
                if (endsSentence || !atEnd)
                {
                    Add(Key(entry, first, (int)WordMask - at));
                }
            }
        }
    }

    private void Add(ulong key)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, _count * 2);
        }

        _keys[_count++] = key;
    }

    private static ulong Key(int high, int middle, int low) => ((ulong)(uint)high << (2 * BitsOfAWord)) | ((ulong)(uint)middle << BitsOfAWord) | (uint)low;

    /// <summary>Sorts by entry, then first word, the longest first; keeps what reaches farther than all before; sorts that by first word, last word, entry.</summary>
    private void KeepLongestOfEach()
    {
        var found = _keys.AsSpan(0, _count);
        found.Sort();
        var kept = 0;
        int keptEntry = -1, keptLast = -1;
        foreach (var key in found)
        {
            var (entry, first, last) = ((int)(key >> (2 * BitsOfAWord)), (int)((key >> BitsOfAWord) & WordMask), (int)(WordMask - (key & WordMask)));
            if (entry != keptEntry || last > keptLast)
            {
                (keptEntry, keptLast) = (entry, last);
                found[kept++] = ((ulong)first << (64 - BitsOfAWord)) | ((ulong)last << (64 - (2 * BitsOfAWord))) | (uint)entry;
            }
        }

        found = found[..kept];
        found.Sort();
        _hits.Clear();
        foreach (var key in found)
        {
            _hits.Add(new RuleHit((int)(key & ((1UL << (64 - (2 * BitsOfAWord))) - 1)), (int)(key >> (64 - BitsOfAWord)), (int)((key >> (64 - (2 * BitsOfAWord))) & WordMask)));
        }
    }
}
