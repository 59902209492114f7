using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CareBot.Tests;

/// <summary>The built CareBot.dll as a process of its own, the way a script runs it.</summary>
internal static class CommandLine
{
    private static readonly string Folder = TemporaryFolder();
    private static int _databases;

    /// <summary>What the process left behind.</summary>
    internal sealed record Outcome(int ExitCode, byte[] Bytes, string Error)
    {
        public string Output => Encoding.UTF8.GetString(Bytes);

        public IReadOnlyList<JsonElement> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public static Task<Outcome> RunAsync(string input, params string[] args) => RunAsync(Encoding.UTF8.GetBytes(input), args);

    public static Task<Outcome> RunAsync(byte[] input, params string[] args) => RunProcessAsync(input, [typeof(Program).Assembly.Location, .. args]);

    public static async Task<Outcome> RunProcessAsync(byte[] input, string[] args)
    {
        using var process = StartProcess([], args);
        var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync();
        var copying = process.StandardOutput.BaseStream.CopyToAsync(output);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It did not want its input.
        }

        await Task.WhenAll(copying, error, process.WaitForExitAsync());
        return new Outcome(process.ExitCode, output.ToArray(), await error);
    }

    public static Process Start((string Key, string? Value)[] environment, params string[] args) => StartProcess(environment, [typeof(Program).Assembly.Location, .. args]);

    public static Process StartProcess((string Key, string? Value)[] environment, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in new[] { "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "ASPNETCORE_URLS" })
        {
            start.Environment.Remove(name);
        }

        // A database of its own: the default one belongs to the person at this machine.
        start.Environment["ConnectionStrings__CareBot"] = $"Data Source={Path.Combine(Folder, $"{Interlocked.Increment(ref _databases)}.db")}";
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    private static string TemporaryFolder()
    {
        var folder = Directory.CreateTempSubdirectory("carebot-processes-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
