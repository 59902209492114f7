using YamlDotNet.RepresentationModel;

namespace CareBot.Core.Content;

/// <summary>One entry of a content file, with its place, so that every complaint about it can say where.</summary>
/// <param name="File">Path of the file, relative to the content folder.</param>
/// <param name="Node">The YAML mapping.</param>
internal sealed record ContentEntry(string File, YamlMappingNode Node)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Line of the file the entry starts on, 1-based.</summary>
    public int Line => (int)Node.Start.Line;

    /// <summary>Keys of the entry that nobody has asked for: typing mistakes. Every entry may hold a note.</summary>
    public IReadOnlyList<string> UnknownKeys =>
        [.. Node.Children.Keys.Select(key => (key as YamlScalarNode)?.Value ?? "?").Where(key => key != "note" && !_asked.Contains(key))];

    /// <summary>Line of the file a key stands on, 1-based; the entry's own when it is not there.</summary>
    public int LineOf(string key) => Node.Children.Keys.FirstOrDefault(node => (node as YamlScalarNode)?.Value == key) is { } found ? (int)found.Start.Line : Line;

    /// <summary>Line of the file a text of a list stands on, 1-based; the key's when there is no such text.</summary>
    public int LineOf(string key, int index) =>
        Node.Children.TryGetValue(new YamlScalarNode(key), out var child) && child is YamlSequenceNode list && index < list.Children.Count ? (int)list.Children[index].Start.Line : LineOf(key);

    /// <summary>A text that must be there.</summary>
    /// <exception cref="ContentException">It is missing or not a text.</exception>
    public string Required(string key) =>
        Optional(key) is { Length: > 0 } text ? text : throw Problem($"'{key}' is missing.", $"Add a line '{key}: …' to the entry.");

    /// <summary>A text, or the empty string.</summary>
    public string Optional(string key) => Child(key) switch
    {
        null => "",
        YamlScalarNode scalar => (scalar.Value ?? "").Trim(),
        _ => throw Problem($"'{key}' is not a text.", "Write it as one text; use '|' for several lines.", key),
    };

    /// <summary>A list of texts; empty when it is not there.</summary>
    public IReadOnlyList<string> List(string key) => Child(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(child => child is YamlScalarNode { Value: { } value } ? value.Trim() : throw Problem($"'{key}' holds something that is not a text.", "Write one text a line, each behind '- '; put quotes around a text with a colon.", key))],
        _ => throw Problem($"'{key}' is not a list.", "Write one text a line, each behind '- '.", key),
    };

    /// <summary>A complaint about this entry, or about one of its keys.</summary>
    public ContentException Problem(string message, string cure, string key = "id") => new(new ContentProblem(File, LineOf(key), message, cure));

    private YamlNode? Child(string key)
    {
        _asked.Add(key);
        return Node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
    }
}

/// <summary>Something wrong with the content, said so that the person who edits it can mend it.</summary>
/// <param name="File">Path of the file, relative to the content folder.</param>
/// <param name="Line">Line, 1-based.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Cure">What to do.</param>
public sealed record ContentProblem(string File, int Line, string Message, string Cure)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Message} {Cure}";
}

/// <summary>The content cannot be read.</summary>
public sealed class ContentException(ContentProblem problem) : Exception(problem.ToString())
{
    /// <summary>What is wrong, where, and the cure.</summary>
    public ContentProblem Problem { get; } = problem;
}
