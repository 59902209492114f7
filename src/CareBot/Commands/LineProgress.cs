using System.Diagnostics;

namespace CareBot.Commands;

/// <summary>One line on standard error that counts the lines done, where a person watches and the answers go elsewhere; nothing in a pipe.</summary>
internal sealed class LineProgress(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly bool _isShown = terminal is { IsErrorTerminal: true, IsOutTerminal: false };
    private readonly long _started = Stopwatch.GetTimestamp();
    private TimeSpan _last;

    /// <summary>Shows how far it is, a few times a second at most.</summary>
    public void Report(long lines)
    {
        var elapsed = Stopwatch.GetElapsedTime(_started);
        if (_isShown && elapsed - _last >= Pause)
        {
            _last = elapsed;
            terminal.Error.Write($"\r\e[K{lines:N0} lines, {lines / elapsed.TotalSeconds:N0} a second");
        }
    }

    /// <summary>Takes the line away again.</summary>
    public void Dispose()
    {
        if (_isShown && _last > TimeSpan.Zero)
        {
            terminal.Error.Write("\r\e[K");
        }
    }
}
