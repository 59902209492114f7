namespace CareBot.Commands;

/// <summary>What the process returns.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Some lines failed, or there was nothing to work on; standard error says which and why.</summary>
    public const int SomeFailed = 1;

    /// <summary>The arguments or the settings cannot be used.</summary>
    public const int Unusable = 2;
}

/// <summary>A command cannot do its work; the message is for the person who ran it.</summary>
/// <param name="message">What is wrong and what to do, in one line.</param>
/// <param name="exitCode">What the process returns.</param>
internal sealed class CommandException(string message, int exitCode) : Exception(message)
{
    /// <summary>What the process returns.</summary>
    public int ExitCode { get; } = exitCode;
}
