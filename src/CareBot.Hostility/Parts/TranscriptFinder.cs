using System.Text.RegularExpressions;

namespace CareBot.Hostility.Parts;

/// <summary>Names and times that Slack, Teams and chat exports put before messages; what our side said is not the customer's.</summary>
internal static class TranscriptFinder
{
    // One line that begins "Support:" may be the customer's own; a dialogue has turns.
    private const int FewestTurns = 2;
    private const int MostWordsOfAName = 4;
    private const int LongestSpeaker = 32;
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string Time = @"\d{1,2}[:.]\d\d(:\d\d)?( ?[ap]m)?";

    // "[10:12 AM] Dana: text", "10:12 Dana: text", "(10:12) Dana: text"
    private static readonly Lazy<Regex> TimeFirst = new(() => new Regex($@"^[\[(]?({Time}|\d\S* {Time}|\d\S*, {Time})[\])]?[ ,-]*(?<who>[^:\n]{{1,40}}): ?", Safe));

    // "Dana Whitfield  10:12 AM" or "Dana Whitfield [10:12 AM]" alone on a line
    private static readonly Lazy<Regex> NameLine = new(() => new Regex($@"^(?<who>[\p{{L}}.' -]{{2,40}}?)( \(\w+\))?( {{1,3}}|,? ?[\[(])(\d\S*,? )?{Time}[\])]?:?$", Safe));

    // "Agent: text"
    private static readonly Lazy<Regex> Speaker = new(() => new Regex(@"^(?<who>[\p{L}][\p{L}.' ()-]{1,30}): ?", Safe));

    internal static void Mark(List<TextLine> lines)
    {
        var ours = false;
        var inTranscript = false;
        var isDialogue = CountTurns(lines) >= FewestTurns;
        var last = lines.FindLast(line => !line.IsBlank && line.IsFree);
        foreach (var line in lines)
        {
            if (line.IsBlank || !line.IsFree)
            {
                continue;
            }

            if (line != last && ReadNameLine(line) is { Success: true } alone && IsName(alone.Groups["who"].Value))
            {
                line.Mark(PartKind.Header, PartSentences.Transcript);
                (inTranscript, ours) = (true, IsOurs(alone.Groups["who"].Value));
                continue;
            }

            if (ReadPrefix(line, isDialogue) is { } prefix)
            {
                ours = IsOurs(prefix.Speaker);
                inTranscript = true;
                if (!ours)
                {
                    line.Prefix = line.Indent + prefix.Length;
                }
            }

            if (inTranscript && ours)
            {
                line.Mark(PartKind.QuotedMail, PartSentences.OurSide);
            }
        }
    }

    private static int CountTurns(List<TextLine> lines)
    {
        var turns = 0;
        foreach (var line in lines)
        {
            turns += !line.IsBlank && line.IsFree && ReadSpeaker(line) is { } named && IsKnownSpeaker(named) ? 1 : 0;
        }

        return turns;
    }

    private static (string Speaker, int Length)? ReadPrefix(TextLine line, bool isDialogue)
    {
        if (char.IsDigit(line.Trimmed[0]) || line.Trimmed[0] is '[' or '(')
        {
            var timed = TimeFirst.Value.Match(line.Trimmed.ToString());
            if (timed.Success)
            {
                return (timed.Groups["who"].Value, timed.Length);
            }
        }

        return isDialogue && ReadSpeaker(line) is { } named && IsKnownSpeaker(named) ? (named.Groups["who"].Value, named.Length) : null;
    }

    // The expressions are asked only where their first and last characters allow an answer: most lines are plain sentences.
    private static Match? ReadSpeaker(TextLine line)
    {
        var window = line.Trimmed[..Math.Min(line.Trimmed.Length, LongestSpeaker + 1)];
        return char.IsLetter(window[0]) && window.Contains(':') ? Speaker.Value.Match(line.Trimmed.ToString()) : null;
    }

    private static Match? ReadNameLine(TextLine line) =>
        line.Trimmed[^1] is var end && (char.IsDigit(end) || end is 'm' or 'M' or ']' or ')' or ':') && NameLine.Value.IsMatch(line.Trimmed)
            ? NameLine.Value.Match(line.Trimmed.ToString())
            : null;

    private static bool IsKnownSpeaker(Match named) =>
        named.Success && (IsOurs(named.Groups["who"].Value) || MailWords.Shared.TheirSide.Contains(named.Groups["who"].Value.Trim().ToLowerInvariant()));

    /// <summary>A sentence may end in a time of day too ("my train left at 10:30"); a name has a capital letter at every word, or is one we know.</summary>
    private static bool IsName(string who) =>
        IsOurs(who) || MailWords.Shared.TheirSide.Contains(who.Trim().ToLowerInvariant())
        || (who.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= MostWordsOfAName } words && words.All(word => char.IsUpper(word[0])));

    private static bool IsOurs(string speaker)
    {
        var name = speaker.Trim().ToLowerInvariant();
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        return MailWords.Shared.OurSide.Contains(name)
            || (bracket > 0 && (MailWords.Shared.OurSide.Contains(name[..bracket].Trim()) || MailWords.Shared.OurSide.Contains(name[(bracket + 1)..].Trim(')', ' '))));
    }
}
