using System.Reflection;
using System.Xml.Linq;
using CareBot.Core.Dialog;
using CareBot.Hostility;
using CareBot.Testing;

namespace CareBot.Architecture.Tests;

/// <summary>References point one way: Hostility ← Core ← {Storage, AzureLanguage, Teams, Slack} ← CareBot; Hostility ← Training.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["CareBot.Hostility"] = [],
        ["CareBot.Core"] = ["CareBot.Hostility"],
        ["CareBot.Storage"] = ["CareBot.Core"],
        ["CareBot.AzureLanguage"] = ["CareBot.Core"],
        ["CareBot.Teams"] = ["CareBot.Core"],
        ["CareBot.Slack"] = ["CareBot.Core"],
        ["CareBot"] = ["CareBot.AzureLanguage", "CareBot.Core", "CareBot.Slack", "CareBot.Storage", "CareBot.Teams"],
        ["CareBot.Training"] = ["CareBot.Hostility"],
    };

    private static readonly string[] VendorWords = ["Slack", "Teams", "Azure", "Sqlite", "Npgsql", "Postgres", "Dapper", "Quartz", "BlockKit", "AdaptiveCard", "BotFramework"];

    [Fact]
    public void Every_project_refers_to_those_the_design_names_and_no_others()
    {
        var folders = Directory.GetDirectories(Path.Combine(Machine.Root, "src")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), folders);
        foreach (var (project, allowed) in Allowed)
        {
            Assert.Equal(allowed, ProjectReferences(project));
        }
    }

    [Theory]
    [InlineData(typeof(HostilityScorer), new[] { "System.", "netstandard", "YamlDotNet" })]
    [InlineData(typeof(DialogEngine), new[] { "System.", "netstandard", "YamlDotNet", "CareBot.Hostility", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions" })]
    public void Hostility_and_core_stand_on_nothing_but_the_framework_and_the_reader_of_words(Type inside, string[] allowed)
    {
        var strangers = inside.Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !allowed.Any(start => name.StartsWith(start, StringComparison.Ordinal)));
        Assert.Empty(strangers);
    }

    [Theory]
    [InlineData(typeof(HostilityScorer))]
    [InlineData(typeof(DialogEngine))]
    public void No_vendor_has_a_type_or_a_member_in_hostility_or_core(Type inside)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        // The names of the channels are plain words that travel with a message; nothing else may name a vendor.
        var members = inside.Assembly.GetTypes().Where(type => type.Name != "ChannelNames")
            .SelectMany(type => type.GetMembers(All).Select(member => $"{type.FullName}.{member.Name}"));
        List<string> named = [.. members.Where(name => VendorWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))];
        Assert.Empty(named);
    }

    private static IEnumerable<string> ProjectReferences(string project) =>
        XDocument.Load(Path.Combine(Machine.Root, "src", project, $"{project}.csproj")).Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)).Order(StringComparer.Ordinal);
}
