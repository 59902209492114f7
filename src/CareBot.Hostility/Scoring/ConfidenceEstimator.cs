using CareBot.Hostility.Lexicon;

namespace CareBot.Hostility.Scoring;

/// <summary>How far to trust the level. The figures are set by hand and not calibrated: they rank answers, they are no measured frequencies.</summary>
internal sealed class ConfidenceEstimator(CompiledLexicon lexicon)
{
    private const int FewWords = 3;
    private const int ShortText = 8;
    private const double Cut = 20;

    internal Confidence Estimate(int score, List<Evidence> evidence, LanguageGuess language, int words)
    {
        if (words == 0 && evidence.Count == 0)
        {
            return Unsure(0.5, "unsure.nothing");
        }

        if (!language.IsSupported && language.Code != "und")
        {
            return Unsure(evidence.Count == 0 ? 0.3 : 0.45, "unsure.language");
        }

        var counted = 0;
        var (isAllIrony, isUnaimed) = (true, false);
        foreach (var item in evidence)
        {
            counted += item.Weight > 0 ? 1 : 0;
            isAllIrony &= item.Weight <= 0 || item.Kind == SignalKind.Sarcasm;
            isUnaimed |= item.Kind is SignalKind.Insult && item.Target == SignalTarget.None && item.Weight >= 60;
        }

        if (counted > 0 && isAllIrony)
        {
            return Unsure(0.5, "unsure.sarcasm");
        }

        if (words < FewWords && counted == 0)
        {
            return Unsure(0.55, "unsure.short");
        }

        if (isUnaimed)
        {
            return Unsure(0.5, "unsure.target");
        }

        var fromCut = Math.Min(score % Cut, Cut - (score % Cut)) / Cut;
        var probability = counted == 0 ? 0.62 : 0.5 + (0.4 * fromCut) + Math.Min(0.15, 0.03 * counted);
        return new Confidence(Math.Min(0.9, words < ShortText ? probability - 0.05 : probability), IsUnsure: false, "");
    }

    private Confidence Unsure(double probability, string key) => new(probability, IsUnsure: true, lexicon.Sentence(key));
}
