using System.Text.RegularExpressions;

namespace CareBot.Hostility.Parts;

/// <summary>Names and times that Slack, Teams and chat exports put before messages; what our side said is not the customer's.</summary>
internal static class TranscriptFinder
{
    // One line that begins "Support:" may be the customer's own; a dialogue has turns.
    private const int FewestTurns = 2;
    private const int MostWordsOfAName = 4;
    private const int LongestNameLine = 90;
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

    // "Agent: text", "Visitor 48213: text"
    private static readonly Regex Speaker = new(@"^(?<who>[\p{L}][\p{L}.' ()#\d-]{1,30}): ?", Safe);

    internal static void Mark(List<TextLine> lines, SortedDictionary<int, int> prefixes)
    {
        var ours = false;
        var inTranscript = false;
        var free = lines.Where(line => !line.IsBlank && line.IsFree).ToList();
        var cast = new Cast(free);
        var last = free.Count == 0 ? null : free[^1];
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
                (inTranscript, ours) = (true, cast.IsNotTheCustomer(alone.Speaker));
                continue;
            }

            if ((ReadTimed(line) ?? cast.ReadPrefix(line)) is { } prefix)
            {
                line.Speaker = prefix.Speaker;
                ours = cast.IsNotTheCustomer(prefix.Speaker);
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
        if (text.Length > LongestNameLine)
        {
            return null;
        }

        foreach (var match in new[] { NameLine.Match(text), TimeThenName.Match(text) })
        {
            if (match.Success && IsName(match.Groups["who"].Value))
            {
                return (match.Groups["who"].Value, 1);
            }
        }

        return at + 2 < lines.Count && TimeLine.IsMatch(lines[at + 1].Trimmed) && text.All(c => char.IsLetter(c) || c is ' ' or '.' or '\'' or '-' or '(' or ')') && IsName(text) ? (text, 2) : null;
    }

    private static (string Speaker, int Length)? ReadTimed(TextLine line)
    {
        var timed = TimeFirst.Match(line.Trimmed);
        return timed.Success ? (timed.Groups["who"].Value, timed.Length) : null;
    }

    private static bool IsKnownSpeaker(string who) => IsOurs(who) || IsTheirs(who);

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
        var name = speaker.Trim().TrimEnd('#', ' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9').ToLowerInvariant();
        var bare = WithoutBracket(name);
        return side.Contains(name) || (bare.Length < name.Length && (side.Contains(bare) || side.Contains(name[bare.Length..].Trim(' ', '(', ')'))));
    }

    private static string WithoutBracket(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 ? name[..bracket].Trim() : name.Trim();
    }

    /// <summary>Who takes part in a chat, as far as the lines tell.</summary>
    private sealed class Cast
    {
        private readonly bool _isDialogue;
        private readonly HashSet<string> _beside = [];
        private readonly Lazy<bool> _hasCustomer;

        internal Cast(List<TextLine> lines)
        {
            var prefixed = lines.Select(line => Speaker.Match(line.Trimmed)).Where(match => match.Success).Select(match => match.Groups["who"].Value).ToList();
            _isDialogue = prefixed.Count(IsKnownSpeaker) >= FewestTurns;
            _hasCustomer = new(() => prefixed.Exists(IsTheirs) || lines.Where((line, i) => (ReadNameLine(lines, i)?.Speaker ?? ReadTimed(line)?.Speaker) is { } speaker && IsTheirs(speaker)).Any());
            if (_isDialogue && prefixed.Exists(IsTheirs))
            {
                // "Mia:" beside "Visitor:" is a person of ours; "Order:" may be anything, so a name must come back.
                _beside.UnionWith(prefixed.Where(IsName).GroupBy(who => who, StringComparer.Ordinal).Where(group => group.Count() >= FewestTurns).Select(group => group.Key));
            }
        }

        /// <summary>Where one speaker is called the customer in so many words, nobody else is.</summary>
        internal bool IsNotTheCustomer(string speaker) => IsOurs(speaker) || (!IsTheirs(speaker) && _hasCustomer.Value);

        /// <summary>"Agent: text", when it is one of a dialogue.</summary>
        internal (string Speaker, int Length)? ReadPrefix(TextLine line)
        {
            var named = Speaker.Match(line.Trimmed);
            var who = named.Groups["who"].Value;
            return _isDialogue && named.Success && (IsKnownSpeaker(who) || _beside.Contains(who)) ? (who, named.Length) : null;
        }
    }
}
