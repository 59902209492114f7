using System.Text;

namespace CareBot.Hostility.Parts;

/// <summary>The customer's turns of a chat or a mail thread; <see cref="ConversationTurn"/> says whose turns they are.</summary>
internal static class ThreadTurns
{
    // A longer thread says no more to a person, and each turn is scored by itself.
    private const int MostTurns = 50;

    /// <summary>Whether a paste may be more than one message: something in it is quoted or has a speaker.</summary>
    internal static bool AreLikely(IReadOnlyList<MessagePart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Kind == PartKind.QuotedMail || (parts[i].Kind == PartKind.Header && parts[i].Why == PartSentences.Transcript))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The level of each turn, oldest first; empty when there are not two.</summary>
    /// <param name="text">The paste.</param>
    /// <param name="whole">What was found in all of it.</param>
    /// <param name="assess">Scores one turn.</param>
    internal static IReadOnlyList<ConversationTurn> Rate(string text, HostilityAssessment whole, Func<string, HostilityAssessment> assess)
    {
        var buffer = LineBuffer.OfTurns;
        try
        {
            var lines = buffer.Cut(text, Math.Min(text.Length, HostilityScorer.MaxTextLength));
            MessageParts.Mark(lines);
            var turns = lines.Exists(static line => line.Speaker is not null)
                ? [.. OfChat(lines).Select(spans => Rate(text, spans, assess)).OfType<ConversationTurn>()]
                : OfMail(text, lines, whole, assess);
            return turns.Count < 2 ? [] : turns;
        }
        finally
        {
            buffer.Forget();
        }
    }

    private static IEnumerable<IReadOnlyList<TextSpan>> OfChat(List<TextLine> lines)
    {
        var speakers = lines.Select(line => line.Speaker).OfType<string>().Where(speaker => !Speakers.IsOurs(speaker)).Select(speaker => speaker.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var named = speakers.Where(speaker => Speakers.IsTheirs(speaker)).ToHashSet(StringComparer.Ordinal);
        var customers = named.Count > 0 ? named : speakers;
        if (named.Count == 0 && speakers.Count != 1)
        {
            return [];
        }

        var turns = new List<List<TextSpan>>();
        var isCustomer = false;
        foreach (var line in lines)
        {
            if (line.Speaker is not null)
            {
                isCustomer = customers.Contains(line.Speaker.Trim().ToLowerInvariant());
                if (isCustomer)
                {
                    turns.Add([]);
                }
            }

            if (isCustomer && line.IsFree && !line.IsBlank)
            {
                Add(turns[^1], line.Start + line.Prefix, line.End);
            }
        }

        return turns.TakeLast(MostTurns);
    }

    private static List<ConversationTurn> OfMail(string text, List<TextLine> lines, HostilityAssessment whole, Func<string, HostilityAssessment> assess)
    {
        var mails = MailThread.Of(text, lines);
        if (mails is [_, { IsForwarded: true }, ..])
        {
            // Whoever passes a customer's mail on is likely one of ours.
            return [];
        }

        var newest = mails[0];
        newest.Sender ??= Signer(lines);
        var isOurs = newest.Sender is { IsOurs: true };
        var customer = isOurs || newest.Sender is null ? Other(mails) : newest.Sender;
        var turns = new List<ConversationTurn>();
        foreach (var mail in mails.Skip(1).Where(mail => customer is not null && mail.Sender is { IsOurs: false } sender && sender.IsSame(customer)).Take(MostTurns - 1).Reverse())
        {
            var spans = new List<TextSpan>();
            mail.Lines.ForEach(line => Add(spans, line.Start, line.End));
            if (Rate(text, spans, assess) is { } turn)
            {
                turns.Add(turn);
            }
        }

        // What stands on top was scored with the whole paste already; a paste of our own reply on top is no turn of the customer.
        List<TextSpan> words = [.. whole.Parts.Where(part => !part.IsIgnored).Select(part => part.Span).Where(span => !string.IsNullOrWhiteSpace(span.Of(text)))];
        if (words.Count > 0 && !isOurs)
        {
            turns.Add(new ConversationTurn(words, whole.Level, whole.Score));
        }

        return turns;
    }

    /// <summary>Whoever signed the newest message.</summary>
    private static Correspondent? Signer(List<TextLine> lines) =>
        lines.Where(line => line.Kind == PartKind.Signature && !line.IsBlank && !MailWords.IsIn(MailWords.Shared.Closings, line.Lower.TrimEnd(",.!- ")) && SignatureFinder.IsName(line))
            .Select(line => Correspondent.Of(line.Trimmed.ToString())).FirstOrDefault(signer => signer is not null);

    /// <summary>The writer of an unsigned message that answers ours: whom ours was sent to, or the only person in the thread beside our side.</summary>
    private static Correspondent? Other(IReadOnlyList<ThreadMail> mails)
    {
        if (mails.FirstOrDefault(mail => mail is { Sender.IsOurs: true, Recipient.IsOurs: false }) is { } ours)
        {
            return ours.Recipient;
        }

        Correspondent? only = null;
        foreach (var mail in mails.Skip(1))
        {
            if (mail.Sender is null || (only is not null && !mail.Sender.IsOurs && !mail.Sender.IsSame(only)))
            {
                return null;
            }

            only ??= mail.Sender.IsOurs ? null : mail.Sender;
        }

        return mails.Any(mail => mail.Sender is { IsOurs: true }) ? only : null;
    }

    /// <summary>Lines that follow each other are one stretch.</summary>
    private static void Add(List<TextSpan> spans, int start, int end)
    {
        if (spans.Count > 0 && spans[^1].End == start)
        {
            spans[^1] = new TextSpan(spans[^1].Start, end - spans[^1].Start);
        }
        else if (end > start)
        {
            spans.Add(new TextSpan(start, end - start));
        }
    }

    private static ConversationTurn? Rate(string text, IReadOnlyList<TextSpan> spans, Func<string, HostilityAssessment> assess)
    {
        if (spans.Count == 0)
        {
            return null;
        }

        var words = new StringBuilder();
        foreach (var span in spans)
        {
            words.Append(text, span.Start, span.Length);
        }

        var found = assess(words.ToString());
        return found.Parts.All(part => part.IsIgnored) ? null : new ConversationTurn(spans, found.Level, found.Score);
    }
}
