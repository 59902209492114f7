namespace CareBot.Commands;

/// <summary>Where a command's questions come from.</summary>
/// <param name="Name">The file, or "standard input".</param>
/// <param name="Reader">The text; a byte order mark is skipped, invalid UTF-8 becomes U+FFFD.</param>
/// <param name="HasLines">Whether each line is a question of its own in JSON; otherwise the whole is one text.</param>
internal sealed record QuestionSource(string Name, TextReader Reader, bool HasLines) : IDisposable
{
    private static readonly string[] LineExtensions = [".jsonl", ".ndjson"];
    private static readonly string[] TextExtensions = [".txt", ".eml", ".md", ".html", ".htm"];

    /// <summary>Opens a file or standard input.</summary>
    /// <param name="file">A path; <c>-</c> or null for standard input.</param>
    /// <param name="format">The output format that was asked for. <c>jsonl</c> means lines in as well, except from a text file.</param>
    /// <param name="terminal">Gives standard input.</param>
    /// <exception cref="CommandException">The file cannot be read.</exception>
    public static QuestionSource Open(string? file, string? format, Terminal terminal)
    {
        var isInput = file is null or "-";
        if (isInput && terminal.IsInTerminal)
        {
            terminal.Error.WriteLine("Paste the text, then press Ctrl+D (Ctrl+Z and Enter on Windows).");
        }

        var reader = new PeekingReader(isInput ? terminal.In : OpenFile(file!));
        var extension = isInput ? "" : Path.GetExtension(file!).ToLowerInvariant();
        var hasLines = LineExtensions.Contains(extension)
            || (!TextExtensions.Contains(extension) && (format == OutputFormat.JsonLines || reader.LooksLikeJsonLines()));
        return new QuestionSource(isInput ? "standard input" : file!, reader, hasLines);
    }

    /// <inheritdoc/>
    public void Dispose() => Reader.Dispose();

    private static FileStream OpenFile(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var why = error is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : "it cannot be read";
            throw new CommandException($"Cannot open '{file}': {why}. Name a file, or - for standard input.", ExitCodes.Unusable);
        }
    }

    /// <summary>A reader that can look at its first characters without using them up.</summary>
    private sealed class PeekingReader(Stream stream) : StreamReader(stream, Terminal.Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16)
    {
        /// <summary>A JSON object at the very start: people who paste a customer's message do not begin with a brace and a quote.</summary>
        public bool LooksLikeJsonLines()
        {
            while (Peek() is var next && next >= 0 && char.IsWhiteSpace((char)next))
            {
                _ = Read();
            }

            return Peek() == '{';
        }
    }
}

/// <summary>The output formats.</summary>
internal static class OutputFormat
{
    /// <summary>For a person.</summary>
    public const string Text = "text";

    /// <summary>One JSON value: an object for one text, an array for lines.</summary>
    public const string Json = "json";

    /// <summary>One JSON object a line, in the order of the questions.</summary>
    public const string JsonLines = "jsonl";

    /// <summary>RFC 4180 with a header row.</summary>
    public const string Csv = "csv";

    /// <summary>All of them.</summary>
    public static readonly string[] All = [Text, Json, JsonLines, Csv];

    /// <summary>Those without a table.</summary>
    public static readonly string[] WithoutCsv = [Text, Json, JsonLines];
}
