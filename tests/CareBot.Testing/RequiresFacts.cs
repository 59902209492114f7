using Xunit;

namespace CareBot.Testing;

/// <summary>Whether the machine has what a test needs. With <c>CAREBOT_REQUIRE=all</c> nothing is skipped, so that a missing tool is a failure.</summary>
public static class Machine
{
    /// <summary>Whether a missing tool is a failure.</summary>
    public static bool RequireAll => Environment.GetEnvironmentVariable("CAREBOT_REQUIRE") == "all";

    /// <summary>Path of Debian's Chromium, or null.</summary>
    public static string? Chromium => Find("chromium", "chromium-browser", "google-chrome");

    /// <summary>Path of Node.js, or null.</summary>
    public static string? Node => Find("node");

    /// <summary>The data beside the project (<c>../shared</c>), or null in a clone that stands alone.</summary>
    public static string? SharedData => Directory.Exists(Path.Combine(Root, "..", "shared", "data")) ? Path.GetFullPath(Path.Combine(Root, "..", "shared", "data")) : null;

    /// <summary>The project's top folder.</summary>
    public static string Root { get; } = FindRoot();

    internal static string? SkipUnless(bool present, string cure) => present || RequireAll ? null : cure;

    private static string? Find(params string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CareBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not stand below the folder that holds CareBot.sln.");
    }
}

/// <summary>A test that needs Chromium.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <summary>Skips where there is none.</summary>
    public ChromiumFactAttribute() => Skip = Machine.SkipUnless(Machine.Chromium is not null, "Needs Chromium: apt-get install chromium");
}

/// <summary>A test that needs Node.js and the real clients of tests/conformance.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    /// <summary>Skips where they are missing.</summary>
    public NodeFactAttribute() => Skip = Machine.SkipUnless(
        Machine.Node is not null && Directory.Exists(Path.Combine(Machine.Root, "tests", "conformance", "node_modules")),
        "Needs Node.js and the real clients: npm ci --prefix tests/conformance");
}

/// <summary>A test on the labelled data beside the project.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    /// <summary>Skips where there is none. The data is never part of a clone, so this stays a skip even when every tool is required.</summary>
    public SharedDataFactAttribute() => Skip = Machine.SharedData is not null ? null : "Needs the labelled data in ../shared, which is not part of the project.";
}
