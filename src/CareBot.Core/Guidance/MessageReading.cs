using System.Buffers;
using CareBot.Core.Content;
using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>Reads from a message what the play and its slots need beyond the scorer's signals.</summary>
internal static class MessageReading
{
    /// <summary>From this many words on a message says what it is about, whatever the words.</summary>
    private const int EnoughWords = 10;

    private static readonly SearchValues<char> QuestionMarks = SearchValues.Create("?？؟");

    public static (PlayFacts Facts, ExtractedSlots Slots) Read(string text, HostilityAssessment assessment, LanguageContent language, LanguageContent fallback)
    {
        var slots = new SlotExtractor(fallback.SlotWords).Extract(text, assessment.Parts);
        var tokens = new TextTokens(text, assessment.Parts.Where(part => part.Kind == PartKind.CustomerWords).Select(part => part.Span));
        var matters = language.Matters.Detect(tokens);
        if (!ReferenceEquals(language, fallback))
        {
            matters = matters.Concat(fallback.Matters.Detect(tokens)).DistinctBy(matter => matter.Key).ToDictionary(StringComparer.Ordinal);
        }

        return (new PlayFacts
        {
            Assessment = assessment,
            Matters = matters,
            TimesContacted = slots.TimesContacted,
            AsksSomething = assessment.Parts.Any(part => part.Kind == PartKind.CustomerWords && Within(text, part.Span).ContainsAny(QuestionMarks)),
            NamesTheProblem = tokens.Count >= EnoughWords || matters.ContainsKey(MatterIds.Fault) || matters.ContainsKey(MatterIds.Trouble) || slots.Slots.Any(slot => slot.Name is SlotNames.Order or SlotNames.Amount or SlotNames.Product),
        }, slots);
    }

    private static ReadOnlySpan<char> Within(string text, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        return text.AsSpan(start, Math.Clamp(span.End, start, text.Length) - start);
    }
}
