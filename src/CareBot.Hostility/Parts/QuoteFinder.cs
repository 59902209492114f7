namespace CareBot.Hostility.Parts;

/// <summary>Mail quoted from earlier messages, as the common mail programs mark it.</summary>
internal static class QuoteFinder
{
    private const int MostAttributionLines = 3;
    private const int LongestAttribution = 320;

    internal static void Mark(List<TextLine> lines)
    {
        var seenWords = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || !lines[i].IsFree)
            {
                continue;
            }

            if (IsQuoted(lines[i]))
            {
                lines[i].Mark(PartKind.QuotedMail, PartSentences.QuoteMarks);
            }
            else if (AttributionLength(lines, i) is > 0 and var length)
            {
                i = MarkAttributed(lines, i, length);
            }
            else if (IsOriginalMark(lines[i]))
            {
                i = MarkOriginal(lines, i, seenWords);
            }
            else if (seenWords && (HeaderFinder.OpensOlderMessage(lines, i) || OpensAfterRule(lines, i)))
            {
                MarkRest(lines, i, PartSentences.HeaderBlock);
                return;
            }
            else if (seenWords && lines[i].Lower.ContainsAny(MailWords.Shared.ReplyLines))
            {
                lines[i].Mark(PartKind.Footer, PartSentences.Footer);
                MarkRest(lines, i + 1, PartSentences.BelowReplyLine);
                return;
            }
            else
            {
                seenWords = true;
            }
        }
    }

    private static bool IsQuoted(TextLine line) => line.Trimmed[0] == '>' || line.Trimmed.StartsWith("&gt;") || (line.Trimmed[0] == '|' && line.Trimmed.StartsWith("| "));

    /// <summary>How many lines the introduction of a quote takes, or 0. Mail programs wrap it.</summary>
    internal static int AttributionLength(List<TextLine> lines, int at)
    {
        Span<char> joined = stackalloc char[LongestAttribution];
        var length = 0;
        for (var n = 1; n <= MostAttributionLines && at + n <= lines.Count; n++)
        {
            var line = lines[at + n - 1];
            if (line.IsBlank || !line.IsFree || (n > 1 && IsQuoted(line)))
            {
                return 0;
            }

            var gap = n == 1 ? 0 : 1;
            if (length + gap + line.Lower.Length > LongestAttribution)
            {
                return 0;
            }

            joined[length] = ' ';
            line.Lower.CopyTo(joined[(length + gap)..]);
            length += gap + line.Lower.Length;
            if (joined[length - 1] is ':' or '：')
            {
                return IsAttribution(joined[..length]) ? n : 0;
            }
        }

        return 0;
    }

    private static bool IsAttribution(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        foreach (var (start, holds) in MailWords.Shared.Attributions)
        {
            if (line.StartsWith(start) && line.IndexOf(holds) >= 0 && (start.Length > 0 || line.Length < 200))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Below the introduction either the marked lines are quoted and the rest is an answer, or, without marks, all of it is quoted.</summary>
    private static int MarkAttributed(List<TextLine> lines, int at, int length)
    {
        for (var i = at; i < at + length; i++)
        {
            lines[i].Mark(PartKind.QuotedMail, PartSentences.Attribution);
        }

        var next = lines.FindIndex(at + length, line => !line.IsBlank);
        if (next >= 0 && !IsQuoted(lines[next]))
        {
            MarkRest(lines, at + length, PartSentences.Attribution);
            return lines.Count;
        }

        return at + length - 1;
    }

    internal static bool IsOriginalMark(TextLine line)
    {
        var bare = line.Lower.Trim("-_=* ");
        var isRuled = bare.Length < line.Lower.Length && line.Lower[0] == '-';
        return (isRuled && bare.Length < 60 && MailWords.StartsWithAny(bare, MailWords.Shared.Originals)) || MailWords.StartsWithAny(line.Lower, MailWords.Shared.BeginForwarded);
    }

    /// <summary>Below the customer's words an older message is quoted. At the top of the paste it is the message: somebody forwarded it to be judged.</summary>
    private static int MarkOriginal(List<TextLine> lines, int at, bool seenWords)
    {
        if (seenWords)
        {
            MarkRest(lines, at, PartSentences.Original);
            return lines.Count;
        }

        lines[at].Mark(PartKind.Header, PartSentences.Original);
        var next = lines.FindIndex(at + 1, line => !line.IsBlank);
        for (; next >= 0 && next < lines.Count && HeaderFinder.IsHeader(lines[next]); next++)
        {
            lines[next].Mark(PartKind.Header, PartSentences.Header);
        }

        return next < 0 ? lines.Count : next - 1;
    }

    private static bool OpensAfterRule(List<TextLine> lines, int at)
    {
        if (lines[at].Trimmed.Length < 10 || lines[at].Trimmed.Trim('_').Length > 0)
        {
            return false;
        }

        var next = lines.FindIndex(at + 1, line => !line.IsBlank);
        return next >= 0 && HeaderFinder.IsHeader(lines[next]);
    }

    private static void MarkRest(List<TextLine> lines, int from, string why)
    {
        for (var i = from; i < lines.Count; i++)
        {
            lines[i].Mark(PartKind.QuotedMail, why);
        }
    }
}
