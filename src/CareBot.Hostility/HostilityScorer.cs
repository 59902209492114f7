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

    /// <summary>The language that the model was trained on; in the others the rules answer alone.</summary>
    private const string ModelLanguage = "en";

    private static readonly Lazy<HostilityModel?> Embedded = new(HostilityModel.Load);

    // Indonesian customers mix in English words, so the Indonesian rules come with the English ones. Made when the first such message comes.
    private static readonly Lazy<RuleReader> Indonesian = new(() => new RuleReader("id", "en"));

    private readonly HostilityModel? _model;
    private readonly RuleReader _english = new("en");
    private readonly Lazy<Dictionary<string, RuleDescription>> _descriptions = new(DescribeAll);

    /// <summary>Makes a scorer with the embedded lexicon and the embedded model.</summary>
    public HostilityScorer()
        : this(Embedded.Value)
    {
    }

    /// <summary>Makes a scorer with this model, or on the rules alone.</summary>
    internal HostilityScorer(HostilityModel? model) => _model = model;

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
        var (language, hasIndonesian) = LanguageDetector.Read(text, parts);
        var rulebook = hasIndonesian ? Indonesian.Value : _english;
        var evidence = new List<Evidence>();
        var sentence = 0;
        var words = 0;
        foreach (var part in parts.Where(part => !part.IsIgnored))
        {
            var (found, next, count) = rulebook.Finder.Find(text, part.Span, sentence);
            evidence.AddRange(found);
            sentence = next;
            words += count;
        }

        evidence.Sort((a, b) => (a.Span.Start, a.Span.End, string.CompareOrdinal(a.Entry.Id, b.Entry.Id)).CompareTo((b.Span.Start, b.Span.End, 0)));
        var rules = ScoreCombiner.Combine(evidence);
        var reading = language.Code is ModelLanguage or "und" ? _model?.Read(text, parts) : null;
        reading = reading is { Words: > 0 } ? reading : null;
        var score = reading is null ? rules : Joining.Score(
            rules, reading,
            evidence.Exists(item => item.Kind is SignalKind.Legal or SignalKind.Exposure && item.Weight >= AngryWeight),
            evidence.Exists(item => item.Kind == SignalKind.SelfHarm));
        return new HostilityAssessment
        {
            Level = ScoreCombiner.LevelOf(score),
            Score = score,
            Heat = Axes.Heat(evidence),
            Attack = Axes.Attack(evidence),
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

    private static List<Signal> SignalsOf(List<Evidence> evidence, ModelReading? reading, int score, string text)
    {
        List<Signal> signals = [.. Best(evidence.Where(item => item.Kind is not null)).Select(item => SignalOf(item, text))];
        foreach (var seen in reading?.Signals ?? [])
        {
            if (Joining.IsShown(seen.Kind, score) && !evidence.Exists(item => item.Kind == seen.Kind))
            {
                var id = ModelSentences.IdOf(seen.Kind);
                signals.Add(new Signal(seen.Kind, seen.Span, seen.Span.Of(text), ModelSentences.Of(id), SignalOrigin.Model, id, SignalTarget.None, 0));
            }
        }

        return [.. signals.OrderBy(signal => signal.Span.Start).ThenBy(signal => signal.Span.End)];
    }

    /// <summary>The tone the rules found; where they found nothing at all, the words that weighed most for the model.</summary>
    private static List<ToneMark> ToneOf(List<Evidence> evidence, ModelReading? reading, int score, string text)
    {
        var isModelsOwn = score >= 20 && reading is { Loudest.Length: > 0 } && !evidence.Exists(item => item.Weight > 0);
        return isModelsOwn
            ? [new ToneMark(reading!.Loudest, reading.Loudest.Of(text), ModelSentences.Of(ModelSentences.Tone), ModelSentences.Tone, score)]
            : [.. Best(evidence.Where(item => item.Kind is null && item.Weight > 0)).Select(item => ToneOf(item, text))];
    }

    /// <summary>Of finds of one kind that overlap, the strongest is shown; of equal ones the longest.</summary>
    private static List<Evidence> Best(IEnumerable<Evidence> evidence)
    {
        var kept = new List<Evidence>();
        var lastOfKind = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in evidence)
        {
            var kind = item.Kind?.ToWireName() ?? "tone";
            if (!lastOfKind.TryGetValue(kind, out var last) || !kept[last].Span.Overlaps(item.Span))
            {
                lastOfKind[kind] = kept.Count;
                kept.Add(item);
            }
            else if ((item.Weight, item.Span.Length).CompareTo((kept[last].Weight, kept[last].Span.Length)) > 0)
            {
                kept[last] = item;
            }
        }

        return [.. kept.OrderBy(item => item.Span.Start).ThenBy(item => item.Span.End)];
    }

    private static Signal SignalOf(Evidence item, string text) =>
        new(item.Kind!.Value, item.Span, item.Span.Of(text), item.Entry.Note, SignalOrigin.Rule, item.Entry.Id, item.Target, item.Weight);

    private static ToneMark ToneOf(Evidence item, string text) => new(item.Span, item.Span.Of(text), item.Entry.Note, item.Entry.Id, item.Weight);
}
