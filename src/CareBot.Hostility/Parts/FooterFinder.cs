namespace CareBot.Hostility.Parts;

/// <summary>Disclaimers, ticket footers and unsubscribe lines.</summary>
internal static class FooterFinder
{
    internal static void Mark(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsFree || lines[i].IsBlank || !IsFooter(lines[i]))
            {
                continue;
            }

            // A disclaimer is wrapped over several lines: the paragraph goes with it, upwards only when it looks like its beginning.
            lines[i].Mark(PartKind.Footer, PartSentences.Footer);
            if (lines[i].Trimmed[0] != '#')
            {
                MarkParagraph(lines, i);
            }
        }
    }

    private static void MarkParagraph(List<TextLine> lines, int at)
    {
        for (var i = at + 1; i < lines.Count && !lines[i].IsBlank && lines[i].IsFree; i++)
        {
            lines[i].Mark(PartKind.Footer, PartSentences.Footer);
        }

        for (var i = at - 1; i >= 0 && !lines[i].IsBlank && lines[i].IsFree; i--)
        {
            if (lines[i].Lower.StartsWith("this e") || lines[i].Lower.StartsWith("this message") || lines[i].Lower.StartsWith("the information"))
            {
                for (var j = i; j < at; j++)
                {
                    lines[j].Mark(PartKind.Footer, PartSentences.Footer);
                }

                break;
            }
        }
    }

    private static bool IsFooter(TextLine line) =>
        line.Lower.ContainsAny(MailWords.Shared.Footers) || MailWords.StartsWithAny(line.Lower.Trim("-*#_ "), MailWords.Shared.FooterStarts);
}
