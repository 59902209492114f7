using System.Text.RegularExpressions;
using CareBot.Hostility.Language;
using CareBot.Hostility.Lexicon;

namespace CareBot.Hostility.Parts;

/// <summary>Signatures: the mark of two dashes, a phone's own line, a closing with a name, or a name and details at the end of the writing.</summary>
internal static class SignatureFinder
{
    private const int MostLinesAfterClosing = 8;
    private const int MostNameWords = 4;
    private const int LongestDetail = 80;
    private const int LongestName = 40;
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Lazy<Regex> Contact = new(() => new Regex(@"^(\S+@\S+\.\S+|(https?://|www\.)\S+|[+(]?[\d][\d ().+/-]{6,20}|[a-z. ]{1,12}:? ?[+(]?\d[\d ().-]{6,20})$", Safe));
    private static readonly Lazy<Regex> Reference = new(() => new Regex(@"^[a-z .]{0,24}[#:]? ?[a-z]{0,5}[-/#]?\d[\w/.-]*$", Safe));

    // Of Indonesian only the plainest words; more of them would take English names for words ("Dan", "Ada", "Tanya").
    private static readonly Lazy<HashSet<string>> NoNames = new(() =>
    [
        .. LexiconLoader.Load("en").Values.SelectMany(file => file.Entries).Where(entry => entry.Role is EntryRole.Signal or EntryRole.Tone)
            .SelectMany(entry => entry.Words).SelectMany(words => words.Split(' ', '|', '_', '?', '<', '>')),
        .. FunctionWords.OfEnglish,
        .. FunctionWords.PlainlyIndonesian,
    ]);

    private static readonly Lazy<HashSet<string>> Coarse = new(() =>
    [
        .. LexiconLoader.Load("en").Values.SelectMany(file => file.Entries).Where(entry => entry.Kind is "insult" or "profanity" or "slur")
            .SelectMany(entry => entry.Words).Where(words => !words.Contains(' ', StringComparison.Ordinal)).SelectMany(words => words.Split('|')),
        .. FunctionWords.PlainlyIndonesian,
    ]);

    internal static void Mark(List<TextLine> lines)
    {
        var start = 0;
        for (var i = 0; i <= lines.Count; i++)
        {
            // Each stretch of the customer's writing, between what is already known, may end in a signature.
            if (i == lines.Count || !lines[i].IsFree)
            {
                if (i > start)
                {
                    MarkIn(lines, start, i);
                }

                start = i + 1;
            }
        }
    }

    private static void MarkIn(List<TextLine> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (lines[i].Trimmed is "--" or "—" && (i > start || end - start <= MostLinesAfterClosing))
            {
                MarkRange(lines, i, end, PartSentences.SignatureMark);
                end = i;
            }
            else if (!lines[i].IsBlank && lines[i].Trimmed.Length < LongestDetail && MailWords.StartsWithAny(lines[i].Lower, MailWords.Shared.SentFrom))
            {
                lines[i].Mark(PartKind.Signature, PartSentences.SentFrom);
            }
        }

        MarkClosing(lines, start, end);
        MarkName(lines, start, end);
    }

    private static void MarkClosing(List<TextLine> lines, int start, int end)
    {
        var seen = 0;
        for (var i = end - 1; i > start && seen <= MostLinesAfterClosing; i--)
        {
            if (lines[i].IsBlank || !lines[i].IsFree)
            {
                continue;
            }

            seen++;
            if (MailWords.IsIn(MailWords.Shared.Closings, lines[i].Lower.TrimEnd(",.!- ")))
            {
                MarkDetails(lines, i, end);
                return;
            }
        }
    }

    /// <summary>After a closing the lines belong to the signature as long as they look like one; a postscript does not.</summary>
    private static void MarkDetails(List<TextLine> lines, int closing, int end)
    {
        lines[closing].Mark(PartKind.Signature, PartSentences.Closing);
        for (var i = closing + 1; i < end; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            if (!IsName(lines[i]) && !IsDetail(lines[i]))
            {
                return;
            }

            lines[i].Mark(PartKind.Signature, PartSentences.Closing);
        }
    }

    /// <summary>A bare name at the end, with or without details below it.</summary>
    private static void MarkName(List<TextLine> lines, int start, int end)
    {
        var last = end - 1;
        while (last > start && (lines[last].IsBlank || !lines[last].IsFree))
        {
            last--;
        }

        var at = last;
        while (at > start && (lines[at].IsBlank || (!IsName(lines[at]) && IsDetail(lines[at]))))
        {
            at--;
        }

        var hasWordsAbove = lines.FindIndex(start, Math.Max(0, at - start), line => !line.IsBlank && line.IsFree) >= 0;
        if (!hasWordsAbove || !lines[at].IsFree || !IsName(lines[at]))
        {
            return;
        }

        MarkRange(lines, at, last + 1, PartSentences.Name);
        while (at - 1 > start && lines[at - 1].IsBlank)
        {
            at--;
        }

        // "Dana Whitfield" may stand above "Order 4471" and "Account Manager" alike; a second name above is a name too.
        if (at - 1 > start && IsName(lines[at - 1]) && lines[at].Trimmed.Length > 0)
        {
            lines[at - 1].Mark(PartKind.Signature, PartSentences.Name);
        }
    }

    private static void MarkRange(List<TextLine> lines, int from, int to, string why)
    {
        for (var i = from; i < to; i++)
        {
            lines[i].Mark(PartKind.Signature, why);
        }
    }

    internal static bool IsName(TextLine line)
    {
        var text = line.Trimmed.TrimStart("-–—~/ ").TrimEnd(",.");
        if (text.Length is <= 1 or >= LongestName)
        {
            return false;
        }

        var words = 0;
        foreach (var piece in text.Split(' '))
        {
            if (text[piece].IsEmpty)
            {
                continue;
            }

            if (++words > MostNameWords || !IsNameWord(text[piece].TrimEnd(".,")))
            {
                return false;
            }
        }

        return words > 0;
    }

    private static bool IsNameWord(ReadOnlySpan<char> bare)
    {
        if (bare.IsEmpty || !char.IsUpper(bare[0]))
        {
            return false;
        }

        var capitals = 0;
        foreach (var c in bare)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            if (!char.IsLetter(c) && c is not ('\'' or '’' or '-' or '.'))
            {
                return false;
            }
        }

        Span<char> lower = stackalloc char[LongestName];
        return (bare.Length <= 3 || capitals < bare.Length) && !MailWords.IsIn(NoNames.Value, lower[..bare.ToLowerInvariant(lower)]);
    }

    private static bool IsDetail(TextLine line)
    {
        if (line.Trimmed.Length > LongestDetail || line.Trimmed[^1] is '!' or '?')
        {
            return false;
        }

        // Only the last lines of a stretch get here, and they are short.
        var trimmed = line.Trimmed.ToString();
        var words = line.Lower.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Coarse.Value.Overlaps(words.Select(word => word.Trim(',', '.'))))
        {
            return false;
        }

        return Contact.Value.IsMatch(trimmed)
            || (words.Length <= 5 && Reference.Value.IsMatch(trimmed))
            || (words.Length <= 8 && MailWords.Shared.ContactWords.Any(word => words[0].TrimEnd(':', '.', '#') == word.TrimEnd('.')) && trimmed.Any(char.IsAsciiDigit))
            || (words.Length <= 8 && !NoNames.Value.Overlaps(words.Select(word => word.Trim(',', '.'))) && words.Any(word => MailWords.Shared.Titles.Contains(word.Trim(',', '.'), StringComparer.Ordinal)));
    }
}
