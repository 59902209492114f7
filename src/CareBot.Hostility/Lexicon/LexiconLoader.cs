using System.Collections.Concurrent;

namespace CareBot.Hostility.Lexicon;

/// <summary>Reads the lexicon files that are embedded in this assembly.</summary>
internal static class LexiconLoader
{
    private const string Prefix = "Lexicon/";

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, LexiconFile>> Loaded = new(StringComparer.Ordinal);

    /// <summary>Reads every file of a language, in the order of their names.</summary>
    /// <exception cref="InvalidDataException">A file is not what it should be; says which.</exception>
    internal static IReadOnlyDictionary<string, LexiconFile> Load(string language) => Loaded.GetOrAdd(language, ReadAll);

    /// <summary>The languages that have a lexicon.</summary>
    internal static IReadOnlySet<string> Languages { get; } = PackedWords.Shared.Names
        .Select(name => name.Split('/'))
        .Where(path => path is [_, _, _])
        .Select(path => path[1])
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads one file.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be.</exception>
    internal static T Read<T>(string name) => PackedWords.Shared.Read<T>(name);

    private static SortedDictionary<string, LexiconFile> ReadAll(string language)
    {
        var files = new SortedDictionary<string, LexiconFile>(StringComparer.Ordinal);
        foreach (var name in PackedWords.Shared.Names.Where(name => name.StartsWith($"{Prefix}{language}/", StringComparison.Ordinal)))
        {
            files.Add(name[Prefix.Length..], Read<LexiconFile>(name));
        }

        return files;
    }
}
