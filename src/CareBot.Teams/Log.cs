using Microsoft.Extensions.Logging;

namespace CareBot.Teams;

/// <summary>Everything the Teams channel writes to a log: reasons, names and numbers, never a word of a message, an exception's text or a token. Event ids 2000-2999.</summary>
internal static partial class Log
{
    [LoggerMessage(2000, LogLevel.Warning, "Refused a request to the Teams endpoint with {Status}: {Reason}")]
    public static partial void Refused(ILogger logger, int status, string reason);

    [LoggerMessage(2001, LogLevel.Error, "The keys of inbound tokens cannot be read from {Address} ({ExceptionType}), so nothing is accepted. Check Teams:OpenIdMetadata and the network.")]
    public static partial void NoKeys(ILogger logger, string address, string exceptionType);

    [LoggerMessage(2002, LogLevel.Warning, "An answer was not sent: {Sentence}")]
    public static partial void NotSent(ILogger logger, string sentence);

    [LoggerMessage(2003, LogLevel.Error, "A turn broke: {ExceptionType}\n{Stack}")]
    public static partial void TurnBroke(ILogger logger, string exceptionType, string stack);

    [LoggerMessage(2004, LogLevel.Debug, "An answer takes longer than {Seconds} s; the request was acknowledged and the work goes on.")]
    public static partial void GoesOn(ILogger logger, double seconds);

    [LoggerMessage(2005, LogLevel.Error, "No token for the Bot Connector ({ExceptionType}). Check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId, and Teams:LoginEndpoint.")]
    public static partial void NoToken(ILogger logger, string exceptionType);

    [LoggerMessage(2006, LogLevel.Debug, "No handler for the invoke '{Name}'.")]
    public static partial void UnknownInvoke(ILogger logger, string name);
}
