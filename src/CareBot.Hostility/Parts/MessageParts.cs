namespace CareBot.Hostility.Parts;

/// <summary>Cuts a paste into the customer's own words and what is not theirs: headers, quoted mail, signatures, footers, code.</summary>
public static class MessageParts
{
    /// <summary>The parts in order; they do not overlap and cover the whole text. Text behind <see cref="HostilityScorer.MaxTextLength"/> is one ignored part.</summary>
    /// <param name="text">Anything a person may paste.</param>
    public static IReadOnlyList<MessagePart> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var length = Math.Min(text.Length, HostilityScorer.MaxTextLength);
        var lines = TextLine.Cut(text, length);
        if (lines.TrueForAll(line => line.IsBlank))
        {
            return [new MessagePart(PartKind.CustomerWords, new TextSpan(0, text.Length), PartSentences.Words)];
        }

        var prefixes = new SortedDictionary<int, int>();
        Mark(lines, prefixes);
        var parts = Join(lines, prefixes);
        if (length < text.Length)
        {
            parts.Add(new MessagePart(PartKind.Footer, new TextSpan(length, text.Length - length), PartSentences.TooLong));
        }

        return parts;
    }

    /// <summary>Says of each line what it is.</summary>
    /// <param name="lines">The lines of a text.</param>
    /// <param name="prefixes">Gets the length of the name and time before a customer's words in a chat, by where the line starts.</param>
    internal static void Mark(List<TextLine> lines, SortedDictionary<int, int> prefixes)
    {
        CodeFinder.Mark(lines);
        HeaderFinder.Mark(lines);
        TranscriptFinder.Mark(lines, prefixes);
        QuoteFinder.Mark(lines);
        FooterFinder.Mark(lines);
        SignatureFinder.Mark(lines);
    }

    /// <summary>Neighbouring lines of one kind become one part; blank lines go with what stands before them.</summary>
    private static List<MessagePart> Join(List<TextLine> lines, SortedDictionary<int, int> prefixes)
    {
        var parts = new List<MessagePart>();
        var firstWritten = lines.FindIndex(line => !line.IsBlank);
        PartKind kind = default;
        var why = "";
        for (var i = 0; i < lines.Count; i++)
        {
            var leader = i < firstWritten ? lines[firstWritten] : lines[i];
            if (!leader.IsBlank)
            {
                kind = leader.Kind ?? PartKind.CustomerWords;
                why = leader.Kind is null ? PartSentences.Words : leader.Why;
            }

            var start = lines[i].Start;
            if (prefixes.TryGetValue(start, out var prefix))
            {
                Add(parts, PartKind.Header, new TextSpan(start, prefix), PartSentences.Transcript);
                start += prefix;
            }

            Add(parts, kind, new TextSpan(start, lines[i].End - start), why);
        }

        return parts;
    }

    private static void Add(List<MessagePart> parts, PartKind kind, TextSpan span, string why)
    {
        if (span.Length == 0)
        {
            return;
        }

        if (parts.Count > 0 && parts[^1].Kind == kind && (kind == PartKind.CustomerWords || parts[^1].Why == why))
        {
            parts[^1] = parts[^1] with { Span = new TextSpan(parts[^1].Span.Start, span.End - parts[^1].Span.Start) };
        }
        else
        {
            parts.Add(new MessagePart(kind, span, why));
        }
    }
}
