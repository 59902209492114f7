using CareBot.Hostility.Lexicon;
using CareBot.Hostility.Matching;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Scoring;

/// <summary>
/// Reads the frame that a sentence puts around an attack: hate that is refused ("nobody deserves to ..."), and words that are told in order to
/// condemn them ("calling people ... is wrong"), are no attack of the customer's. Words thrown at somebody present stay what they are in any frame.
/// </summary>
internal sealed class Framing(CompiledLexicon lexicon)
{
    private const int DenialReach = 4;
    private const int RefusalReach = 3;
    private const int SpeechReach = 7;
    private const int SentenceReach = 25;

    private readonly HashSet<int> _aiming = lexicon.Class("aiming");

    /// <summary>Whether the frame takes the attack back.</summary>
    internal bool TakesBack(LexiconEntry entry, List<Token> tokens, RuleHit hit, CueFinder cues)
    {
        if (entry.Firm)
        {
            return false;
        }

        if (cues.LeadsTo("denial", hit, DenialReach))
        {
            return true;
        }

        return !IsAimed(entry, tokens, hit) && (cues.LeadsTo("refusal", hit, RefusalReach)
            || (entry.Kind != "violence" && cues.LeadsTo("speech", hit, SpeechReach) && cues.Nearest("condemn", hit, SentenceReach, SentenceReach) >= 0));
    }

    /// <summary>Whether a name begins with "you" or "these", or follows on it ("you idiots", "these lazy idiots").</summary>
    private bool IsAimed(LexiconEntry entry, List<Token> tokens, RuleHit hit)
    {
        if (entry.Kind == "violence" || (entry.Kind == "slur" && hit.Last > hit.First))
        {
            return false;
        }

        for (var i = Math.Max(0, hit.First - 2); i <= hit.First; i++)
        {
            if (tokens[i].Sentence == tokens[hit.First].Sentence && _aiming.Contains(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
