namespace CareBot;

/// <summary>Everything the host writes to a log: names, numbers and codes, never a word of a paste. Event ids 4000-4999.</summary>
internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Information, "Listening on {Url}.")]
    public static partial void Listening(ILogger logger, string url);

    [LoggerMessage(4001, LogLevel.Information, "{Feature} is {State}: {Detail}")]
    public static partial void Feature(ILogger logger, string feature, string state, string detail);

    [LoggerMessage(4002, LogLevel.Error, "Incident {Incident} at {Method} {Path}: {ExceptionType}\n{Stack}")]
    public static partial void Broken(ILogger logger, string incident, string method, string path, string exceptionType, string stack);

    [LoggerMessage(4003, LogLevel.Warning, "Refused {Path}: {Reason}.")]
    public static partial void Refused(ILogger logger, string path, string reason);
}
