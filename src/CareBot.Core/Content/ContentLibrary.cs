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
        if (!source.Languages.Contains(FallbackLanguage))
        {
            throw new ContentException(new ContentProblem(FallbackLanguage, 1, "There are no words in English.", "Put the English files into the folder 'en'; every other language falls back to it."));
        }

        var fallback = LanguageContent.Load(source, FallbackLanguage);
        return new ContentLibrary(source.Languages.ToDictionary(
            language => language,
            language => language == FallbackLanguage ? fallback : LanguageContent.Load(source, language).WithFallback(fallback),
            StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The words of a language (<c>id</c>, <c>en-GB</c>), or the fallback's.</summary>
    public LanguageContent For(string? language) =>
        language is not null && _languages.TryGetValue(language.Split('-', '_')[0], out var content) ? content : _languages[FallbackLanguage];
}
