using System.Collections.Concurrent;
using System.Reflection;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CareBot.Hostility.Lexicon;

/// <summary>Reads the lexicon files that are embedded in this assembly.</summary>
internal static class LexiconLoader
{
    private const string Prefix = "Lexicon/";

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, LexiconFile>> Loaded = new(StringComparer.Ordinal);

    /// <summary>Reads every file of a language, in the order of their names.</summary>
    /// <exception cref="InvalidDataException">A file is not what it should be; says which.</exception>
    internal static IReadOnlyDictionary<string, LexiconFile> Load(string language) => Loaded.GetOrAdd(language, ReadAll);

    private static SortedDictionary<string, LexiconFile> ReadAll(string language)
    {
        var files = new SortedDictionary<string, LexiconFile>(StringComparer.Ordinal);
        foreach (var name in Assembly.GetManifestResourceNames().Where(name => Normal(name).StartsWith($"{Prefix}{language}/", StringComparison.Ordinal)))
        {
            files.Add(Normal(name)[Prefix.Length..], Read<LexiconFile>(name));
        }

        return files;
    }

    /// <summary>The languages that have a lexicon.</summary>
    internal static IReadOnlySet<string> Languages { get; } = Assembly.GetManifestResourceNames()
        .Select(name => Normal(name).Split('/'))
        .Where(path => path is [_, _, _])
        .Select(path => path[1])
        .ToHashSet(StringComparer.Ordinal);

    private static Assembly Assembly => typeof(LexiconLoader).Assembly;

    /// <summary>Reads one file.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be.</exception>
    internal static T Read<T>(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"The lexicon file {name} is not embedded.");
        using var reader = new StreamReader(stream);
        try
        {
            return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<T>(reader);
        }
        catch (YamlDotNet.Core.YamlException error)
        {
            throw new InvalidDataException($"{name}, line {error.Start.Line}: {error.Message}", error);
        }
    }

    private static string Normal(string name) => name.Replace('\\', '/');
}
