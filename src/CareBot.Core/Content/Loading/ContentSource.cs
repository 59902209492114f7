using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareBot.Core.Content;

/// <summary>The content files: path relative to the content folder (<c>en/plays/ladder.yaml</c>) and text.</summary>
/// <param name="Files">Path to text.</param>
public sealed record ContentSource(IReadOnlyDictionary<string, string> Files)
{
    private const string Prefix = "Content/";

    /// <summary>The files that ship inside this assembly.</summary>
    public static ContentSource Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            files[name[Prefix.Length..]] = reader.ReadToEnd();
        }

        return new ContentSource(files);
    }

    /// <summary>The languages there is a folder for, in alphabetical order.</summary>
    internal IReadOnlyList<string> Languages => [.. Files.Keys.Select(path => path.Split('/')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The entries of one file, or of every file in a folder, of one language.</summary>
    internal IReadOnlyList<ContentEntry> Entries(string language, string fileOrFolder)
    {
        var folder = $"{language}/{fileOrFolder}/";
        var file = $"{language}/{fileOrFolder}.yaml";
        return
        [
            .. Files.Where(pair => pair.Key == file || pair.Key.StartsWith(folder, StringComparison.Ordinal))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .SelectMany(pair => Read(pair.Key, pair.Value)),
        ];
    }

    /// <summary>The entries of one file.</summary>
    /// <exception cref="ContentException">The file is not a list of entries; the message names file, line and cure.</exception>
    internal static IEnumerable<ContentEntry> Read(string path, string text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException error)
        {
            throw new ContentException(new ContentProblem(path, (int)error.Start.Line, "This is not valid YAML.", "Check indentation, quotes and colons on this line and the one above."));
        }

        if (yaml.Documents.Count == 0)
        {
            return [];
        }

        return yaml.Documents[0].RootNode is YamlSequenceNode entries
            ? entries.Children.Select(child => child is YamlMappingNode mapping
                ? new ContentEntry(path, mapping)
                : throw new ContentException(new ContentProblem(path, (int)child.Start.Line, "An entry is not a set of 'key: value' lines.", "Start each entry with '- id: …'.")))
            : throw new ContentException(new ContentProblem(path, 1, "The file is not a list of entries.", "Start each entry with '- id: …' at the left margin."));
    }
}
