using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>The stretches of a pasted mail by what may be looked for in them.</summary>
internal sealed class MailStretches
{
    public MailStretches(string text, IReadOnlyList<MessagePart> parts, SlotWords words)
    {
        foreach (var part in parts)
        {
            var start = Math.Clamp(part.Span.Start, 0, text.Length);
            var span = new TextSpan(start, Math.Clamp(part.Span.End, start, text.Length) - start);
            switch (part.Kind)
            {
                case PartKind.Header:
                    ReadHeaders(text, span, words);
                    break;
                case PartKind.CustomerWords:
                    var body = ReadHeaders(text, span, words);
                    Own.Add(new TextSpan(body, span.End - body));
                    break;
                case PartKind.Signature:
                    Signatures.Add(span);
                    break;
                case PartKind.QuotedMail:
                    Quoted.Add(span);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What stands behind <c>Subject:</c>.</summary>
    public List<TextSpan> Subjects { get; } = [];

    /// <summary>What stands behind <c>From:</c>.</summary>
    public List<TextSpan> Senders { get; } = [];

    /// <summary>The customer's own words.</summary>
    public List<TextSpan> Own { get; } = [];

    /// <summary>Signatures.</summary>
    public List<TextSpan> Signatures { get; } = [];

    /// <summary>Quoted mail.</summary>
    public List<TextSpan> Quoted { get; } = [];

    /// <summary>The lines of a stretch, without their ends.</summary>
    public static IEnumerable<TextSpan> Lines(string text, TextSpan stretch)
    {
        var start = stretch.Start;
        while (start < stretch.End)
        {
            var end = text.IndexOf('\n', start, stretch.End - start);
            end = end < 0 ? stretch.End : end;
            yield return new TextSpan(start, end - start);
            start = end + 1;
        }
    }

    /// <summary>Reads the header lines at the start of a stretch; returns where they end.</summary>
    private int ReadHeaders(string text, TextSpan stretch, SlotWords words)
    {
        var end = stretch.Start;
        foreach (var line in Lines(text, stretch))
        {
            var colon = text.IndexOf(':', line.Start, line.Length);
            var key = colon < 0 ? default : text.AsSpan(line.Start, colon - line.Start).Trim();
            if (words.Has("header.subject", key))
            {
                Subjects.Add(new TextSpan(colon + 1, line.End - colon - 1));
            }
            else if (words.Has("header.from", key))
            {
                Senders.Add(new TextSpan(colon + 1, line.End - colon - 1));
            }
            else if (!text.AsSpan(line.Start, line.Length).IsWhiteSpace() && !words.Has("header.other", key))
            {
                break;
            }

            end = Math.Min(line.End + 1, stretch.End);
        }

        return end;
    }
}
