namespace CareBot.Hostility.Parts;

/// <summary>Header lines: at the top they belong to the message, further down they open an older one.</summary>
internal static class HeaderFinder
{
    private const int FewestOfABlock = 2;

    internal static void Mark(List<TextLine> lines)
    {
        var i = lines.FindIndex(line => !line.IsBlank);
        if (i < 0 || !lines[i].IsFree || !IsHeader(lines[i]))
        {
            return;
        }

        var length = BlockLength(lines, i);
        if (length == 1 && IsWeak(lines[i]))
        {
            return;
        }

        for (var end = i + length; i < end; i++)
        {
            lines[i].Mark(PartKind.Header, PartSentences.Header);
        }
    }

    /// <summary>Whether a block of headers begins at this line that opens an older message.</summary>
    internal static bool OpensOlderMessage(List<TextLine> lines, int at)
    {
        if (!IsHeader(lines[at]) || (at > 0 && IsHeader(lines[at - 1])))
        {
            return false;
        }

        return BlockLength(lines, at) > FewestOfABlock || (BlockLength(lines, at) == FewestOfABlock && HoldsAddressOrSubject(lines, at));
    }

    internal static int BlockLength(List<TextLine> lines, int at)
    {
        var end = at;
        while (end < lines.Count && IsHeader(lines[end]))
        {
            end++;
        }

        return end - at;
    }

    internal static bool IsHeader(TextLine line)
    {
        var text = line.Lower.TrimStart("* ");
        var colon = text.IndexOfAny(':', '：');
        return colon is > 0 and < 20 && MailWords.IsIn(MailWords.Shared.Headers, text[..colon].TrimEnd("* "));
    }

    private static bool IsWeak(TextLine line)
    {
        var text = line.Lower.TrimStart("* ");
        return MailWords.IsIn(MailWords.Shared.WeakHeaders, text[..text.IndexOfAny(':', '：')].TrimEnd("* ")) && !text.Contains('@');
    }

    private static bool HoldsAddressOrSubject(List<TextLine> lines, int at) =>
        lines[at].Lower.Contains('@') || lines[at + 1].Lower.Contains('@') || !IsWeak(lines[at + 1]) || !IsWeak(lines[at]);
}
