using CareBot.Hostility.Matching;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Lexicon;

/// <summary>A lexicon of one language or several, ready for use.</summary>
internal sealed class CompiledLexicon
{
    private readonly Dictionary<string, string> _sentences;
    private readonly Dictionary<string, List<string>> _classes;

    private CompiledLexicon(IEnumerable<LexiconFile> files)
    {
        var all = files.ToList();
        Entries = [.. all.SelectMany(file => file.Entries)];
        Acronyms = all.SelectMany(file => file.Acronyms).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _sentences = all.SelectMany(file => file.Sentences).ToDictionary(StringComparer.Ordinal);
        _classes = all.SelectMany(file => file.Classes).GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(pair => pair.Value).Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        _classes["number"] = [.. _classes.GetValueOrDefault("number", []), "#figure", .. FiguresNamedIn(all)];
        Kinds = [.. Entries.Select(entry => SignalNames.TryParse(entry.Kind, out var kind) ? kind : default)];
        Compile(new PatternParser(_classes), [.. all.SelectMany(file => file.Starred)], all.SelectMany(file => file.Disguised), all.SelectMany(file => file.Endings));
    }

    /// <summary>The entries, by index.</summary>
    internal LexiconEntry[] Entries { get; }

    /// <summary>The signal of each entry that shows one.</summary>
    internal SignalKind[] Kinds { get; }

    /// <summary>Finds the entries in text.</summary>
    internal Automaton Automaton { get; } = new();

    /// <summary>The words it knows.</summary>
    internal Vocabulary Vocabulary { get; } = new();

    /// <summary>Words in capitals that are no shouting.</summary>
    internal HashSet<string> Acronyms { get; }

    /// <summary>Loads the lexicons of languages that have one, as one: lists of the same name are joined, so that the rules of each know the people and things of all.</summary>
    internal static CompiledLexicon Load(params string[] languages) => new(languages.SelectMany(language => LexiconLoader.Load(language).Values));

    /// <summary>The word numbers of a class.</summary>
    internal HashSet<int> Class(string name) => _classes[name].Select(word => Vocabulary.Add(word)).ToHashSet();

    /// <summary>A sentence for the user.</summary>
    internal string Sentence(string key) => _sentences[key];

    /// <summary>The index of the entry with this id.</summary>
    internal int IndexOf(string id) => Array.FindIndex(Entries, entry => entry.Id == id);

    /// <summary>A figure that some pattern names has a number of its own, and still is a figure to all the others.</summary>
    private static IEnumerable<string> FiguresNamedIn(List<LexiconFile> files) =>
        files.SelectMany(file => file.Entries.SelectMany(entry => entry.Words).Concat(file.Classes.Values.SelectMany(members => members)))
            .SelectMany(words => words.Split(' ', '|', '_', '?'))
            .Where(word => word.Length > 0 && word.All(char.IsAsciiDigit))
            .Distinct(StringComparer.Ordinal);

    private void Compile(PatternParser parser, List<string> starred, IEnumerable<string> disguised, IEnumerable<string> endings)
    {
        var coarse = new List<string>();
        for (var i = 0; i < Entries.Length; i++)
        {
            foreach (var words in Entries[i].Words)
            {
                var pattern = parser.Parse(words);
                Automaton.Add(pattern, i, Vocabulary);
                if (Entries[i].Kind is "profanity" or "slur" or "insult" && pattern.Places is [{ Gap: 0 } only] && !pattern.AtStart && !pattern.AtEnd)
                {
                    coarse.AddRange(only.Phrases.Where(phrase => phrase.Length == 1).Select(phrase => phrase[0]));
                }
            }
        }

        coarse.AddRange(disguised);
        Vocabulary.SetEndings([.. endings]);
        Vocabulary.SetCoarse([.. coarse.Distinct(StringComparer.Ordinal)], starred);
    }
}
