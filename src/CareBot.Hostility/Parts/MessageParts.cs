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
        var buffer = LineBuffer.OfThread;
        try
        {
            return Of(buffer.Cut(text, length), text, length);
        }
        finally
        {
            buffer.Forget();
        }
    }

    private static List<MessagePart> Of(List<TextLine> lines, string text, int length)
    {
        if (lines.TrueForAll(line => line.IsBlank))
        {
            return [new MessagePart(PartKind.CustomerWords, new TextSpan(0, text.Length), PartSentences.Words)];
        }

        Mark(lines);
        var parts = Join(lines);
        if (length < text.Length)
        {
            parts.Add(new MessagePart(PartKind.Footer, new TextSpan(length, text.Length - length), PartSentences.TooLong));
        }

        return parts;
    }

    /// <summary>Says of each line what it is.</summary>
    internal static void Mark(List<TextLine> lines)
    {
        CodeFinder.Mark(lines);
        HeaderFinder.Mark(lines);
        TranscriptFinder.Mark(lines);
        QuoteFinder.Mark(lines);
        FooterFinder.Mark(lines);
        SignatureFinder.Mark(lines);
    }

    /// <summary>Neighbouring lines of one kind become one part; blank lines go with what stands before them.</summary>
    private static List<MessagePart> Join(List<TextLine> lines)
    {
        var parts = new List<MessagePart>(1);
        var firstWritten = lines.FindIndex(line => !line.IsBlank);
        var open = new OpenPart(parts);
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
            if (lines[i].Prefix > 0)
            {
                open.Add(PartKind.Header, start, start + lines[i].Prefix, PartSentences.Transcript);
                start += lines[i].Prefix;
            }

            open.Add(kind, start, lines[i].End, why);
        }

        open.Close();
        return parts;
    }

    /// <summary>The part that still grows: a part is made once it is known where it ends.</summary>
    private struct OpenPart(List<MessagePart> parts)
    {
        private PartKind _kind;
        private string _why = "";
        private int _start;
        private int _end;

        internal void Add(PartKind kind, int start, int end, string why)
        {
            if (end <= start)
            {
                return;
            }

            if (_end == _start || _kind != kind || (kind != PartKind.CustomerWords && _why != why))
            {
                Close();
                (_kind, _why, _start) = (kind, why, start);
            }

            _end = end;
        }

        internal readonly void Close()
        {
            if (_end > _start)
            {
                parts.Add(new MessagePart(_kind, new TextSpan(_start, _end - _start), _why));
            }
        }
    }
}
