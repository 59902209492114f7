using CareBot.Core.Guidance;
using CareBot.Core.Review;
using CareBot.Core.Scripts;
using CareBot.Core.Tips;

namespace CareBot.Core.Content;

/// <summary>The words of one language.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Plays">The plays by id.</param>
/// <param name="Scripts">The scripts, in file order.</param>
/// <param name="Tips">The tips, in file order.</param>
/// <param name="Checks">The checks of the draft review, in file order.</param>
/// <param name="Phrases">The words of the interface.</param>
public sealed record LanguageContent(
    string Language,
    IReadOnlyDictionary<string, Play> Plays,
    IReadOnlyList<Script> Scripts,
    IReadOnlyList<Tip> Tips,
    IReadOnlyList<DraftCheck> Checks,
    PhraseBook Phrases)
{
    /// <summary>Words that mean the same when somebody looks for a script, in file order.</summary>
    public IReadOnlyList<SynonymGroup> Synonyms { get; init; } = [];

    /// <summary>Sets of words the draft review asks about, in file order.</summary>
    public IReadOnlyList<ReviewCue> ReviewCues { get; init; } = [];

    /// <summary>Finds what a message is about.</summary>
    internal MatterDetector Matters { get; private init; } = new([]);

    /// <summary>The words by which slots are recognised.</summary>
    internal SlotWords SlotWords { get; private init; } = SlotWords.Read([]);

    /// <summary>These words, and another language's where this one has none.</summary>
    internal LanguageContent WithFallback(LanguageContent other) => this with
    {
        Scripts = Scripts.Count > 0 ? Scripts : other.Scripts,
        Tips = Tips.Count > 0 ? Tips : other.Tips,
        Checks = Checks.Count > 0 ? Checks : other.Checks,
        Synonyms = Synonyms.Count > 0 ? Synonyms : other.Synonyms,
        ReviewCues = ReviewCues.Count > 0 ? ReviewCues : other.ReviewCues,
        Phrases = Phrases.WithFallback(other.Phrases),
    };

    /// <exception cref="ContentException">An entry or a pattern cannot be read.</exception>
    internal static LanguageContent Load(ContentSource source, string language)
    {
        var cues = source.Entries(language, "review-cues");
        var asked = cues.Count > 0 ? cues : source.Entries(ContentLibrary.FallbackLanguage, "review-cues");
        return PatternLint.Check(source.Entries(language, "checks"), asked).FirstOrDefault() is { } problem
            ? throw new ContentException(problem)
            : Read(source, language);
    }

    private static LanguageContent Read(ContentSource source, string language) => new(
        language,
        ById(source.Entries(language, "plays"), Play.Read, play => play.Id),
        [.. ById(source.Entries(language, "scripts"), Script.Read, script => script.Id).Values],
        [.. ById(source.Entries(language, "tips"), Tip.Read, tip => tip.Id).Values],
        [.. ById(source.Entries(language, "checks"), DraftCheck.Read, check => check.Id).Values],
        new PhraseBook(ById(source.Entries(language, "phrases"), entry => (Id: entry.Required("id"), Text: entry.Required("text")), phrase => phrase.Id)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal)))
    {
        Synonyms = [.. ById(source.Entries(language, "synonyms"), SynonymGroup.Read, group => group.Id).Values],
        ReviewCues = [.. ById(source.Entries(language, "review-cues"), ReviewCue.Read, cue => cue.Id).Values],
        Matters = new MatterDetector(ById(source.Entries(language, "matters"), Matter.Read, matter => matter.Id).Values),
        SlotWords = SlotWords.Read(source.Entries(language, "slots")),
    };

    private static Dictionary<string, T> ById<T>(IReadOnlyList<ContentEntry> entries, Func<ContentEntry, T> read, Func<T, string> id)
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var item = read(entry);
            if (!byId.TryAdd(id(item), item))
            {
                throw entry.Problem($"The id '{id(item)}' is used twice.", "Give this entry an id of its own.");
            }
        }

        return byId;
    }
}
