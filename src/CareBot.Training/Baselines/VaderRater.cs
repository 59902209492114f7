using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CareBot.Training.Evaluation;

namespace CareBot.Training.Baselines;

/// <summary>VADER's compound sentiment with its sign turned (Hutto and Gilbert 2014; npm <c>vader-sentiment</c>, run by Node.js): the more negative, the more hostile.</summary>
internal sealed class VaderRater(string package) : IRater
{
    private const string Script =
        "const v = require(process.argv[1]).SentimentIntensityAnalyzer; let s = ''; process.stdin.setEncoding('utf8'); process.stdin.on('data', d => s += d);"
        + " process.stdin.on('end', () => process.stdout.write(JSON.parse(s).map(t => v.polarity_scores(t).compound).join('\\n')));";

    /// <inheritdoc />
    public string Name => "VADER";

    /// <summary>Looks for the npm package.</summary>
    /// <param name="folder">The package, or a folder that holds it or its <c>node_modules</c>; null for the one of tests/conformance.</param>
    /// <returns>The rater, or why there is none.</returns>
    internal static (VaderRater? Rater, string Why) Find(DirectoryInfo? folder)
    {
        var start = folder?.FullName ?? Path.Combine("tests", "conformance");
        var package = new[] { start, Path.Combine(start, "vader-sentiment"), Path.Combine(start, "node_modules", "vader-sentiment") }
            .FirstOrDefault(path => path.EndsWith("vader-sentiment", StringComparison.Ordinal) && File.Exists(Path.Combine(path, "package.json")));
        if (package is null)
        {
            return (null, $"VADER was left out: the npm package vader-sentiment is not in {start} (install it there, or name its folder with --vader).");
        }

        return HasNode() ? (new VaderRater(Path.GetFullPath(package)), "") : (null, "VADER was left out: Node.js was not found.");
    }

    /// <inheritdoc />
    /// <exception cref="InvalidDataException">Node.js ended with an error, or gave another number of values than texts.</exception>
    public IReadOnlyList<Rating> Rate(IReadOnlyList<string> texts)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false), ArgumentList = { "-e", Script, package } };
        using var node = Process.Start(start) ?? throw new InvalidDataException("VADER: Node.js did not start.");
        using (node.StandardInput)
        {
            // The script answers only when it has read everything, so neither side waits for the other.
            node.StandardInput.Write(JsonSerializer.Serialize(texts));
        }

        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        var values = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (node.ExitCode != 0 || values.Length != texts.Count)
        {
            throw new InvalidDataException($"VADER: Node.js ended with code {node.ExitCode} and {values.Length} values for {texts.Count} texts.");
        }

        return [.. values.Select(value => Rating.Only(-double.Parse(value, CultureInfo.InvariantCulture)))];
    }

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
}
