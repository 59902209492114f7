namespace CareBot.Core.Content;

/// <summary>The words of the interface: titles, labels, help, errors.</summary>
/// <param name="texts">Phrase id to text.</param>
public sealed class PhraseBook(IReadOnlyDictionary<string, string> texts)
{
    /// <summary>The phrase ids there are.</summary>
    public IEnumerable<string> Ids => texts.Keys;

    /// <summary>The text of a phrase.</summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase; a test asks for every id the code uses.</exception>
    public string this[string id] => texts.TryGetValue(id, out var text) ? text : throw new KeyNotFoundException($"There is no phrase '{id}'.");

    /// <summary>These phrases, and another book's where this one has none.</summary>
    internal PhraseBook WithFallback(PhraseBook other) =>
        new(Ids.Union(other.Ids, StringComparer.Ordinal).ToDictionary(id => id, id => texts.TryGetValue(id, out var text) ? text : other[id], StringComparer.Ordinal));

    /// <summary>The text of a phrase with its placeholders (<c>{score}</c>) filled.</summary>
    public string Fill(string id, params (string Name, string Value)[] values) =>
        Template.Fill(this[id], name => Array.Find(values, value => value.Name == name).Value);
}
