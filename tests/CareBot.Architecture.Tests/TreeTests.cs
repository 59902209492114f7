using System.Text.RegularExpressions;
using CareBot.Testing;

namespace CareBot.Architecture.Tests;

/// <summary>What the tree may hold.</summary>
public sealed partial class TreeTests
{
    private static readonly string[] TopLevel =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "CareBot.sln", "Directory.Build.props", "Directory.Packages.props",
        "LICENSE", "README.md", "appsettings.json", "global.json", "manifests", "src", "tests",
    ];

    [Fact]
    public void The_top_level_is_fixed()
    {
        // bin, obj and editors' folders are ignored by git and may lie about.
        string[] leftByTools = [".git", ".vs", ".vscode", ".idea", "TestResults", "BenchmarkDotNet.Artifacts"];
        var found = Directory.GetFileSystemEntries(Machine.Root).Select(path => Path.GetFileName(path)!).Except(leftByTools, StringComparer.Ordinal);
        Assert.Empty(found.Except(TopLevel, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_is_pinned_exactly()
    {
        var pins = PackageVersion().Matches(File.ReadAllText(Path.Combine(Machine.Root, "Directory.Packages.props")));
        Assert.True(pins.Count > 10);
        Assert.All(pins, pin => Assert.Matches(@"^\[[0-9.]+\]$", pin.Groups["pin"].Value));
    }

    [Fact]
    public void Every_project_keeps_its_lock_file()
    {
        var projects = Directory.GetFiles(Machine.Root, "*.csproj", SearchOption.AllDirectories).Where(path => !path.Contains("node_modules", StringComparison.Ordinal));
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));
    }

    [Fact]
    public void Every_path_the_readme_names_is_there()
    {
        var readme = File.ReadAllText(Path.Combine(Machine.Root, "README.md"));
        List<string> paths = [.. NamedPath().Matches(readme).Select(match => match.Value.TrimEnd('.', ',', ')')).Distinct(StringComparer.Ordinal)];
        List<string> missing = [.. paths.Where(path => !Path.Exists(Path.Combine(Machine.Root, path)))];
        Assert.NotEmpty(paths);
        Assert.Empty(missing);
    }

    [GeneratedRegex("Package(?:Version|Reference) Include=\"[^\"]+\" Version=\"(?<pin>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PackageVersion();

    [GeneratedRegex("(?:src|tests|manifests)/[A-Za-z0-9_./-]+", RegexOptions.None, 1000)]
    private static partial Regex NamedPath();
}
