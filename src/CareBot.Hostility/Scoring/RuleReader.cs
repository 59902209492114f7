using CareBot.Hostility.Lexicon;

namespace CareBot.Hostility.Scoring;

/// <summary>The rules of one language or several, ready to read a message.</summary>
internal sealed class RuleReader
{
    internal RuleReader(params string[] languages)
    {
        var lexicon = CompiledLexicon.Load(languages);
        Finder = new EvidenceFinder(lexicon);
        Confidence = new ConfidenceEstimator(lexicon);
    }

    internal EvidenceFinder Finder { get; }

    internal ConfidenceEstimator Confidence { get; }
}
