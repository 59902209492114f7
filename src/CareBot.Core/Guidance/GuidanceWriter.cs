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
    public MessageGuidance Write(string text, HostilityAssessment assessment, string language, bool quote = true) =>
        Fill(content.For(language).Plays[selector.Select(assessment, 0)], SlotValues.None, ReplyVariant.Standard, language, quote);

    /// <summary>The reply of a play worded another way, for a button on an answer; null when there is no such play.</summary>
    public string? Rewrite(string playId, SlotValues slots, ReplyVariant variant, string language) =>
        content.For(language).Plays.TryGetValue(playId, out var play) ? play.Replies[variant] : null;

    private static MessageGuidance Fill(Play play, SlotValues slots, ReplyVariant variant, string language, bool quote) => new()
    {
        PlayId = play.Id,
        Title = play.Title,
        Step = play.Step,
        Situation = quote ? play.Situation : play.SituationUnquoted,
        Do = play.Do,
        Dont = play.Dont,
        ReplyText = play.Replies[variant],
        Say = play.Say,
        Next = play.Next,
        HandOver = play.HandOver,
        Escalate = play.Escalate,
        Language = language,
        Slots = slots,
    };
}
