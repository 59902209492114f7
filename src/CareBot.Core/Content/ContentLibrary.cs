namespace CareBot.Core.Content;

/// <summary>All the words CareBot says, by language. Immutable; a changed file makes a new library.</summary>
public sealed class ContentLibrary
{
    /// <summary>The language every other falls back to.</summary>
    public const string FallbackLanguage = "en";

    private readonly Dictionary<string, LanguageContent> _languages;

    private ContentLibrary(Dictionary<string, LanguageContent> languages) => _languages = languages;

    /// <summary>The languages there are words for.</summary>
    public IReadOnlyCollection<string> Languages => _languages.Keys;

    /// <summary>Reads the words that ship with CareBot.</summary>
    public static ContentLibrary LoadEmbedded() => Load(ContentSource.Embedded());

    /// <summary>Reads words from content files.</summary>
    /// <exception cref="ContentException">A file cannot be read; the message names file, line and cure.</exception>
    public static ContentLibrary Load(ContentSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ContentLibrary(source.Languages.ToDictionary(language => language, language => LanguageContent.Load(source, language), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The words of a language (<c>id</c>, <c>en-GB</c>), or the fallback's.</summary>
    public LanguageContent For(string? language) =>
        language is not null && _languages.TryGetValue(language.Split('-', '_')[0], out var content) ? content : _languages[FallbackLanguage];
}
