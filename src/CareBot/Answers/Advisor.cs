using CareBot.Core.Content;
using CareBot.Core.Guidance;
using CareBot.Core.Review;
using CareBot.Core.Scripts;
using CareBot.Hostility;

namespace CareBot.Answers;

/// <summary>The core's answers in the shape of the command line and REST. Thread-safe.</summary>
internal sealed class Advisor(HostilityScorer scorer, ContentLibrary content, GuidanceWriter guidance, DraftReviewer reviewer, ScriptFinder scripts)
{
    private const int MostScripts = 3;

    /// <summary>The score of a message.</summary>
    public ScoreAnswer Score(AnswerId id, string text)
    {
        var found = scorer.Assess(text);
        return new ScoreAnswer
        {
            Id = id,
            Level = (int)found.Level,
            LevelName = found.Level.ToString(),
            Score = found.Score,
            Heat = found.Heat,
            Attack = found.Attack,
            Confidence = Rounded(found.Confidence.Probability),
            Unsure = found.Confidence.IsUnsure,
            Language = found.Language.Code,
            Signals = Signals(found),
            Tone = Tone(found),
            Trajectory = Trajectory(found),
        };
    }

    /// <summary>The score of a message and what to do about it.</summary>
    public GuideAnswer Guide(AnswerId id, string text)
    {
        var found = scorer.Assess(text);
        var advice = guidance.Write(text, found, LanguageOf(found));
        return new GuideAnswer
        {
            Id = id,
            Level = (int)found.Level,
            LevelName = found.Level.ToString(),
            Score = found.Score,
            Heat = found.Heat,
            Attack = found.Attack,
            Confidence = Rounded(found.Confidence.Probability),
            Unsure = found.Confidence.IsUnsure,
            Language = found.Language.Code,
            Signals = Signals(found),
            Tone = Tone(found),
            Trajectory = Trajectory(found),
            Play = new PlayAnswer(advice.PlayId, advice.Step),
            Situation = advice.Situation,
            Do = advice.Do,
            Dont = advice.Dont,
            Reply = advice.ReplyText,
            Say = string.Join('\n', advice.Say),
            Escalate = advice.Escalate?.ToWireName(),
        };
    }

    /// <summary>The mistakes in a draft.</summary>
    public ReviewAnswer Review(AnswerId id, string draft, string? message)
    {
        var review = reviewer.Review(draft, LanguageOf(scorer.Assess(draft)), string.IsNullOrWhiteSpace(message) ? null : message);
        return new ReviewAnswer(
            id,
            [.. review.Findings.Select(finding => new FindingAnswer(
                finding.Check, finding.Item, finding.Span.Start, finding.Span.Length, finding.Words, finding.Why, finding.Rewrite))],
            new ApologyAnswer(review.Apology.Present, review.Apology.Empathy, review.Apology.Intensity, review.Apology.Timing));
    }

    /// <summary>The scripts that fit best, best first.</summary>
    /// <param name="query">What is going on, in hurried words.</param>
    /// <param name="language">Language of the scripts, or null for the fallback's.</param>
    public ScriptAnswer[] Scripts(string query, string? language = null) =>
    [
        .. scripts.Find(query, content.For(language).Language, MostScripts)
            .Select(found => new ScriptAnswer(found.Script.Id, found.Script.Title, found.Script.Topics, found.Script.Lines, Rounded(found.Match))),
    ];

    private static SignalAnswer[] Signals(HostilityAssessment found) =>
    [
        .. found.Signals.Select(signal => new SignalAnswer(
            signal.Kind.ToWireName(), signal.Span.Start, signal.Span.Length, signal.Words, signal.Why, signal.Origin == SignalOrigin.Rule ? "rule" : "model")),
    ];

    private static ToneAnswer[] Tone(HostilityAssessment found) => [.. found.Tone.Select(tone => new ToneAnswer(tone.Span.Start, tone.Span.Length, tone.Words, tone.Why))];

    private static TurnAnswer[]? Trajectory(HostilityAssessment found) => found.Trajectory.Count == 0 ? null :
    [
        .. found.Trajectory.Select(turn => new TurnAnswer(
            (int)turn.Level, turn.Level.ToString(), turn.Score, [.. turn.Spans.Select(span => new SpanAnswer(span.Start, span.Length))])),
    ];

    /// <summary>The customer's language where there is guidance in it, since the reply goes to the customer.</summary>
    private string LanguageOf(HostilityAssessment found) => content.For(found.Language.Code).Language;

    private static double Rounded(double share) => Math.Round(share, 3);
}
