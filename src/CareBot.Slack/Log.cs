using CareBot.Slack.Outbound;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack;

/// <summary>Everything the Slack channel writes to a log: names and numbers, never a word of a message, a token or a response address.
/// Event ids 3000-3999.</summary>
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Warning, "Refused a request to {Path}: {Reason}")]
    public static partial void Refused(ILogger logger, string path, string reason);

    [LoggerMessage(3001, LogLevel.Information, "Slack delivers an event again, try {Retry}.")]
    public static partial void Retried(ILogger logger, int retry);

    [LoggerMessage(3002, LogLevel.Debug, "Left an event unanswered: {Reason}")]
    public static partial void Ignored(ILogger logger, string reason);

    [LoggerMessage(3003, LogLevel.Warning, "Could not read a signed request to {Path}: {Reason}")]
    public static partial void Unreadable(ILogger logger, string path, string reason);

    [LoggerMessage(3004, LogLevel.Warning, "Slack did not take an answer by {Method}: {Result} ({Error}). {Sentence}")]
    public static partial void NotSent(ILogger logger, string method, SendResult result, string error, string sentence);

    [LoggerMessage(3005, LogLevel.Error, "A turn failed before its answer was out: {ExceptionType}. Its delivery key is free again.")]
    public static partial void TurnFailed(ILogger logger, string exceptionType);

    [LoggerMessage(3006, LogLevel.Warning,
        "Refused a response_url: its host is neither hooks.slack.com nor, for an emulator on this machine, the host of Slack:ApiBaseUrl.")]
    public static partial void ForeignResponseUrl(ILogger logger);

    [LoggerMessage(3007, LogLevel.Warning, "Slack limits this app's events for a while (app_rate_limited).")]
    public static partial void EventsLimited(ILogger logger);

    [LoggerMessage(3008, LogLevel.Information, "An answer takes longer than {Seconds} s: acknowledged, the answer follows.")]
    public static partial void AnswerFollows(ILogger logger, double seconds);

    [LoggerMessage(3009, LogLevel.Warning, "Slack asks to wait {Seconds:0} s before the next {Method}.")]
    public static partial void Waiting(ILogger logger, double seconds, string method);

    [LoggerMessage(3010, LogLevel.Warning, "The process ends with {Count} answers still on their way.")]
    public static partial void LeftBehind(ILogger logger, int count);

    [LoggerMessage(3011, LogLevel.Error, "A request to {Path} failed: {ExceptionType}.")]
    public static partial void RequestFailed(ILogger logger, string path, string exceptionType);
}
