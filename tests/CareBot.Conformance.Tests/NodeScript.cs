using System.Diagnostics;
using CareBot.Testing;

namespace CareBot.Conformance.Tests;

/// <summary>A script of <c>tests/conformance</c>, run to its end by Node's test runner.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="ExitCode">0 when every check held.</param>
/// <param name="Output">A line for each check.</param>
internal sealed record NodeScript(string Name, int ExitCode, string Output)
{
    /// <summary>After this a script that hangs is ended, with all it started.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Runs a script.</summary>
    /// <param name="name">Its file name.</param>
    /// <param name="argument">Its one argument, or null.</param>
    /// <param name="settings">Environment variables for it.</param>
    public static async Task<NodeScript> RunAsync(string name, string? argument, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Machine.Node ?? "node")
        {
            WorkingDirectory = Path.Combine(Machine.Root, "tests", "conformance"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("--test-reporter=./lib/one-line.mjs");
        start.ArgumentList.Add(name);
        if (argument is not null)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        return new NodeScript(name, process.ExitCode, $"{await output}{await errors}");
    }

    /// <summary>Every check held; otherwise the test fails and shows the script's lines and what the host said.</summary>
    public void ShouldPass(CareBotProcess? host = null) => Assert.True(
        ExitCode == 0 && Output.Contains("ok      ", StringComparison.Ordinal),
        $"{Name} ended with {ExitCode}:\n{Output}{(host is null ? "" : $"\nThe host said:\n{host.Said}")}");

    /// <summary>At least one check failed, and its line holds these words.</summary>
    public void ShouldFailWith(string words)
    {
        Assert.NotEqual(0, ExitCode);
        Assert.Contains(words, Output, StringComparison.Ordinal);
    }
}
