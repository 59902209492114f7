using CareBot.Hostility.Lexicon;

namespace CareBot.Hostility.Scoring;

/// <summary>The rules of one language or several, ready to read a message.</summary>
internal sealed class RuleReader
{
    internal RuleReader(params string[] languages)
    {
        var lexicon = CompiledLexicon.Load(languages);
        Finder = new EvidenceFinder(lexicon);

        // Made here rather than by the first message.
        _ = lexicon.Automaton.Table;
        Confidence = new ConfidenceEstimator(lexicon);
    }

    internal EvidenceFinder Finder { get; }

    internal ConfidenceEstimator Confidence { get; }
}
