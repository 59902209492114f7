using CareBot.Hostility.Lexicon;

namespace CareBot.Hostility.Model;

/// <summary>The sentences about what the model alone saw.</summary>
internal static class ModelSentences
{
    private static readonly Dictionary<string, string> All = LexiconLoader.Read<LexiconFile>("Model/sentences.yaml").Sentences;

    internal const string Tone = "model.tone";
    internal const string Apart = "unsure.apart";

    internal static string IdOf(SignalKind kind) => "model." + kind.ToWireName();

    internal static string Of(string id) => All[id];

    /// <summary>What may be asked of the rule ids of the model.</summary>
    internal static IEnumerable<RuleDescription> Descriptions => Enum.GetValues<SignalKind>().Select(kind => Describe(IdOf(kind), kind)).Append(Describe(Tone, null));

    private static RuleDescription Describe(string id, SignalKind? kind) => new(id, kind, All[id], All["model.source"], 0);
}
