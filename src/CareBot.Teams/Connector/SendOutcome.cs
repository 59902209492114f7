namespace CareBot.Teams.Connector;

/// <summary>What became of something we sent.</summary>
internal enum SendStatus
{
    /// <summary>It is out.</summary>
    Sent,

    /// <summary>The conversation is gone, or the bot was removed or blocked: nothing more is to be sent there.</summary>
    Gone,

    /// <summary>The message was too large.</summary>
    TooLarge,

    /// <summary>Too many messages; later may do.</summary>
    RateLimited,

    /// <summary>The connector did not answer, or not with sense; later may do.</summary>
    Unreachable,

    /// <summary>The connector does not accept us or the message; an operator has to look.</summary>
    Refused,
}

/// <summary>What became of something we sent, with a sentence for the log.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Sentence">The same in words; never a word of what was sent.</param>
/// <param name="RetryAfter">When the connector says to try again.</param>
/// <param name="MayRetry">Whether another try soon may help.</param>
internal sealed record SendOutcome(SendStatus Status, string Sentence, TimeSpan? RetryAfter = null, bool MayRetry = false)
{
    /// <summary>The outcome of an HTTP answer.</summary>
    /// <remarks>What to retry: learn.microsoft.com, "Rate limiting for bots" (429, 412, 502, 504).</remarks>
    public static SendOutcome Of(int status, TimeSpan? retryAfter) => status switch
    {
        >= 200 and < 300 => new(SendStatus.Sent, "Sent."),
        403 or 404 => new(SendStatus.Gone, $"The conversation is gone or closed to the bot ({status})."),
        413 => new(SendStatus.TooLarge, "The message is too large for Teams (413)."),
        429 => new(SendStatus.RateLimited, "Teams asks for fewer messages (429).", retryAfter, MayRetry: true),
        412 or 502 or 503 or 504 => new(SendStatus.Unreachable, $"The Bot Connector has a problem of its own ({status}).", retryAfter, MayRetry: true),
        401 => new(SendStatus.Refused, "The Bot Connector does not accept our token (401). Check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId."),
        >= 500 => new(SendStatus.Unreachable, $"The Bot Connector failed ({status})."),
        _ => new(SendStatus.Refused, $"The Bot Connector refused the message ({status})."),
    };
}

/// <summary>An answer could not be sent, and the platform's next try may get through.</summary>
/// <param name="outcome">What became of it.</param>
internal sealed class NotSentException(SendOutcome outcome) : Exception(outcome.Sentence)
{
    /// <summary>What became of it.</summary>
    public SendOutcome Outcome => outcome;
}
