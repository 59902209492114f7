using CareBot.Hostility.Lexicon;

namespace CareBot.Hostility.Scoring;

/// <summary>How far to trust the level. The figures are set by hand and not calibrated: they rank answers, they are no measured frequencies.</summary>
internal sealed class ConfidenceEstimator(CompiledLexicon lexicon)
{
    private const int FewWords = 3;
    private const int ShortText = 8;
    private const double Cut = 20;

    internal Confidence Estimate(int score, IReadOnlyCollection<Evidence> evidence, LanguageGuess language, int words)
    {
        if (words == 0 && evidence.Count == 0)
        {
            return Unsure(0.5, "unsure.nothing");
        }

        if (!language.IsSupported && language.Code != "und")
        {
            return Unsure(evidence.Count == 0 ? 0.3 : 0.45, "unsure.language");
        }

        var counted = evidence.Where(item => item.Weight > 0).ToList();
        if (counted.Count > 0 && counted.TrueForAll(item => item.Kind == SignalKind.Sarcasm))
        {
            return Unsure(0.5, "unsure.sarcasm");
        }

        if (words < FewWords && counted.Count == 0)
        {
            return Unsure(0.55, "unsure.short");
        }

        if (counted.Exists(item => item.Kind is SignalKind.Insult && item.Target == SignalTarget.None && item.Weight >= 60))
        {
            return Unsure(0.5, "unsure.target");
        }

        var fromCut = Math.Min(score % Cut, Cut - (score % Cut)) / Cut;
        var probability = counted.Count == 0 ? 0.62 : 0.5 + (0.4 * fromCut) + Math.Min(0.15, 0.03 * counted.Count);
        return new Confidence(Math.Min(0.9, words < ShortText ? probability - 0.05 : probability), IsUnsure: false, "");
    }

    private Confidence Unsure(double probability, string key) => new(probability, IsUnsure: true, lexicon.Sentence(key));
}
