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
    private const int SomebodyElseReach = 8;

    // A pronoun gives way to somebody named a little farther off, whom it stands for.
    private const int PronounDistance = 4;
    private const int SentenceReach = 25;
    private const int OwnWordsReach = 4;
    private const int LongestScareQuote = 4;
    private const int CourteousFrom = 2;

    private readonly HashSet<int> _negators = lexicon.Class("negator");
    private readonly HashSet<int> _bridges = lexicon.Class("bridge");
    private readonly HashSet<int> _you = lexicon.Class("you");
    private readonly HashSet<int> _hearer = lexicon.Class("hearer");
    private readonly HashSet<int> _calling = lexicon.Class("calling");
    private readonly HashSet<int> _asking = lexicon.Class("asking");
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
        if ((!IsVocative(tokens, hit) && cues.Nearest("report_direct", hit, before: 2, after: -1) >= 0) || cues.ReachesInto("report_direct", hit) || IsTakenBack(hit, cues))
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

    /// <summary>Whether the writer tells what they themself said before, and took it back since.</summary>
    private static bool IsTakenBack(RuleHit hit, CueFinder cues) =>
        cues.Has("made_good") && (cues.Nearest("own_words", hit, OwnWordsReach, after: -1) >= 0 || cues.ReachesInto("own_words", hit));

    /// <summary>Whether the words tell of fraud by somebody who only pretends to be the company.</summary>
    internal bool IsImpostors(List<Token> tokens, RuleHit hit, CueFinder cues) =>
        !NamesYou(tokens, hit) && cues.Nearest("impostor", hit, SentenceReach, SentenceReach, anySentence: true) >= 0;

    private bool NamesYou(List<Token> tokens, RuleHit hit)
    {
        for (var i = hit.First; i <= hit.Last; i++)
        {
            if (_you.Contains(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A few capitalised words between quotation marks are the name of a product, a team or a book.</summary>
    private static bool IsTitle(List<Token> tokens, int first, int last)
    {
        var isInsideSentence = (first > 0 && tokens[first - 1].Sentence == tokens[first].Sentence) || (last + 1 < tokens.Count && tokens[last + 1].Sentence == tokens[last].Sentence);
        return isInsideSentence && last - first < LongestTitle && tokens.GetRange(first, last - first + 1).TrueForAll(token => token is { IsCapitalised: true, IsCapitals: false });
    }

    /// <summary>Whether a swear word only strengthens praise ("damn good").</summary>
    internal static bool IsPraise(RuleHit hit, CueFinder cues) => cues.Nearest("praise", hit, before: 1, after: 2) >= 0;

    /// <summary>Whether strong words are toned down: a "bit of a" before them, a courtesy in the same sentence, or several in the message.</summary>
    internal static bool IsHedged(RuleHit hit, CueFinder cues) =>
        cues.Nearest("hedge", hit, before: 2, after: 0) >= 0 || cues.Nearest("softener", hit, SentenceReach, SentenceReach) >= 0 || cues.Count("courtesy") >= CourteousFrom;

    /// <summary>At whom the words are aimed: the nearest person or thing named.</summary>
    internal SignalTarget TargetOf(LexiconEntry entry, List<Token> tokens, RuleHit hit, CueFinder cues)
    {
        var named = TargetNamed(entry.Target);
        if (entry.Kind == "insult" && (IsOutsiders(tokens, hit, cues) || (cues.LeadsTo("outsider", hit, OutsiderReach) && !cues.LeadsTo("agent", hit, OutsiderReach))))
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

    /// <summary>Whether somebody who is plainly not the company's stands nearer than anybody who is.</summary>
    private bool IsOutsiders(List<Token> tokens, RuleHit hit, CueFinder cues)
    {
        var outsider = cues.Nearest("outsider", hit, SomebodyElseReach, SomebodyElseReach / 2);
        if (outsider < 0 || NamesYou(tokens, hit))
        {
            return false;
        }

        var agent = cues.Nearest("agent", hit, SomebodyElseReach, SomebodyElseReach / 2, stopAtPause: true);
        return agent < 0 || outsider <= agent;
    }

    private bool IsQuestion(List<Token> tokens, RuleHit hit)
    {
        var first = hit.First;
        while (first > 0 && tokens[first - 1].Sentence == tokens[hit.First].Sentence)
        {
            first--;
        }

        return _asking.Contains(tokens[first].Word);
    }

    /// <summary>Whether part of the find stands alone between quotation marks, in a few words that are no name, outside a question.</summary>
    internal bool IsScareQuoted(List<Token> tokens, RuleHit hit)
    {
        if (IsQuestion(tokens, hit))
        {
            return false;
        }

        for (var i = hit.First; i <= hit.Last; i++)
        {
            var quotation = tokens[i].Quotation;
            if (quotation < 0)
            {
                continue;
            }

            var first = i;
            var last = i;
            while (first > 0 && tokens[first - 1].Quotation == quotation)
            {
                first--;
            }

            while (last < tokens.Count - 1 && tokens[last + 1].Quotation == quotation)
            {
                last++;
            }

            return last - first < LongestScareQuote && !IsTitle(tokens, first, last);
        }

        return false;
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
