using System.Numerics;

namespace CareBot.Hostility.Matching;

/// <summary>
/// The finished automaton in flat arrays: one look-up table for all steps, and lists that lie one behind the other. Reading it allocates nothing
/// and touches little memory.
/// </summary>
internal sealed class AutomatonTable
{
    private readonly ulong[] _perhaps;
    private readonly ulong[] _keys;
    private readonly Range[] _steps;
    private readonly Range[] _startsOf;
    private readonly Range[] _anyWord;
    private readonly Range[] _accepts;
    private readonly bool[] _hasSteps;
    private readonly int[] _targets;
    private readonly (int Entry, bool AtEnd)[] _found;

    /// <summary>Lays out an automaton.</summary>
    /// <param name="steps">For each state: where each word leads.</param>
    /// <param name="anyWord">For each state: where any word leads.</param>
    /// <param name="accepts">For each state: the entries found there.</param>
    /// <param name="starts">For each word: the states it begins, negative when only at the start of a sentence.</param>
    internal AutomatonTable(
        IReadOnlyList<Dictionary<int, List<int>>> steps,
        IReadOnlyList<List<int>> anyWord,
        IReadOnlyList<List<(int Entry, bool AtEnd)>> accepts,
        Dictionary<int, List<int>> starts)
    {
        StateCount = steps.Count;
        var targets = new List<int>();
        Range Put(List<int> list)
        {
            targets.AddRange(list);
            return new Range(targets.Count - list.Count, targets.Count);
        }

        var count = 0;
        foreach (var next in steps)
        {
            count += next.Count;
        }

        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * count) + 2);
        (_keys, _steps, _perhaps) = (new ulong[size], new Range[size], new ulong[Math.Max(1, size / 8)]);
        _hasSteps = [.. steps.Select(next => next.Count > 0)];
        for (var state = 0; state < steps.Count; state++)
        {
            foreach (var (word, next) in steps[state])
            {
                var at = Slot(Key(state, word), out _);
                (_keys[at], _steps[at]) = (Key(state, word), Put(next));
                _perhaps[Hash(Key(state, word)) >> 6 & (_perhaps.Length - 1)] |= 1UL << (Hash(Key(state, word)) & 63);
            }
        }

        _anyWord = [.. anyWord.Select(Put)];
        _startsOf = new Range[starts.Keys.DefaultIfEmpty(-1).Max() + 1];
        foreach (var (word, states) in starts)
        {
            _startsOf[word] = Put(states);
        }

        _targets = [.. targets];
        _found = [.. accepts.SelectMany(list => list)];
        _accepts = new Range[accepts.Count];
        for (int state = 0, from = 0; state < accepts.Count; from += accepts[state].Count, state++)
        {
            _accepts[state] = new Range(from, from + accepts[state].Count);
        }
    }

    /// <summary>How many states there are.</summary>
    internal int StateCount { get; }

    /// <summary>The states that a word begins; negative ones only at the start of a sentence.</summary>
    internal ReadOnlySpan<int> StartsOf(int word) => word < _startsOf.Length ? Targets(_startsOf[word]) : [];

    /// <summary>Where a word leads from a state.</summary>
    internal ReadOnlySpan<int> After(int state, int word)
    {
        if (!_hasSteps[state])
        {
            return [];
        }

        // Most questions are answered by "no": a small table of bits says so without a look into the large one.
        var hash = Hash(Key(state, word));
        if ((_perhaps[hash >> 6 & (_perhaps.Length - 1)] >> (hash & 63) & 1) == 0)
        {
            return [];
        }

        var at = Slot(Key(state, word), out var isThere);
        return isThere ? Targets(_steps[at]) : [];
    }

    /// <summary>Where any word leads from a state.</summary>
    internal ReadOnlySpan<int> AnyWord(int state) => Targets(_anyWord[state]);

    /// <summary>The entries that are found in a state, and whether only when the sentence ends there.</summary>
    internal ReadOnlySpan<(int Entry, bool AtEnd)> Accepts(int state) => _found.AsSpan(_accepts[state].From, _accepts[state].To - _accepts[state].From);

    private ReadOnlySpan<int> Targets(Range range) => _targets.AsSpan(range.From, range.To - range.From);

    // No key is 0: no pattern names the unknown word, whose number is 0.
    private static ulong Key(int state, int word) => ((ulong)(uint)state << 32) | (uint)word;

    private static int Hash(ulong key) => (int)((key * 0x9E37_79B9_7F4A_7C15) >> 33);

    private int Slot(ulong key, out bool isThere)
    {
        var mask = _keys.Length - 1;
        var at = Hash(key) & mask;
        while (_keys[at] != 0 && _keys[at] != key)
        {
            at = (at + 1) & mask;
        }

        isThere = _keys[at] == key;
        return at;
    }

    private readonly record struct Range(int From, int To);
}
