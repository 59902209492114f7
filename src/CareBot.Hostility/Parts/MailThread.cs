namespace CareBot.Hostility.Parts;

/// <summary>One message of a mail thread.</summary>
/// <param name="sender">Who wrote it; null when that is not said.</param>
internal sealed class ThreadMail(Correspondent? sender)
{
    internal Correspondent? Sender { get; set; } = sender;

    /// <summary>Whether whoever stands above it passed it on, rather than answered it.</summary>
    internal bool IsForwarded { get; init; }

    /// <summary>To whom; null when that is not said.</summary>
    internal Correspondent? Recipient { get; set; }

    /// <summary>Its lines, without quotation marks.</summary>
    internal List<TextSpan> Lines { get; } = [];
}

/// <summary>Takes a thread apart into its messages: by introductions of quotes, depth of quotation marks, and blocks of headers, as QuoteFinder knows them.</summary>
internal sealed class MailThread
{
    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly List<TextLine> _bodies;
    private readonly List<int> _depths = [];
    private readonly List<ThreadMail> _mails = [new(sender: null)];
    private readonly Dictionary<int, ThreadMail> _atDepth = [];

    private MailThread(string text, List<TextLine> lines, LineBuffer buffer)
    {
        _text = text;
        _lines = lines;
        _bodies = buffer.Begin(text, Math.Min(text.Length, HostilityScorer.MaxTextLength));
        foreach (var line in lines)
        {
            var (depth, start) = Unquote(line);
            _depths.Add(depth);
            buffer.Add(start, line.End);
        }

        _atDepth[0] = _mails[0];
        Read();
    }

    /// <summary>The messages, newest first; the first is what stands on top or around the quotes.</summary>
    /// <param name="text">The paste.</param>
    /// <param name="lines">Its lines, marked.</param>
    internal static IReadOnlyList<ThreadMail> Of(string text, List<TextLine> lines)
    {
        var buffer = LineBuffer.OfBodies;
        try
        {
            return new MailThread(text, lines, buffer)._mails;
        }
        finally
        {
            buffer.Forget();
        }
    }

    private void Read()
    {
        for (var i = 0; i < _bodies.Count; i++)
        {
            if (_bodies[i].IsBlank)
            {
                continue;
            }

            if (AttributionLength(i) is > 0 and var length)
            {
                OpenAttributed(i, length);
                i += length - 1;
            }
            else if (QuoteFinder.IsOriginalMark(_bodies[i]))
            {
                i = OpenWithHeaders(i, i + 1);
            }
            else if (HeaderFinder.OpensOlderMessage(_bodies, i) || _lines[i].Kind == PartKind.Header)
            {
                i = OpenWithHeaders(i, i);
            }
            else if (_lines[i].Kind is null or PartKind.CustomerWords or PartKind.QuotedMail or PartKind.Signature && _atDepth.TryGetValue(_depths[i], out var mail) && !IsRule(i))
            {
                mail.Lines.Add(new TextSpan(_bodies[i].Start, _bodies[i].End - _bodies[i].Start));
            }
        }
    }

    private int AttributionLength(int at)
    {
        var length = QuoteFinder.AttributionLength(_bodies, at);
        return length > 0 && Enumerable.Range(at, length).All(i => _depths[i] == _depths[at]) ? length : 0;
    }

    /// <summary>What is quoted stands deeper, or, without marks, below.</summary>
    private void OpenAttributed(int at, int length)
    {
        var next = _bodies.FindIndex(at + length, static line => !line.IsBlank);
        var introduction = string.Join(' ', _bodies.Skip(at).Take(length).Select(line => line.Trimmed.ToString()));
        Open(new ThreadMail(Correspondent.OfAttribution(introduction)), next >= 0 && _depths[next] > _depths[at] ? _depths[next] : _depths[at]);
    }

    /// <summary>Reads the headers; returns the last line of them. On top of everything they belong to the newest message.</summary>
    private int OpenWithHeaders(int mark, int from)
    {
        var first = from;
        while (first < _bodies.Count && _bodies[first].IsBlank)
        {
            first++;
        }

        var isNewest = _depths[mark] == 0 && _mails is [{ Lines.Count: 0 }];
        var mail = isNewest ? _mails[0] : new ThreadMail(sender: null) { IsForwarded = _bodies[mark].Lower.ContainsAny(MailWords.Shared.Forwards) };
        var i = first;
        for (; i < _bodies.Count && HeaderFinder.IsHeader(_bodies[i]); i++)
        {
            ReadHeader(mail, _bodies[i]);
        }

        if (!isNewest)
        {
            Open(mail, _depths[mark]);
        }

        return i == first ? mark : i - 1;
    }

    private static void ReadHeader(ThreadMail mail, TextLine line)
    {
        // A line and its letters in lower case are equally long.
        var indent = line.Lower.Length - line.Lower.TrimStart("* ").Length;
        var colon = indent + line.Lower[indent..].IndexOfAny(':', '：');
        var name = line.Lower[indent..colon].TrimEnd("* ");
        if (mail.Sender is null && MailWords.IsIn(MailWords.Shared.SenderHeaders, name))
        {
            mail.Sender = Correspondent.Of(line.Trimmed[(colon + 1)..].ToString());
        }
        else if (mail.Recipient is null && MailWords.IsIn(MailWords.Shared.RecipientHeaders, name))
        {
            mail.Recipient = Correspondent.Of(line.Trimmed[(colon + 1)..].ToString());
        }
    }

    private void Open(ThreadMail mail, int depth)
    {
        _mails.Add(mail);
        foreach (var deeper in _atDepth.Keys.Where(key => key >= depth).ToList())
        {
            _atDepth.Remove(deeper);
        }

        _atDepth[depth] = mail;
    }

    private bool IsRule(int at) => _bodies[at].Trimmed.Trim("_-=").IsEmpty;

    /// <summary>How deep a line is quoted, and where its words start.</summary>
    private (int Depth, int Start) Unquote(TextLine line)
    {
        var (depth, at, words) = (0, line.Start, line.Start);
        while (at < line.End)
        {
            var mark = _text[at] == '>' ? 1 : string.CompareOrdinal(_text, at, "&gt;", 0, 4) == 0 ? 4 : 0;
            if (mark == 0 && (_text[at] is not (' ' or '\t' or '\u00A0')))
            {
                break;
            }

            depth += mark > 0 ? 1 : 0;
            at += Math.Max(1, mark);
            words = mark > 0 ? at : words;
        }

        return (depth, Math.Min(words, line.End));
    }
}
