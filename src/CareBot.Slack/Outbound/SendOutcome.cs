namespace CareBot.Slack.Outbound;

/// <summary>What became of an attempt to send.</summary>
internal enum SendResult
{
    Sent,
    NotInChannel,
    ChannelNotFound,
    Archived,
    UserUnreachable,
    TokenRevoked,
    MissingScope,
    RateLimited,
    TooLong,
    InvalidBlocks,
    Expired,
    Unreachable,
    Refused,
}

/// <summary>What became of an attempt to send, with what an operator needs to know.</summary>
/// <param name="Result">The kind of outcome.</param>
/// <param name="Error">Slack's own word for it (<c>not_in_channel</c>), or ours; safe to log.</param>
/// <param name="RetryAfter">For <see cref="SendResult.RateLimited"/>: how long Slack asks us to wait.</param>
internal sealed record SendOutcome(SendResult Result, string Error = "", TimeSpan RetryAfter = default)
{
    public static readonly SendOutcome Sent = new(SendResult.Sent);

    /// <summary>Whether it is out.</summary>
    public bool IsSent => Result == SendResult.Sent;

    /// <summary>Whether the same attempt may work later, so that the delivery should be tried again.</summary>
    public bool IsTransient => Result is SendResult.RateLimited or SendResult.Unreachable;

    /// <summary>Whether the same words without blocks may get through.</summary>
    public bool IsAboutBlocks => Result is SendResult.TooLong or SendResult.InvalidBlocks;

    /// <summary>Whether another way to the same person may work.</summary>
    public bool IsAboutPlace =>
        Result is SendResult.NotInChannel or SendResult.ChannelNotFound or SendResult.Archived or SendResult.UserUnreachable or SendResult.Expired;

    /// <summary>What it means and what to do, in one plain sentence.</summary>
    public string Sentence => Result switch
    {
        SendResult.Sent => "The answer is out.",
        SendResult.NotInChannel => "CareBot is not in that conversation: invite it there with /invite.",
        SendResult.ChannelNotFound => "That conversation does not exist, or CareBot cannot see it: invite it there with /invite.",
        SendResult.Archived => "That conversation is archived: nothing can be posted there.",
        SendResult.UserUnreachable => "That person is not in the conversation or cannot be written to.",
        SendResult.TokenRevoked => "Slack no longer accepts the token: install the app again and set Slack:BotToken.",
        SendResult.MissingScope => "The app lacks a permission: compare its scopes with manifests/slack and install it again.",
        SendResult.RateLimited => "Slack asks us to send more slowly.",
        SendResult.TooLong => "Slack finds the message too long.",
        SendResult.InvalidBlocks => "Slack does not accept the blocks of the message.",
        SendResult.Expired => "The address for answering was used up: it lives 30 minutes and 5 answers.",
        SendResult.Unreachable => "Slack could not be reached or gave no usable answer.",
        _ => "Slack refused the message.",
    };

    /// <summary>The outcome behind an error code of the Web API.</summary>
    /// <remarks>Codes: docs.slack.dev/reference/methods/chat.postMessage and chat.postEphemeral, "Errors".</remarks>
    public static SendOutcome FromError(string? error) => new(
        error switch
        {
            "not_in_channel" => SendResult.NotInChannel,
            "channel_not_found" => SendResult.ChannelNotFound,
            "is_archived" => SendResult.Archived,
            "user_not_in_channel" or "cannot_reply_to_message" or "messages_tab_disabled" or "user_not_found" => SendResult.UserUnreachable,
            "account_inactive" or "token_revoked" or "token_expired" or "invalid_auth" or "not_authed" => SendResult.TokenRevoked,
            "missing_scope" or "no_permission" or "restricted_action" or "ekm_access_denied" => SendResult.MissingScope,
            "ratelimited" or "rate_limited" or "message_limit_exceeded" => SendResult.RateLimited,
            "msg_too_long" or "msg_blocks_too_long" => SendResult.TooLong,
            "invalid_blocks" or "invalid_blocks_format" or "no_text" or "invalid_attachments" => SendResult.InvalidBlocks,
            "expired_url" or "used_url" or "expired_trigger_id" => SendResult.Expired,
            "fatal_error" or "internal_error" or "service_unavailable" or "request_timeout" or "team_added_to_org" => SendResult.Unreachable,
            _ => SendResult.Refused,
        },
        // Slack's codes are short snake-case words; anything else stays out of the log.
        error is { Length: > 0 and <= 60 } && error.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') ? error : "unknown");
}

/// <summary>An answer could not be sent now and may be later. Holds no words of it.</summary>
internal sealed class SlackSendException(SendOutcome outcome) : Exception($"{outcome.Result}: {outcome.Error}");
