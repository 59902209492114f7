using CareBot.Hostility.Matching;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Scoring;

/// <summary>Where the cue words of a message stand, to ask how near one is. One is used again by the next message on the same thread.</summary>
internal sealed class CueFinder
{
    private const int LongestCue = 8;

    [ThreadStatic]
    private static CueFinder? _ofThread;

    private readonly Dictionary<string, SortedList<long, RuleHit>> _byCue = [];
    private List<Token> _tokens = [];

    private CueFinder()
    {
    }

    /// <summary>This thread's finder, empty, for these words.</summary>
    internal static CueFinder For(List<Token> tokens)
    {
        var finder = _ofThread ??= new CueFinder();
        finder._tokens = tokens;
        finder.TookBack = false;
        foreach (var (_, hits) in finder._byCue)
        {
            hits.Clear();
        }

        return finder;
    }

    internal void Add(string cue, RuleHit hit)
    {
        if (!_byCue.TryGetValue(cue, out var hits))
        {
            _byCue.Add(cue, hits = []);
        }

        hits.TryAdd(((long)hit.First << 32) | (uint)hit.Last, hit);
    }

    /// <summary>Whether an attack was found that the words around it take back.</summary>
    internal bool TookBack { get; set; }

    /// <summary>Whether the cue stands anywhere.</summary>
    internal bool Has(string cue) => _byCue.TryGetValue(cue, out var hits) && hits.Count > 0;

    /// <summary>How many there are.</summary>
    internal int Count(string cue) => _byCue.TryGetValue(cue, out var hits) ? hits.Count : 0;

    /// <summary>Words between the find and the nearest cue of this name, or -1 when none is in reach.</summary>
    /// <param name="cue">The cue.</param>
    /// <param name="hit">The find.</param>
    /// <param name="before">How many words may stand between a cue before and the find; -1 for not before.</param>
    /// <param name="after">The same for a cue behind.</param>
    /// <param name="anySentence">Also in the sentences beside.</param>
    /// <param name="stopAtPause">A cue behind a comma or another pause after the find does not count.</param>
    internal int Nearest(string cue, RuleHit hit, int before, int after, bool anySentence = false, bool stopAtPause = false)
    {
        if (!_byCue.TryGetValue(cue, out var hits) || hits.Count == 0)
        {
            return -1;
        }

        var best = -1;
        var index = LowerBound(hits.Keys, hit.First - before - 6);
        for (; index < hits.Count; index++)
        {
            var other = hits.Values[index];
            if (other.First > hit.Last + after + 1)
            {
                break;
            }

            var isBefore = other.Last < hit.First;
            var distance = isBefore ? hit.First - other.Last - 1 : Math.Max(0, other.First - hit.Last - 1);
            var isInReach = distance <= (isBefore ? before : after) && (anySentence || _tokens[other.First].Sentence == _tokens[hit.First].Sentence)
                && !(stopAtPause && IsBehindPause(hit.Last, other.First));
            if (isInReach && (best < 0 || distance < best))
            {
                best = distance;
            }
        }

        return best;
    }

    /// <summary>Whether the cue begins before the find in the same clause, with at most this many words between.</summary>
    internal bool LeadsTo(string cue, RuleHit hit, int reach)
    {
        if (!_byCue.TryGetValue(cue, out var hits))
        {
            return false;
        }

        for (var index = LowerBound(hits.Keys, hit.First) - 1; index >= 0; index--)
        {
            var other = hits.Values[index];
            if (_tokens[other.First].Sentence != _tokens[hit.First].Sentence)
            {
                return false;
            }

            if (hit.First - other.Last - 1 <= reach && !IsBehindPause(other.First, hit.First))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the cue begins before the find and ends inside it.</summary>
    internal bool ReachesInto(string cue, RuleHit hit)
    {
        if (!_byCue.TryGetValue(cue, out var hits))
        {
            return false;
        }

        for (var index = LowerBound(hits.Keys, hit.First - LongestCue); index < hits.Count && hits.Values[index].First < hit.First; index++)
        {
            if (hits.Values[index].Last >= hit.First && hits.Values[index].Last < hit.Last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the cue begins behind the find in the same sentence, with at most this many words between.</summary>
    internal bool Follows(string cue, RuleHit hit, int reach)
    {
        if (!_byCue.TryGetValue(cue, out var hits))
        {
            return false;
        }

        var index = LowerBound(hits.Keys, hit.Last + 1);
        return index < hits.Count && hits.Values[index].First - hit.Last - 1 <= reach && _tokens[hits.Values[index].First].Sentence == _tokens[hit.Last].Sentence;
    }

    private bool IsBehindPause(int last, int first)
    {
        for (var i = last + 1; i <= first; i++)
        {
            if (_tokens[i].AfterPause)
            {
                return true;
            }
        }

        return false;
    }

    private static int LowerBound(IList<long> keys, int value)
    {
        var low = 0;
        var high = keys.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = (int)(keys[middle] >> 32) < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
