using CareBot.Hostility.Lexicon;
using CareBot.Hostility.Matching;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Scoring;

/// <summary>Finds the evidence in the customer's words: matches the lexicon, then reads each find in its surroundings.</summary>
internal sealed class EvidenceFinder(CompiledLexicon lexicon)
{
    private const int LongestExempt = 20;

    // Codebook: strong words that are hedged or stand in a courteous message are level 1.
    private const int Hedged = 30;

    private readonly Surroundings _surroundings = new(lexicon);
    private readonly Framing _framing = new(lexicon);
    private readonly ShoutingRule _shouting = new(lexicon);
    private readonly GrawlixRule _grawlix = new(lexicon);
    private readonly HashtagWords _hashtags = new(lexicon.Vocabulary);
    private readonly IronyRule _irony = new(lexicon);
    private readonly LexiconEntry? _despair = lexicon.Entries.FirstOrDefault(entry => entry.Id.EndsWith(".distress.despair", StringComparison.Ordinal));
    private readonly Tokenizer _tokenizer = new(lexicon.Vocabulary);

    [ThreadStatic]
    private static List<RuleHit>? _exempt;

    [ThreadStatic]
    private static List<Evidence>? _found;

    /// <summary>What was found in one part of the text, with the number of the next free sentence, and whether the words around an attack took it back. The list is used again by the next call on the same thread.</summary>
    internal (List<Evidence> Found, int NextSentence, int Words, bool TookBack) Find(string text, TextSpan span, int firstSentence)
    {
        var tokens = _hashtags.Split(text, _tokenizer.Read(text, span, firstSentence));
        var hits = RuleMatcher.Find(lexicon.Automaton, tokens);
        var cues = CueFinder.For(tokens);
        var exempt = _exempt ??= [];
        exempt.Clear();
        foreach (var hit in hits)
        {
            var entry = lexicon.Entries[hit.Entry];
            if (entry.Role == EntryRole.Cue)
            {
                cues.Add(entry.Cue, hit);
            }
            else if (entry.Role == EntryRole.Exempt)
            {
                exempt.Add(hit);
            }
        }

        var found = _found ??= [];
        found.Clear();
        foreach (var hit in hits)
        {
            if (lexicon.Entries[hit.Entry].Role is EntryRole.Signal or EntryRole.Tone && !CodeTokens.IsCode(text, tokens, hit) && Weigh(tokens, hit, cues, exempt) is { } evidence)
            {
                found.Add(evidence);
            }
        }

        found.AddRange(_grawlix.Find(text, span, tokens));
        _irony.Apply(found, hits, tokens);

        // Wishing oneself dead is despair, not a threat to anybody.
        if (found.Exists(item => item.Kind == SignalKind.SelfHarm))
        {
            var despair = found.Where(item => item.Kind == SignalKind.SelfHarm).Select(item => item.Sentence).ToHashSet();
            AddDistress(found);
            found.RemoveAll(item => item.Kind == SignalKind.Violence && despair.Contains(item.Sentence) && found.Exists(other => other.Kind == SignalKind.SelfHarm && other.Span.Overlaps(item.Span)));
        }

        found.AddRange(_shouting.Find(text, span, tokens, isHappy: cues.Has("joy"), isCross: cues.Has("cross") || found.Exists(item => item.Weight >= ScoreCombiner.Felt)));
        return (found, tokens.Count == 0 ? firstSentence : tokens[^1].Sentence + 1, tokens.Count, cues.TookBack);
    }

    /// <summary>Whoever speaks of harming themself is in distress.</summary>
    private void AddDistress(List<Evidence> found)
    {
        if (_despair is null || found.Exists(item => item.Kind == SignalKind.Distress))
        {
            return;
        }

        var first = found.Find(item => item.Kind == SignalKind.SelfHarm)!;
        found.Add(first with { Entry = _despair, Kind = SignalKind.Distress, Weight = _despair.Weight });
    }

    private Evidence? Weigh(List<Token> tokens, RuleHit hit, CueFinder cues, List<RuleHit> exempt)
    {
        var entry = lexicon.Entries[hit.Entry];
        var isTone = entry.Role == EntryRole.Tone;
        var kind = isTone ? (SignalKind?)null : lexicon.Kinds[hit.Entry];
        if (entry.Needs == "quoted" && !_surroundings.IsScareQuoted(tokens, hit))
        {
            return null;
        }

        var isReported = (!isTone || entry.Weight >= 40) && _surroundings.IsReported(tokens, hit, cues);
        if (IsExempt(entry, hit, exempt) || (entry.Deniable && _surroundings.IsDenied(tokens, hit)) || IsTakenBack(entry, kind, isReported, tokens, hit, cues))
        {
            cues.TookBack |= kind is SignalKind.Insult or SignalKind.Violence or SignalKind.Dishonesty or SignalKind.Slur;
            return null;
        }

        var isProfanity = kind == SignalKind.Profanity;
        var target = _surroundings.TargetOf(entry, tokens, hit, cues);
        target = target == SignalTarget.Self && _surroundings.IsVocative(tokens, hit) ? SignalTarget.Agent : target;
        var weight = WeightFor(entry, target);
        var isInsult = entry.Kind == "insult";
        if (isInsult && target == SignalTarget.Self)
        {
            return null;
        }
        if (isProfanity && (isReported || target == SignalTarget.Self || Surroundings.IsPraise(hit, cues)))
        {
            weight = Math.Min(weight, isReported ? 0 : 10);
        }

        if (isTone && weight >= ScoreCombiner.Angry && (isReported || Surroundings.IsHedged(hit, cues) || cues.Has("made_good")))
        {
            weight = isReported ? 0 : Math.Min(weight, Hedged);
        }

        // Names for a thing are strong words about the matter, not an insult to anybody.
        var span = new TextSpan(tokens[hit.First].Start, tokens[hit.Last].End - tokens[hit.First].Start);
        return new Evidence(entry, isInsult && target == SignalTarget.Company ? null : kind, span, tokens[hit.First].Sentence, target, weight);
    }

    private bool IsTakenBack(LexiconEntry entry, SignalKind? kind, bool isReported, List<Token> tokens, RuleHit hit, CueFinder cues) => kind switch
    {
        SignalKind.Insult or SignalKind.Dishonesty when _surroundings.IsImpostors(tokens, hit, cues) => true,
        SignalKind.Insult or SignalKind.Violence or SignalKind.Dishonesty or SignalKind.Slur => isReported || _framing.TakesBack(entry, tokens, hit, cues),
        _ => false,
    };

    private static int WeightFor(LexiconEntry entry, SignalTarget target)
    {
        var name = target switch
        {
            SignalTarget.Agent => "agent",
            SignalTarget.Company => "company",
            SignalTarget.ThirdParty => "third_party",
            SignalTarget.Self => "self",
            _ => "none",
        };
        return entry.Weights.TryGetValue(name, out var weight) ? weight : entry.Kind != "insult" ? entry.Weight : target switch
        {
            // Codebook: name-calling somebody outside the company is level 2 at most; a thing cannot be insulted; blaming oneself is no attack.
            SignalTarget.ThirdParty => Math.Min(entry.Weight, 30),
            SignalTarget.Company => Math.Min(entry.Weight, 46),
            SignalTarget.Self => 0,
            _ => entry.Weight,
        };
    }

    private bool IsExempt(LexiconEntry entry, RuleHit hit, List<RuleHit> exempt)
    {
        // They are in the order of their first words, and none is longer than the reach.
        var low = 0;
        var high = exempt.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = exempt[middle].First <= hit.Last ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0 && exempt[i].First >= hit.First - LongestExempt; i--)
        {
            var exempts = lexicon.Entries[exempt[i].Entry].Exempts;
            if (exempt[i].Last >= hit.First && (exempts.Contains(entry.Kind, StringComparer.Ordinal) || exempts.Contains(entry.Id, StringComparer.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
