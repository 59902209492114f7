using System.Text.RegularExpressions;

namespace CareBot.Hostility.Parts;

/// <summary>Names and times that Slack, Teams and chat exports put before messages; what our side said is not the customer's.</summary>
internal static class TranscriptFinder
{
    // One line that begins "Support:" may be the customer's own; a dialogue has turns.
    private const int FewestTurns = 2;
    private const int MostWordsOfAName = 4;
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string Time = @"\d{1,2}[:.]\d\d(:\d\d)?( ?[ap]m)?";
    private const string Day = @"(\d\S*|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|[a-z]{3,9} \d{1,2}(st|nd|rd|th)?),?( at)? ";

    // "[10:12 AM] Dana: text", "10:12 Dana: text", "(10:12) Dana: text"
    private static readonly Regex TimeFirst = new($@"^[\[(]?({Time}|\d\S* {Time}|\d\S*, {Time})[\])]?[ ,-]*(?<who>[^:\n]{{1,40}}): ?", Safe);

    // "Dana Whitfield  10:12 AM", "Sam (Support)  Yesterday at 10:12 AM" or "Dana Whitfield [10:12 AM]" alone on a line
    private static readonly Regex NameLine = new($@"^(?<who>[\p{{L}}.' -]{{2,40}}?( \([\p{{L}} ]+\))?)(( {{1,3}}|,? ?[\[(])(\d\S*,? )?|( {{2,3}}|,? ?[\[(]){Day}){Time}[\])]?:?$", Safe);

    // "[10:12 AM] Dana Whitfield" alone on a line
    private static readonly Regex TimeThenName = new($@"^\[({Day})?{Time}\] ?(?<who>[\p{{L}}.' -]{{2,40}}( \([\p{{L}} ]+\))?)$", Safe);

    // "10:12 AM" alone on the line below a name
    private static readonly Regex TimeLine = new($@"^({Day})?{Time}$", Safe);

    // "Agent: text"
    private static readonly Regex Speaker = new(@"^(?<who>[\p{L}][\p{L}.' ()-]{1,30}): ?", Safe);

    internal static void Mark(List<TextLine> lines, SortedDictionary<int, int> prefixes)
    {
        var ours = false;
        var inTranscript = false;
        var isDialogue = lines.Count(line => !line.IsBlank && line.IsFree && IsKnownSpeaker(Speaker.Match(line.Trimmed))) >= FewestTurns;
        var last = lines.FindLast(line => !line.IsBlank && line.IsFree);
        var free = lines.Where(line => !line.IsBlank && line.IsFree).ToList();
        for (var i = 0; i < free.Count; i++)
        {
            var line = free[i];
            if (line != last && ReadNameLine(free, i) is { } alone)
            {
                for (var end = i + alone.Lines; i < end; i++)
                {
                    free[i].Mark(PartKind.Header, PartSentences.Transcript);
                }

                i--;
                line.Speaker = alone.Speaker;
                (inTranscript, ours) = (true, IsOurs(alone.Speaker));
                continue;
            }

            if (ReadPrefix(line, isDialogue) is { } prefix)
            {
                line.Speaker = prefix.Speaker;
                ours = IsOurs(prefix.Speaker);
                inTranscript = true;
                if (!ours)
                {
                    prefixes[line.Start] = line.Indent + prefix.Length;
                }
            }

            if (inTranscript && ours)
            {
                line.Mark(PartKind.QuotedMail, PartSentences.OurSide);
            }
        }
    }

    /// <summary>A name that stands above what was said, and how many lines it takes.</summary>
    private static (string Speaker, int Lines)? ReadNameLine(List<TextLine> lines, int at)
    {
        var text = lines[at].Trimmed;
        foreach (var match in new[] { NameLine.Match(text), TimeThenName.Match(text) })
        {
            if (match.Success && IsName(match.Groups["who"].Value))
            {
                return (match.Groups["who"].Value, 1);
            }
        }

        return at + 2 < lines.Count && TimeLine.IsMatch(lines[at + 1].Trimmed) && text.All(c => char.IsLetter(c) || c is ' ' or '.' or '\'' or '-' or '(' or ')') && IsName(text) ? (text, 2) : null;
    }

    private static (string Speaker, int Length)? ReadPrefix(TextLine line, bool isDialogue)
    {
        var timed = TimeFirst.Match(line.Trimmed);
        if (timed.Success)
        {
            return (timed.Groups["who"].Value, timed.Length);
        }

        var named = Speaker.Match(line.Trimmed);
        return isDialogue && IsKnownSpeaker(named) ? (named.Groups["who"].Value, named.Length) : null;
    }

    private static bool IsKnownSpeaker(Match named) =>
        named.Success && (IsOurs(named.Groups["who"].Value) || IsTheirs(named.Groups["who"].Value));

    /// <summary>A sentence may end in a time of day too ("my train left at 10:30"); a name has a capital letter at every word, or is one we know.</summary>
    private static bool IsName(string who) =>
        IsOurs(who) || IsTheirs(who)
        || (WithoutBracket(who).Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= MostWordsOfAName } words && words.All(word => char.IsUpper(word[0])));

    /// <summary>Whether this speaker is known to be on our side. A Slack app is: customers do not write through one.</summary>
    internal static bool IsOurs(string speaker) => IsOneOf(MailWords.Shared.OurSide, speaker) || speaker.TrimEnd().EndsWith(" APP", StringComparison.Ordinal);

    /// <summary>Whether this speaker is called the customer in so many words.</summary>
    internal static bool IsTheirs(string speaker) => IsOneOf(MailWords.Shared.TheirSide, speaker);

    private static bool IsOneOf(HashSet<string> side, string speaker)
    {
        var name = speaker.Trim().ToLowerInvariant();
        var bare = WithoutBracket(name);
        return side.Contains(name) || (bare.Length < name.Length && (side.Contains(bare) || side.Contains(name[bare.Length..].Trim(' ', '(', ')'))));
    }

    private static string WithoutBracket(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 ? name[..bracket].Trim() : name.Trim();
    }
}
