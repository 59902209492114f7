using CareBot.Core.Replies;
using Microsoft.Extensions.Logging;

namespace CareBot.Core;

/// <summary>Everything the core writes to a log: ids, names and numbers, never a word of a paste. Event ids 1000-1999.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Information, "Answered on {Channel}: intent {Intent}, {Disposition}, {Milliseconds:0.0} ms.")]
    public static partial void Answered(ILogger logger, string channel, string intent, Disposition disposition, double milliseconds);

    [LoggerMessage(1001, LogLevel.Information, "Dropped a duplicate delivery on {Channel}.")]
    public static partial void Duplicate(ILogger logger, string channel);

    [LoggerMessage(1002, LogLevel.Error, "Incident {Incident} on {Channel}: {ExceptionType}\n{Stack}")]
    public static partial void Broken(ILogger logger, string channel, string incident, string exceptionType, string stack);

    [LoggerMessage(1003, LogLevel.Error, "The store of delivery keys is broken ({ExceptionType}). People are answered all the same; until it is mended, a restart may lead to second answers. Check ConnectionStrings:CareBot, the disk and the rights on the file.")]
    public static partial void KeysBroken(ILogger logger, string exceptionType);
}
