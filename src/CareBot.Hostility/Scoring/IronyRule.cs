using CareBot.Hostility.Lexicon;
using CareBot.Hostility.Matching;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Scoring;

/// <summary>
/// Praise is mockery when bad news stands beside it, and meant as said when nothing went wrong or when the words are warm. Entries that need
/// trouble or anger are kept or dropped here, by what else was found in their sentence and the sentences before and behind.
/// </summary>
internal sealed class IronyRule(CompiledLexicon lexicon)
{
    private const string Trouble = "trouble";
    private const string Anger = "anger";
    private const string Sincere = "sincere";

    // The sentences of each kind, for this thread.
    [ThreadStatic]
    private static (HashSet<int> Felt, HashSet<int> Angry, HashSet<int> Warm)? _sentences;

    /// <summary>Drops what lacks the bad news that it needs.</summary>
    internal void Apply(List<Evidence> found, List<RuleHit> hits, List<Token> tokens)
    {
        if (!found.Exists(static item => item.Entry.Needs.Length > 0))
        {
            return;
        }

        var (felt, angry, warm) = _sentences ??= ([], [], []);
        felt.Clear();
        angry.Clear();
        warm.Clear();
        foreach (var item in found)
        {
            var counts = item.Entry.Needs.Length == 0 && item.Kind != SignalKind.Sarcasm;
            _ = counts && item.Weight >= ScoreCombiner.Felt && felt.Add(item.Sentence);
            _ = counts && item.Weight >= ScoreCombiner.Angry && angry.Add(item.Sentence);
        }

        foreach (var hit in hits)
        {
            var cue = lexicon.Entries[hit.Entry].Cue;
            _ = cue == Trouble && felt.Add(tokens[hit.First].Sentence);
            _ = cue == Sincere && warm.Add(tokens[hit.First].Sentence);
        }

        found.RemoveAll(item => item.Entry.Needs switch
        {
            Trouble => !IsBeside(felt, item.Sentence) || (IsBeside(warm, item.Sentence) && !IsBeside(angry, item.Sentence)),
            Anger => !IsBeside(angry, item.Sentence),
            _ => false,
        });
    }

    private static bool IsBeside(HashSet<int> sentences, int sentence) =>
        sentences.Contains(sentence) || sentences.Contains(sentence - 1) || sentences.Contains(sentence + 1);
}
