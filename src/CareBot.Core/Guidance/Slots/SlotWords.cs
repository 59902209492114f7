using CareBot.Core.Content;

namespace CareBot.Core.Guidance;

/// <summary>The words by which slots are recognised, from <c>slots.yaml</c>: entry id to words.</summary>
internal sealed class SlotWords
{
    /// <summary>The entries the file must have.</summary>
    public static readonly IReadOnlyList<string> Required =
    [
        "number.order", "number.booking", "number.case", "number.account", "number.say", "number.link", "number.mark", "number.not",
        "money.code", "money.sign", "money.word", "money.scale", "money.back",
        "month", "time.unit", "time.day", "time.lead", "promise",
        "contact.verb", "contact.noun", "contact.received", "count.word", "ordinal.word",
        "name.intro", "name.title", "name.not", "name.greeting", "name.closing", "header.subject", "header.from",
        "product.bought", "product.article", "product.not", "product.end", "product.verb",
    ];

    private readonly Dictionary<string, HashSet<string>> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Dictionary<string, int>> _places = new(StringComparer.Ordinal);

    private SlotWords()
    {
    }

    public static SlotWords Read(IEnumerable<ContentEntry> entries)
    {
        var words = new SlotWords();
        foreach (var entry in entries)
        {
            var list = entry.List("words");
            var id = entry.Required("id");
            words._lists[id] = list;
            words._sets[id] = new HashSet<string>(list, StringComparer.OrdinalIgnoreCase);
            words._places[id] = Places(list);
        }

        return words;
    }

    /// <summary>Whether an entry holds a word, in any case.</summary>
    public bool Has(string entry, ReadOnlySpan<char> word) =>
        !word.IsEmpty && _sets.TryGetValue(entry, out var set) && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The words of an entry in the order of the file; empty when there is none.</summary>
    public IReadOnlyList<string> List(string entry) => _lists.GetValueOrDefault(entry, []);

    /// <summary>The place of a word in an entry whose words are in order, or -1. A slash separates spellings of the same place.</summary>
    public int IndexOf(string entry, ReadOnlySpan<char> word) =>
        _places.TryGetValue(entry, out var places) && places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var place) ? place : -1;

    private static Dictionary<string, int> Places(IReadOnlyList<string> list)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < list.Count; place++)
        {
            foreach (var spelling in list[place].Split('/'))
            {
                places.TryAdd(spelling, place);
            }
        }

        return places;
    }
}
