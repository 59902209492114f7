using System.Runtime.CompilerServices;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Matching;

/// <summary>
/// All patterns as one automaton over word numbers. It is read once from left to right with a set of live states, so its cost is
/// linear in the text for a given lexicon; there is no going back.
/// </summary>
internal sealed class Automaton
{
    // Stands for the start in patterns that only begin with a sentence.
    private const int SentenceStart = -1;

    private Dictionary<string, int> _shared = new(StringComparer.Ordinal);
    private Dictionary<string, string> _named = new(StringComparer.Ordinal);
    private Dictionary<IReadOnlyList<string[]>, string> _names = new(ReferenceEqualityComparer.Instance);
    private List<State> _states = [new()];
    private Dictionary<int, List<int>> _starts = [];
    private readonly Lazy<AutomatonTable> _table;
    private StepList _steps = new();

    internal Automaton() => _table = new Lazy<AutomatonTable>(Build);

    /// <summary>Adds a pattern that finds <paramref name="entry"/>. Patterns that begin alike share their states.</summary>
    internal void Add(Pattern pattern, int entry, Vocabulary vocabulary)
    {
        // Start states are entered by their first word, through the table, so that a word only wakes the patterns it can begin.
        int[] live = [pattern.AtStart ? SentenceStart : 0];
        foreach (var place in pattern.Places)
        {
            live = place.Gap > 0 ? AddGap(live, place.Gap) : AddPlace(live, place, vocabulary);
        }

        foreach (var state in live.Where(state => state > 0))
        {
            _states[state].Accepts.Add((entry, pattern.AtEnd));
        }
    }

    /// <summary>The automaton as it is read. The first use ends the adding.</summary>
    internal AutomatonTable Table => _table.Value;

    private AutomatonTable Build()
    {
        var table = new AutomatonTable(_steps, [.. _states.Select(state => state.AnyWord)], [.. _states.Select(state => state.Accepts)], _starts);
        (_shared, _named, _names, _states, _starts, _steps) = ([], [], [], [], [], new StepList());
        return table;
    }

    private int[] AddGap(int[] live, int gap)
    {
        var all = new List<int>(live);
        var from = live;
        for (var i = 0; i < gap; i++)
        {
            from = [Shared(from, "..", next =>
            {
                foreach (var state in from.Where(state => state > 0))
                {
                    _states[state].AnyWord.Add(next);
                }
            })];
            all.AddRange(from);
        }

        return [.. all];
    }

    private int[] AddPlace(int[] live, PatternPlace place, Vocabulary vocabulary)
    {
        var target = Shared(live, NameOf(place.Phrases), next =>
        {
            foreach (var phrase in place.Phrases)
            {
                AddPhrase(live, next, phrase, vocabulary);
            }
        });
        return place.IsOptional ? [.. live, target] : [target];
    }

    /// <summary>A short name for a list of phrases; equal lists have the same one.</summary>
    private string NameOf(IReadOnlyList<string[]> phrases)
    {
        if (!_names.TryGetValue(phrases, out var name))
        {
            var written = string.Join('|', phrases.Select(phrase => string.Join('_', phrase)));
            if (!_named.TryGetValue(written, out name))
            {
                _named.Add(written, name = $"#{_named.Count}");
            }

            _names.Add(phrases, name);
        }

        return name;
    }

    private void AddPhrase(int[] live, int target, string[] phrase, Vocabulary vocabulary)
    {
        var from = live;
        for (var i = 0; i < phrase.Length - 1; i++)
        {
            var origin = from;
            var word = vocabulary.Add(phrase[i]);
            from = [Shared(origin, $"{phrase[i]}_", next => Connect(origin, next, word))];
        }

        Connect(from, target, vocabulary.Add(phrase[^1]));
    }

    /// <summary>The state that these states and this step lead to, made once.</summary>
    private int Shared(int[] from, string step, Action<int> connect)
    {
        var key = $"{string.Join(',', from)} {step}";
        if (!_shared.TryGetValue(key, out var state))
        {
            state = NewState();
            _shared.Add(key, state);
            connect(state);
        }

        return state;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Runs tens of thousands of times at the start.
    private void Connect(int[] from, int to, int word)
    {
        foreach (var state in from)
        {
            if (state <= 0)
            {
                if (!_starts.TryGetValue(word, out var starts))
                {
                    _starts.Add(word, starts = []);
                }

                starts.Add(state == SentenceStart ? -to : to);
            }
            else
            {
                _steps.Add(state, word, to);
            }
        }
    }

    private int NewState()
    {
        _states.Add(new State());
        return _states.Count - 1;
    }

    /// <summary>One state.</summary>
    private sealed class State
    {
        /// <summary>The entries that are found here, and whether only when the sentence ends here.</summary>
        internal List<(int Entry, bool AtEnd)> Accepts { get; } = [];

        /// <summary>Where any word leads.</summary>
        internal List<int> AnyWord { get; } = [];
    }
}
