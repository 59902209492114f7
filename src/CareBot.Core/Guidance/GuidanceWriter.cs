using CareBot.Core.Content;
using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>Fills the right play for one message.</summary>
/// <param name="content">The words.</param>
/// <param name="selector">Chooses the play.</param>
public sealed class GuidanceWriter(ContentLibrary content, PlaySelector selector)
{
    /// <summary>What to do with a message.</summary>
    /// <param name="text">The paste.</param>
    /// <param name="assessment">What the scorer found in it.</param>
    /// <param name="language">Language of the guidance.</param>
    /// <param name="quote">Whether the situation may quote the customer.</param>
    public MessageGuidance Write(string text, HostilityAssessment assessment, string language, bool quote = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(assessment);
        var words = content.For(language);
        var (facts, slots) = MessageReading.Read(text, assessment, content.For(assessment.Language.Code), content.For(ContentLibrary.FallbackLanguage));
        var row = selector.Select(facts);
        var (play, spoken) = PlayOf(row.PlayId, words);
        var evidence = quote ? EvidenceQuote.Of(text, row, facts, spoken.Phrases) : "";
        var filler = new SlotFiller(slots.Values, spoken.Phrases, evidence);
        return new MessageGuidance
        {
            PlayId = play.Id,
            Title = play.Title,
            Step = play.Step,
            Situation = filler.Fill(evidence.Length > 0 ? play.Situation : play.SituationUnquoted),
            Do = [.. play.Do.Select(filler.Fill)],
            Dont = [.. play.Dont.Select(filler.Fill)],
            ReplyText = filler.Fill(play.Replies[ReplyVariant.Standard]),
            Say = [.. play.Say.Select(filler.Fill)],
            Next = filler.Fill(play.Next),
            HandOver = filler.Fill(play.HandOver),
            Escalate = play.Escalate,
            Language = spoken.Language,
            Slots = slots.Values,
        };
    }

    /// <summary>The reply of a play worded another way, for a button on an answer; null when there is no such play.</summary>
    /// <param name="playId">The play.</param>
    /// <param name="slots">What was found in the paste; read as untrusted, since it comes back with a button.</param>
    /// <param name="variant">The wording.</param>
    /// <param name="language">Language of the reply.</param>
    public string? Rewrite(string playId, SlotValues slots, ReplyVariant variant, string language)
    {
        ArgumentNullException.ThrowIfNull(playId);
        ArgumentNullException.ThrowIfNull(slots);
        var words = content.For(language);
        var spoken = words.Plays.ContainsKey(playId) ? words : content.For(ContentLibrary.FallbackLanguage);
        return spoken.Plays.TryGetValue(playId, out var play) ? new SlotFiller(slots, spoken.Phrases, "").Fill(play.Replies[variant]) : null;
    }

    /// <summary>The play in a language, or the fallback's where that language does not have it.</summary>
    private (Play Play, LanguageContent Words) PlayOf(string id, LanguageContent words)
    {
        if (words.Plays.TryGetValue(id, out var play))
        {
            return (play, words);
        }

        var fallback = content.For(ContentLibrary.FallbackLanguage);
        return (fallback.Plays[id], fallback);
    }
}
