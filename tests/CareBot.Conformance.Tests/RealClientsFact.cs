using CareBot.Testing;

namespace CareBot.Conformance.Tests;

/// <summary>A test that needs the real clients of <c>tests/conformance</c> and the browser some of them run in.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealClientsFactAttribute : FactAttribute
{
    private static readonly string Packages = Path.Combine(Machine.Root, "tests", "conformance", "node_modules");

    /// <summary>Skips where they are missing, unless every tool is required.</summary>
    public RealClientsFactAttribute() => Skip = Machine.RequireAll || (Machine.Node is not null && Machine.Chromium is not null && Directory.Exists(Packages))
        ? null
        : "Needs Node.js, the real clients and Chromium: npm ci --prefix tests/conformance, apt-get install chromium";
}
