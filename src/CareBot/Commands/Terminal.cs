using System.Text;

namespace CareBot.Commands;

/// <summary>Where a command reads and writes, so that tests can stand in for a person.</summary>
/// <param name="In">Standard input, as bytes.</param>
/// <param name="Out">Standard output, as bytes.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsInTerminal">Whether a person types the input.</param>
/// <param name="IsOutTerminal">Whether a person reads the output as it comes.</param>
/// <param name="IsErrorTerminal">Whether a person reads standard error as it comes.</param>
internal sealed record Terminal(Stream In, Stream Out, TextWriter Error, bool IsInTerminal, bool IsOutTerminal, bool IsErrorTerminal)
{
    /// <summary>UTF-8 without a byte order mark; invalid input becomes U+FFFD.</summary>
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether colours are wanted: only on a terminal, and never against https://no-color.org.</summary>
    public bool HasColour => IsOutTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>The process's own.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Utf8;
        }

        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        return new Terminal(Console.OpenStandardInput(), Output(), error, !Console.IsInputRedirected, !Console.IsOutputRedirected, !Console.IsErrorRedirected);
    }

    /// <summary>A writer on the output; the caller disposes it, which flushes it and leaves the output open.</summary>
    public StreamWriter Writer() => new(Out, Utf8, bufferSize: 16_384, leaveOpen: true);

    private static Stream Output()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        // The console's own stream hides a closed pipe, and an endless input would then be scored for nobody. A file keeps the console's stream:
        // a FileStream on it would not move the position that the next program in the same shell redirection writes at.
        var handle = new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false);
        var pipe = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
