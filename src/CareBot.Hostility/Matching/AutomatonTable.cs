using System.Numerics;
using System.Runtime.CompilerServices;

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
    /// <param name="steps">From each state, where each word leads.</param>
    /// <param name="anyWord">For each state: where any word leads.</param>
    /// <param name="accepts">For each state: the entries found there.</param>
    /// <param name="starts">For each word: the states it begins, negative when only at the start of a sentence.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Runs once, in long loops: the quick compilation would cost more than it saves.
    internal AutomatonTable(
        StepList steps,
        List<List<int>> anyWord,
        List<List<(int Entry, bool AtEnd)>> accepts,
        Dictionary<int, List<int>> starts)
    {
        StateCount = accepts.Count;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * steps.Count) + 2);
        var targets = new List<int>(2 * steps.Count);
        (_keys, _steps, _perhaps) = (new ulong[size], new Range[size], new ulong[Math.Max(1, size / 8)]);
        (_hasSteps, _anyWord, _accepts) = (new bool[StateCount], new Range[StateCount], new Range[StateCount]);
        foreach (var (key, chain) in steps.Chains)
        {
            var at = Slot(key, out _);
            var from = targets.Count;
            for (var link = chain.First; link >= 0;)
            {
                (var target, link) = steps.At(link);
                targets.Add(target);
            }

            (_keys[at], _steps[at]) = (key, new Range(from, targets.Count));
            _perhaps[(Hash(key) >> 6) & (_perhaps.Length - 1)] |= 1UL << (Hash(key) & 63);
            _hasSteps[(int)(key >> 32)] = true;
        }

        for (var state = 0; state < StateCount; state++)
        {
            _anyWord[state] = Put(anyWord[state], targets);
        }

        _startsOf = new Range[starts.Keys.DefaultIfEmpty(-1).Max() + 1];
        foreach (var (word, states) in starts)
        {
            _startsOf[word] = Put(states, targets);
        }

        _targets = [.. targets];
        var found = new List<(int Entry, bool AtEnd)>();
        for (var state = 0; state < StateCount; state++)
        {
            _accepts[state] = new Range(found.Count, found.Count + accepts[state].Count);
            found.AddRange(accepts[state]);
        }

        _found = [.. found];
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
        var key = StepList.Key(state, word);
        var hash = Hash(key);
        if (((_perhaps[(hash >> 6) & (_perhaps.Length - 1)] >> (hash & 63)) & 1) == 0)
        {
            return [];
        }

        var at = Slot(key, out var isThere);
        return isThere ? Targets(_steps[at]) : [];
    }

    /// <summary>Where any word leads from a state.</summary>
    internal ReadOnlySpan<int> AnyWord(int state) => Targets(_anyWord[state]);

    /// <summary>The entries that are found in a state, and whether only when the sentence ends there.</summary>
    internal ReadOnlySpan<(int Entry, bool AtEnd)> Accepts(int state) => _found.AsSpan(_accepts[state].From, _accepts[state].To - _accepts[state].From);

    private ReadOnlySpan<int> Targets(Range range) => _targets.AsSpan(range.From, range.To - range.From);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Range Put(List<int> list, List<int> targets)
    {
        var from = targets.Count;
        for (var i = 0; i < list.Count; i++)
        {
            targets.Add(list[i]);
        }

        return new Range(from, targets.Count);
    }

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
