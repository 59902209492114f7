using CareBot.Core.Content;
using CareBot.Core.Feedback;
using CareBot.Core.Guidance;
using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Core.Tips;
using CareBot.Hostility;

namespace CareBot.Core.Dialog.Intents;

/// <summary>Answers the buttons on our own answers, from what the button carried and nothing else.</summary>
internal sealed class ButtonHandler(ContentLibrary content, HostilityScorer scorer, GuidanceWriter guidance, TipCalendar tips, IFeedbackStore feedback, TimeProvider time)
{
    public async ValueTask<Reply> AnswerAsync(IncomingMessage message, ButtonPress press, CancellationToken cancellationToken)
    {
        if (AnswerState.Read(press.State) is not { } state)
        {
            return Replied.Line(content.For(message.Locale), "button.stale");
        }

        var words = content.For(state.Language);
        return press.Action switch
        {
            AnswerActions.Softer => Reworded(words, state, ReplyVariant.Softer, press.Action),
            AnswerActions.Firmer => Reworded(words, state, ReplyVariant.Firmer, press.Action),
            AnswerActions.Shorter => Reworded(words, state, ReplyVariant.Shorter, press.Action),
            AnswerActions.Why => Why(words, state, message.IsPrivate),
            AnswerActions.NotRight => await KeepVerdictAsync(message, words, state, cancellationToken),
            AnswerActions.Tip => TipHandler.Show(words, tips.After(state.Play, words.Language)),
            _ => Replied.Line(words, "button.stale"),
        };
    }

    private Reply Reworded(LanguageContent words, AnswerState state, ReplyVariant variant, string action)
    {
        var clean = state.Slots.ToDictionary(slot => slot.Key, slot => DisplayText.Clean(slot.Value), StringComparer.Ordinal);
        if (guidance.Rewrite(state.Play, new SlotValues(clean), variant, words.Language) is not { } text)
        {
            return Replied.Line(words, "button.stale");
        }

        var title = words.Phrases[$"variant.{action}"];
        var written = state.Write();
        return new Reply
        {
            Fallback = title,
            Blocks = [new CopyBlock(title, text)],
            Buttons =
            [
                .. new[] { AnswerActions.Softer, AnswerActions.Firmer, AnswerActions.Shorter }.Where(other => other != action)
                    .Select(other => new ReplyButton(other, words.Phrases[$"button.{other}"], written)),
            ],
        };
    }

    private Reply Why(LanguageContent words, AnswerState state, bool quote)
    {
        var level = words.Phrases[$"level.{state.Level}"];
        var reasons = state.Signals.Select(signal => (signal.Words, Rule: scorer.Describe(signal.Rule))).Where(pair => pair.Rule is not null).Select(pair => words.Phrases.Fill(
            (quote && pair.Words.Length > 0, pair.Rule!.Weight >= 1) switch { (true, true) => "why.line", (false, true) => "why.line_unquoted", (true, false) => "why.flag", _ => "why.flag_unquoted" },
            ("words", DisplayText.Clean(pair.Words)),
            ("kind", words.Phrases[$"signal.{pair.Rule.Kind?.ToWireName() ?? AssessHandler.ToneKind}"]),
            ("why", pair.Rule.Note),
            ("rule", pair.Rule.Id),
            ("weight", $"{pair.Rule.Weight:0}"))).ToList();
        var title = words.Phrases.Fill("why.title", ("level", level), ("score", $"{state.Score}"));
        var play = words.Plays.GetValueOrDefault(state.Play);
        return new Reply
        {
            Fallback = title,
            Blocks =
            [
                new HeadingBlock(title),
                reasons.Count > 0 ? new ListBlock(words.Phrases["why.signals"], reasons) : new TextBlock(words.Phrases["why.none"]),
                new NoteBlock(words.Phrases["why.scale"]),
                .. play is null ? [] : new[] { new NoteBlock(SourceOf(words.Phrases, play)) },
            ],
        };
    }

    private static string SourceOf(PhraseBook phrases, Play play) => phrases.Fill(
        "why.source",
        ("play", play.Title),
        ("items", string.Join(", ", play.Provenance.Items)),
        ("evidence", phrases[$"evidence.{play.Provenance.Evidence.ToString().ToLowerInvariant()}"]),
        ("note", play.Provenance.Note)).TrimEnd();

    private async Task<Reply> KeepVerdictAsync(IncomingMessage message, LanguageContent words, AnswerState state, CancellationToken cancellationToken)
    {
        // Ids that name no rule are dropped: only what we wrote ourselves may reach the store.
        var rules = state.Signals.Select(signal => signal.Rule).Where(rule => scorer.Describe(rule) is not null).ToList();
        await feedback.AddAsync(new ScoreFeedback(message.Tenant, state.Level, rules, time.GetUtcNow()), cancellationToken);
        return Replied.Line(words, "feedback.thanks");
    }
}
