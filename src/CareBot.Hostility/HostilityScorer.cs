using CareBot.Hostility.Language;
using CareBot.Hostility.Lexicon;
using CareBot.Hostility.Model;
using CareBot.Hostility.Parts;
using CareBot.Hostility.Scoring;

namespace CareBot.Hostility;

/// <summary>Text in, assessment out. Thread-safe, deterministic, never throws on any text.</summary>
public sealed class HostilityScorer
{
    /// <summary>Longest text that is looked at, in UTF-16 code units; what lies behind is reported as ignored.</summary>
    public const int MaxTextLength = 262_144;

    /// <summary>The weight from which a find makes a message angry by itself.</summary>
    private const int AngryWeight = 40;

    /// <summary>The weight from which a find makes a message hostile by itself.</summary>
    private const int HostileWeight = 60;


    private static readonly Lazy<HostilityModel?> Embedded = new(HostilityModel.Load);

    // Indonesian customers mix in English words, so the Indonesian rules come with the English ones. Made when the first such message comes.
    private static readonly Lazy<RuleReader> Indonesian = new(() => new RuleReader("id", "en"));

    [ThreadStatic]
    private static List<Evidence>? _evidence;

    [ThreadStatic]
    private static List<Evidence>? _best;

    private readonly HostilityModel? _model;
    private readonly RuleReader _english = new("en");
    private readonly Lazy<Dictionary<string, RuleDescription>> _descriptions = new(DescribeAll);

    /// <summary>Makes a scorer with the embedded lexicon and the embedded model.</summary>
    public HostilityScorer()
        : this(Task.Run(() => Embedded.Value))
    {
    }

    /// <summary>Makes a scorer with this model, or on the rules alone.</summary>
    internal HostilityScorer(HostilityModel? model)
        : this(Task.FromResult(model))
    {
    }

    /// <summary>The weights are read while the lexicon is.</summary>
    private HostilityScorer(Task<HostilityModel?> model) => _model = model.GetAwaiter().GetResult();

    /// <summary>Scores one pasted message.</summary>
    /// <param name="text">Anything a person may paste; empty is calm.</param>
    public HostilityAssessment Assess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = AssessOne(text);
        return ThreadTurns.AreLikely(found.Parts) ? found with { Trajectory = ThreadTurns.Rate(text, found, AssessOne) } : found;
    }

    /// <summary>Everything but the trajectory.</summary>
    private HostilityAssessment AssessOne(string text)
    {
        var parts = MessageParts.Of(text);
        var evidence = _evidence ??= [];
        try
        {
            return AssessOne(text, parts, evidence);
        }
        finally
        {
            evidence.Clear();
        }
    }

    private HostilityAssessment AssessOne(string text, IReadOnlyList<MessagePart> parts, List<Evidence> evidence)
    {
        var (language, hasIndonesian) = LanguageDetector.Read(text, parts);
        var rulebook = hasIndonesian ? Indonesian.Value : _english;
        var sentence = 0;
        var words = 0;
        var signs = RuleSigns.None;
        foreach (var part in parts)
        {
            if (!part.IsIgnored)
            {
                var (found, next, count, tookBack) = rulebook.Finder.Find(text, part.Span, sentence);
                signs |= tookBack ? RuleSigns.TakenBack : RuleSigns.None;
                evidence.AddRange(found);
                sentence = next;
                words += count;
            }
        }

        evidence.Sort(static (a, b) => (a.Span.Start, a.Span.End, string.CompareOrdinal(a.Entry.Id, b.Entry.Id)).CompareTo((b.Span.Start, b.Span.End, 0)));
        var rules = evidence.Count == 0 ? 0 : ScoreCombiner.Combine(evidence);
        var reading = language.IsSupported || language.Code == "und" ? _model?.Read(text, parts) : null;
        reading = reading is { Words: > 0 } ? reading : null;
        var score = reading is null ? rules : Joining.Score(rules, reading, signs | SignsOf(evidence));
        return new HostilityAssessment
        {
            Level = ScoreCombiner.LevelOf(score),
            Score = score,
            Heat = evidence.Count == 0 ? 0 : Axes.Heat(evidence),
            Attack = evidence.Count == 0 ? 0 : Axes.Attack(evidence),
            Confidence = Confide(rulebook.Confidence.Estimate(score, evidence, language, words), rules, reading),
            Signals = SignalsOf(evidence, reading, score, text),
            Tone = ToneOf(evidence, reading, score, text),
            Language = language,
            Parts = parts,
        };
    }

    /// <summary>The lexicon entry behind a rule id, or null when there is none.</summary>
    public RuleDescription? Describe(string ruleId) => _descriptions.Value.GetValueOrDefault(ruleId);

    private static Dictionary<string, RuleDescription> DescribeAll() => LexiconLoader.Languages
        .SelectMany(language => LexiconLoader.Load(language).Values).SelectMany(file => file.Entries)
        .Where(entry => entry.Role is EntryRole.Signal or EntryRole.Tone).Select(Describe)
        .Concat(ModelSentences.Descriptions)
        .ToDictionary(description => description.Id, StringComparer.Ordinal);

    private static RuleDescription Describe(LexiconEntry entry) =>
        new(entry.Id, SignalNames.TryParse(entry.Kind, out var kind) ? kind : null, entry.Note, entry.Source, entry.Weights.Values.Append(entry.Weight).Max());

    /// <summary>The doubts of the rules stay; beyond them the probability is the fitted one.</summary>
    private Confidence Confide(Confidence rulesAlone, int rules, ModelReading? reading)
    {
        if (rulesAlone.IsUnsure || reading is null)
        {
            return rulesAlone;
        }

        var probability = Joining.Probability(_model!.Weights.Certainty, rules, reading);
        return Joining.IsFarApart(rules, reading)
            ? new Confidence(Math.Min(probability, 0.5), IsUnsure: true, ModelSentences.Of(ModelSentences.Apart))
            : new Confidence(probability, IsUnsure: false, "");
    }

    private static IReadOnlyList<Signal> SignalsOf(List<Evidence> evidence, ModelReading? reading, int score, string text)
    {
        var shown = new List<Signal>();
        foreach (var item in Best(evidence, ofTone: false))
        {
            shown.Add(SignalOf(item, text));
        }

        foreach (var seen in reading?.Signals ?? [])
        {
            if (Joining.IsShown(seen.Kind, score) && !Holds(evidence, seen.Kind) && !(seen.Kind == SignalKind.Insult && IsSwornAt(evidence)))
            {
                var id = ModelSentences.IdOf(seen.Kind);
                shown.Add(new Signal(seen.Kind, seen.Span, seen.Span.Of(text), ModelSentences.Of(id), SignalOrigin.Model, id, SignalTarget.None, 0));
            }
        }

        SortBySpan(shown, static signal => signal.Span);
        return shown.Count == 0 ? [] : shown;
    }

    /// <summary>The tone the rules found; where they found nothing at all, the words that weighed most for the model.</summary>
    private static IReadOnlyList<ToneMark> ToneOf(List<Evidence> evidence, ModelReading? reading, int score, string text)
    {
        if (score >= 20 && reading is { Loudest.Length: > 0 } && !evidence.Exists(static item => item.Weight > 0))
        {
            return [new ToneMark(reading.Loudest, reading.Loudest.Of(text), ModelSentences.Of(ModelSentences.Tone), ModelSentences.Tone, score)];
        }

        var best = Best(evidence, ofTone: true);
        return best.Count == 0 ? [] : [.. best.Select(item => ToneOf(item, text))];
    }

    private static RuleSigns SignsOf(List<Evidence> evidence)
    {
        var signs = RuleSigns.None;
        foreach (var item in evidence)
        {
            signs |= item.Kind switch
            {
                SignalKind.Legal or SignalKind.Exposure when item.Weight >= AngryWeight => RuleSigns.NamedStep,
                SignalKind.SelfHarm => RuleSigns.Despair,
                SignalKind.Violence or SignalKind.Slur => RuleSigns.Harm,
                _ => RuleSigns.None,
            };
        }

        return signs;
    }

    /// <summary>Swearing at people is profanity and no insult by the codebook; the model does not tell them apart.</summary>
    private static bool IsSwornAt(List<Evidence> evidence) => evidence.Exists(static item => item.Kind == SignalKind.Profanity && item.Weight >= HostileWeight);

    private static bool Holds(List<Evidence> evidence, SignalKind kind)
    {
        foreach (var item in evidence)
        {
            if (item.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of finds of one kind that overlap, the strongest is shown; of equal ones the longest. The list is used again by the next call on the same thread.</summary>
    private static List<Evidence> Best(List<Evidence> evidence, bool ofTone)
    {
        var kept = _best ??= [];
        kept.Clear();
        Span<int> lastOfKind = stackalloc int[(int)SignalKind.SelfHarm + 1];
        lastOfKind.Fill(-1);
        foreach (var item in evidence)
        {
            if (ofTone ? item.Kind is not null || item.Weight <= 0 : item.Kind is null)
            {
                continue;
            }

            ref var last = ref lastOfKind[(int)(item.Kind ?? default)];
            if (last < 0 || !kept[last].Span.Overlaps(item.Span))
            {
                last = kept.Count;
                kept.Add(item);
            }
            else if ((item.Weight, item.Span.Length).CompareTo((kept[last].Weight, kept[last].Span.Length)) > 0)
            {
                kept[last] = item;
            }
        }

        SortBySpan(kept, static item => item.Span);
        return kept;
    }

    /// <summary>By start, then end; what is equal stays in its order. The lists come all but sorted, so that this is quick.</summary>
    private static void SortBySpan<T>(List<T> items, Func<T, TextSpan> spanOf)
    {
        for (var i = 1; i < items.Count; i++)
        {
            var (item, span, at) = (items[i], spanOf(items[i]), i);
            for (; at > 0 && spanOf(items[at - 1]) is var before && (before.Start, before.End).CompareTo((span.Start, span.End)) > 0; at--)
            {
                items[at] = items[at - 1];
            }

            items[at] = item;
        }
    }

    private static Signal SignalOf(Evidence item, string text) =>
        new(item.Kind!.Value, item.Span, item.Span.Of(text), item.Entry.Note, SignalOrigin.Rule, item.Entry.Id, item.Target, item.Weight);

    private static ToneMark ToneOf(Evidence item, string text) => new(item.Span, item.Span.Of(text), item.Entry.Note, item.Entry.Id, item.Weight);
}
