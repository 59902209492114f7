using System.Runtime.InteropServices;

namespace CareBot.Hostility.Matching;

/// <summary>All steps of an automaton while it is made: from a state, by a word, to states in the order in which they were added.</summary>
internal sealed class StepList
{
    private readonly Dictionary<ulong, (int First, int Last)> _chains = [];
    private readonly List<(int Target, int Next)> _links = [];

    /// <summary>How many pairs of state and word lead somewhere.</summary>
    internal int Count => _chains.Count;

    /// <summary>The pairs, each with the place of its first target.</summary>
    internal IEnumerable<KeyValuePair<ulong, (int First, int Last)>> Chains => _chains;

    /// <summary>State and word as one number. Never 0: no pattern names the unknown word, whose number is 0.</summary>
    internal static ulong Key(int state, int word) => ((ulong)(uint)state << 32) | (uint)word;

    internal void Add(int state, int word, int target)
    {
        ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(_chains, Key(state, word), out var isThere);
        if (isThere)
        {
            var links = CollectionsMarshal.AsSpan(_links);
            links[chain.Last].Next = _links.Count;
        }
        else
        {
            chain.First = _links.Count;
        }

        chain.Last = _links.Count;
        _links.Add((target, -1));
    }

    /// <summary>The target at a place, and the place of the next one, or -1.</summary>
    internal (int Target, int Next) At(int link) => _links[link];
}
