namespace CareBot.Hostility;

/// <summary>What a part of a pasted message is.</summary>
public enum PartKind
{
    /// <summary>The customer's own words: the only part that is scored.</summary>
    CustomerWords,

    /// <summary>Header lines: From, To, Date, Subject.</summary>
    Header,

    /// <summary>Mail quoted from an earlier message.</summary>
    QuotedMail,

    /// <summary>A signature block.</summary>
    Signature,

    /// <summary>A legal disclaimer, ticket footer, unsubscribe line or other machine-made text.</summary>
    Footer,

    /// <summary>Code, a log or a stack trace.</summary>
    Code,
}

/// <summary>One part of a pasted message. The parts of a message are in order, do not overlap and cover the whole text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the original text.</param>
/// <param name="Why">One plain sentence: how it was recognised.</param>
public sealed record MessagePart(PartKind Kind, TextSpan Span, string Why)
{
    /// <summary>Whether the scorer leaves this part out.</summary>
    public bool IsIgnored => Kind != PartKind.CustomerWords;
}
