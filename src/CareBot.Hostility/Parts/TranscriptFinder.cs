using System.Text.RegularExpressions;

namespace CareBot.Hostility.Parts;

/// <summary>Names and times that Slack, Teams and chat exports put before messages; what our side said is not the customer's.</summary>
internal static class TranscriptFinder
{
    private const int LongestNameLine = 90;
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string Time = @"\d{1,2}[:.]\d\d(:\d\d)?( ?[ap]m)?";
    private const string Day = @"(\d\S*|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|[a-z]{3,9} \d{1,2}(st|nd|rd|th)?),?( at)? ";

    // "[10:12 AM] Dana: text", "10:12 Dana: text", "(10:12) Dana: text"
    private static readonly Lazy<Regex> TimeFirst = new(() => new Regex($@"^[\[(]?({Time}|\d\S* {Time}|\d\S*, {Time})[\])]?[ ,-]*(?<who>[^:\n]{{1,40}}): ?", Safe));

    // "Dana Whitfield  10:12 AM", "Sam (Support)  Yesterday at 10:12 AM" or "Dana Whitfield [10:12 AM]" alone on a line
    private static readonly Lazy<Regex> NameThenTime = new(() => new Regex($@"^(?<who>[\p{{L}}.' -]{{2,40}}?( \([\p{{L}} ]+\))?)(( {{1,3}}|,? ?[\[(])(\d\S*,? )?|( {{2,3}}|,? ?[\[(]){Day}){Time}[\])]?:?$", Safe));

    // "[10:12 AM] Dana Whitfield" alone on a line
    private static readonly Lazy<Regex> TimeThenName = new(() => new Regex($@"^\[({Day})?{Time}\] ?(?<who>[\p{{L}}.' -]{{2,40}}( \([\p{{L}} ]+\))?)$", Safe));

    // "10:12 AM" alone on the line below a name
    private static readonly Lazy<Regex> TimeLine = new(() => new Regex($@"^({Day})?{Time}$", Safe));

    [ThreadStatic]
    private static List<TextLine>? _free;

    internal static void Mark(List<TextLine> lines)
    {
        var free = _free ??= [];
        free.Clear();
        foreach (var line in lines)
        {
            if (!line.IsBlank && line.IsFree)
            {
                free.Add(line);
            }
        }

        MarkFree(free);
        free.Clear();
    }

    private static void MarkFree(List<TextLine> lines)
    {
        var ours = false;
        var inTranscript = false;
        var cast = new Cast(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i < lines.Count - 1 && ReadNameLine(lines, i) is { } alone)
            {
                for (var end = i + alone.Lines; i < end; i++)
                {
                    lines[i].Mark(PartKind.Header, PartSentences.Transcript);
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
                    line.Prefix = line.Indent + prefix.Length;
                }
            }

            if (inTranscript && ours)
            {
                line.Mark(PartKind.QuotedMail, PartSentences.OurSide);
            }
        }
    }

    // The expressions are asked only where first and last characters allow an answer: most lines are plain sentences.

    /// <summary>A name that stands above what was said, and how many lines it takes.</summary>
    internal static (string Speaker, int Lines)? ReadNameLine(List<TextLine> lines, int at)
    {
        var text = lines[at].Trimmed;
        if (text.Length > LongestNameLine)
        {
            return null;
        }

        var whole = text[0] == '[' ? TimeThenName : EndsInTime(text) ? NameThenTime : null;
        if (whole is not null && whole.Value.IsMatch(text) && whole.Value.Match(text.ToString()).Groups["who"].Value is var who && Speakers.IsName(who))
        {
            return (who, 1);
        }

        return at + 2 < lines.Count && EndsInTime(lines[at + 1].Trimmed) && TimeLine.Value.IsMatch(lines[at + 1].Trimmed) && IsOfNameLetters(text) && Speakers.IsName(text) ? (text.ToString(), 2) : null;
    }

    /// <summary>A time, a name and a colon before what was said, and how long they are.</summary>
    internal static (string Speaker, int Length)? ReadTimed(TextLine line)
    {
        var text = line.Trimmed;
        if ((!char.IsDigit(text[0]) && text[0] is not ('[' or '(')) || !TimeFirst.Value.IsMatch(text))
        {
            return null;
        }

        var timed = TimeFirst.Value.Match(text.ToString());
        return (timed.Groups["who"].Value, timed.Length);
    }

    /// <summary>Whether the last characters may be those of a time of day, with a bracket and a colon behind it.</summary>
    private static bool EndsInTime(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(":])");
        if (text.Length > 2 && text[^1] is 'm' or 'M' && text[^2] is 'a' or 'A' or 'p' or 'P')
        {
            text = text[..^2].TrimEnd(' ');
        }

        return text.Length > 2 && char.IsDigit(text[^1]) && char.IsDigit(text[^2]);
    }

    private static bool IsOfNameLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && c is not (' ' or '.' or '\'' or '-' or '(' or ')'))
            {
                return false;
            }
        }

        return true;
    }
}
