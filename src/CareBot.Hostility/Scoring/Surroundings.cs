using CareBot.Hostility.Lexicon;
using CareBot.Hostility.Matching;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Scoring;

/// <summary>Reads what stands around a find: at whom it is aimed, whether it is denied, quoted from somebody else, or praise.</summary>
internal sealed class Surroundings(CompiledLexicon lexicon)
{
    private const int QuoteReach = 6;
    private const int SpeechReach = 2;
    private const int LongestTitle = 4;
    private const int OutsiderReach = 5;

    // A pronoun gives way to somebody named a little farther off, whom it stands for.
    private const int PronounDistance = 4;
    private const int SentenceReach = 25;

    private readonly HashSet<int> _negators = lexicon.Class("negator");
    private readonly HashSet<int> _bridges = lexicon.Class("bridge");
    private readonly HashSet<int> _you = lexicon.Class("you");
    private readonly HashSet<int> _hearer = lexicon.Class("hearer");
    private readonly HashSet<int> _calling = lexicon.Class("calling");
    private readonly int _no = lexicon.Vocabulary.Add("no");

    /// <summary>Whether a "not" reaches the find: only articles and verbs of saying may stand between.</summary>
    internal bool IsDenied(List<Token> tokens, RuleHit hit)
    {
        if (IsVocative(tokens, hit))
        {
            return false;
        }

        for (var i = hit.First - 1; i >= 0 && tokens[i].Sentence == tokens[hit.First].Sentence && !tokens[i + 1].AfterPause; i--)
        {
            if (_negators.Contains(tokens[i].Word))
            {
                return tokens[i].Word != _no || !_you.Contains(tokens[i + 1].Word);
            }

            if (!_bridges.Contains(tokens[i].Word))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the words are somebody else's, told by the customer.</summary>
    internal bool IsReported(List<Token> tokens, RuleHit hit, CueFinder cues)
    {
        if (!IsVocative(tokens, hit) && cues.Nearest("report_direct", hit, before: 2, after: -1) >= 0)
        {
            return true;
        }

        var quotation = tokens[hit.First].Quotation;
        if (quotation < 0 || tokens[hit.Last].Quotation != quotation)
        {
            return false;
        }

        var first = hit.First;
        var last = hit.Last;
        while (first > 0 && tokens[first - 1].Quotation == quotation)
        {
            first--;
        }

        while (last < tokens.Count - 1 && tokens[last + 1].Quotation == quotation)
        {
            last++;
        }

        var quoted = new RuleHit(hit.Entry, first, last);
        return IsTitle(tokens, first, last)
            || cues.Nearest("report", quoted, QuoteReach, QuoteReach, anySentence: true) >= 0
            || cues.Nearest("speech", quoted, SpeechReach, after: -1) >= 0
            || cues.Follows("condemn", quoted, QuoteReach);
    }

    /// <summary>Whether the words call the reader by a name ("I don't think you idiots listen"), and nobody is quoted as calling.</summary>
    internal bool IsVocative(List<Token> tokens, RuleHit hit)
    {
        var you = hit.First - 1;
        if (you > 0 && !_hearer.Contains(tokens[you].Word) && !_negators.Contains(tokens[you].Word))
        {
            you--;
        }

        return you >= 0 && tokens[you].Sentence == tokens[hit.First].Sentence && _hearer.Contains(tokens[you].Word)
            && (you == 0 || !_calling.Contains(tokens[you - 1].Word));
    }

    /// <summary>A few capitalised words between quotation marks are the name of a product, a team or a book.</summary>
    private static bool IsTitle(List<Token> tokens, int first, int last)
    {
        var isInsideSentence = (first > 0 && tokens[first - 1].Sentence == tokens[first].Sentence) || (last + 1 < tokens.Count && tokens[last + 1].Sentence == tokens[last].Sentence);
        return isInsideSentence && last - first < LongestTitle && tokens.GetRange(first, last - first + 1).TrueForAll(token => token is { IsCapitalised: true, IsCapitals: false });
    }

    /// <summary>Whether a swear word only strengthens praise ("damn good").</summary>
    internal static bool IsPraise(RuleHit hit, CueFinder cues) => cues.Nearest("praise", hit, before: 1, after: 2) >= 0;

    /// <summary>Whether strong words are toned down: a "bit of a" before them, or a courtesy in the same sentence.</summary>
    internal static bool IsHedged(RuleHit hit, CueFinder cues) =>
        cues.Nearest("hedge", hit, before: 2, after: 0) >= 0 || cues.Nearest("softener", hit, SentenceReach, SentenceReach) >= 0;

    /// <summary>At whom the words are aimed: the nearest person or thing named.</summary>
    internal static SignalTarget TargetOf(LexiconEntry entry, RuleHit hit, CueFinder cues)
    {
        var named = TargetNamed(entry.Target);
        if (entry.Kind == "insult" && cues.LeadsTo("outsider", hit, OutsiderReach) && !cues.LeadsTo("agent", hit, OutsiderReach))
        {
            return SignalTarget.ThirdParty;
        }

        if (entry.NamesTarget)
        {
            return named;
        }

        var best = int.MaxValue;
        foreach (var (cue, target, before, after) in Reach)
        {
            var distance = cues.Nearest(cue, hit, before, after, stopAtPause: true);
            distance += distance >= 0 && cue == "pronoun" ? PronounDistance : 0;
            if (distance >= 0 && distance < best)
            {
                best = distance;
                named = target;
            }
        }

        return named;
    }

    /// <summary>A target by its name in the lexicon.</summary>
    internal static SignalTarget TargetNamed(string name) => name switch
    {
        "agent" => SignalTarget.Agent,
        "company" => SignalTarget.Company,
        "third_party" => SignalTarget.ThirdParty,
        "self" => SignalTarget.Self,
        _ => SignalTarget.None,
    };

    // How many words may stand between the cue and the find, on either side. The nearest wins; on a tie the first listed.
    private static readonly (string Cue, SignalTarget Target, int Before, int After)[] Reach =
    [
        ("self", SignalTarget.Self, 2, -1),
        ("company", SignalTarget.Company, 2, 1),
        ("third_party", SignalTarget.ThirdParty, 6, 4),
        ("agent", SignalTarget.Agent, 6, 4),
        ("pronoun", SignalTarget.Agent, 6, 4),
    ];
}
