using CareBot.Core.Content;
using CareBot.Core.Guidance;
using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Hostility;

namespace CareBot.Core.Dialog.Intents;

/// <summary>Scores a paste and says what to do with it.</summary>
internal sealed class AssessHandler(ContentLibrary content, HostilityScorer scorer, GuidanceWriter guidance)
{
    /// <summary>A calm text of no more words than this and without a signal is more likely a stray word than a customer's message.</summary>
    private const int TooFewWords = 3;

    private const int MostEvidence = 8;

    /// <summary>Stands where a signal's name stands, for words that are none.</summary>
    internal const string ToneKind = "tone";

    public Reply Answer(IncomingMessage message, AssessIntent intent)
    {
        var assessment = scorer.Assess(intent.Text);
        var words = content.For(LanguageOf(message, assessment));
        if (assessment.Parts.All(part => part.IsIgnored || part.Span.Length == 0))
        {
            return Replied.Line(words, "empty.only_quoted");
        }

        if (IsStrayWord(intent.Text, assessment, message.Kind))
        {
            return HelpHandler.UnknownIn(words);
        }

        var advice = guidance.Write(intent.Text, assessment, words.Language, message.IsPrivate);
        var score = ScoreOf(assessment, words.Phrases);
        return new Reply
        {
            Fallback = words.Phrases.Fill("assess.fallback", ("level", score.LevelName), ("score", $"{score.Score}"), ("play", advice.Title)),
            Blocks = [.. Blocks(message, intent, assessment, advice, score, words.Phrases)],
            Buttons = Buttons(assessment, advice, words.Phrases, message.IsPrivate),
        };
    }

    private static IEnumerable<ReplyBlock> Blocks(IncomingMessage message, AssessIntent intent, HostilityAssessment assessment, MessageGuidance advice, ScoreBlock score, PhraseBook phrases)
    {
        if (advice.Escalate is { } escalation)
        {
            var name = escalation.ToWireName();
            yield return new AlertBlock(phrases[$"alert.{name}.title"], phrases[$"alert.{name}.text"]);
        }

        yield return score;
        yield return new HeadingBlock(advice.Title);
        yield return new TextBlock(advice.Situation);
        if (EvidenceOf(assessment, intent.Offset, phrases, message.IsPrivate) is { Count: > 0 } evidence)
        {
            yield return new EvidenceBlock(phrases["assess.evidence"], evidence);
        }

        yield return new ListBlock(phrases["assess.do"], advice.Do, ListTone.Do);
        yield return new ListBlock(phrases["assess.dont"], advice.Dont, ListTone.Dont);
        yield return new CopyBlock(phrases["assess.reply"], advice.ReplyText);
        yield return new SayBlock(phrases["assess.say"], advice.Say);
        yield return new TextBlock(phrases.Fill("assess.next", ("next", advice.Next)));
        if (advice.HandOver.Length > 0)
        {
            yield return new TextBlock(phrases.Fill("assess.hand_over", ("who", advice.HandOver)));
        }

        foreach (var note in Notes(intent.Text, assessment, advice.Language, phrases))
        {
            yield return new NoteBlock(note);
        }
    }

    private static IEnumerable<string> Notes(string text, HostilityAssessment assessment, string guidanceLanguage, PhraseBook phrases)
    {
        if (assessment.Confidence.IsUnsure)
        {
            yield return phrases.Fill("assess.unsure", ("settle", assessment.Confidence.WhatWouldSettleIt));
        }

        if (assessment.Language.IsSupported && assessment.Language.Code != guidanceLanguage)
        {
            yield return phrases["assess.other_language"];
        }

        if (text.Length > HostilityScorer.MaxTextLength)
        {
            yield return phrases.Fill("assess.cut", ("limit", $"{HostilityScorer.MaxTextLength:N0}"));
        }

        var ignored = assessment.Parts.Where(part => part.IsIgnored).Select(part => part.Kind).Distinct().Order()
            .Select(kind => phrases[$"part.{kind.ToString().ToLowerInvariant()}"]).ToList();
        if (ignored.Count > 0)
        {
            yield return phrases.Fill("assess.ignored", ("parts", string.Join(", ", ignored)));
        }
    }

    private static ScoreBlock ScoreOf(HostilityAssessment assessment, PhraseBook phrases)
    {
        var name = phrases[$"level.{(int)assessment.Level}"];
        var summary = phrases.Fill("assess.score", ("level", name), ("score", $"{assessment.Score}"), ("heat", $"{assessment.Heat}"), ("attack", $"{assessment.Attack}"));
        return new ScoreBlock(
            assessment.Level, name, assessment.Score, assessment.Heat, assessment.Attack, assessment.Confidence.Probability, assessment.Confidence.IsUnsure,
            assessment.Confidence.IsUnsure ? $"{summary} {phrases["assess.score_unsure"]}" : summary);
    }

    private static List<EvidenceItem> EvidenceOf(HostilityAssessment assessment, int offset, PhraseBook phrases, bool quote) =>
    [
        .. Strongest(assessment).Take(MostEvidence).Select(found => new EvidenceItem(
            found.Kind,
            phrases[$"signal.{found.Kind}"],
            quote ? DisplayText.Shorten(DisplayText.Clean(found.Words), 160) : "",
            found.Why,
            found.Span.Start + offset,
            found.Span.Length)),
    ];

    /// <summary>The signals, and the words that moved the score without being one.</summary>
    private static IEnumerable<(string Kind, string RuleId, TextSpan Span, string Words, string Why)> Strongest(HostilityAssessment assessment) =>
        assessment.Signals.Select(signal => (signal.Weight, Found: (signal.Kind.ToWireName(), signal.RuleId, signal.Span, signal.Words, signal.Why)))
        .Concat(assessment.Tone.Select(tone => (tone.Weight, Found: (ToneKind, tone.RuleId, tone.Span, tone.Words, tone.Why))))
        .OrderByDescending(pair => pair.Weight)
        .Select(pair => pair.Found);

    private static ReplyButton[] Buttons(HostilityAssessment assessment, MessageGuidance advice, PhraseBook phrases, bool quote)
    {
        var state = new AnswerState
        {
            Play = advice.PlayId,
            Language = advice.Language,
            Level = (int)assessment.Level,
            Score = assessment.Score,
            Slots = advice.Slots.Values,
            Signals = [.. Strongest(assessment).Select(found => new StateSignal(found.RuleId, quote ? DisplayText.Clean(found.Words) : ""))],
        }.Write();
        string[] actions = [AnswerActions.Softer, AnswerActions.Firmer, AnswerActions.Shorter, AnswerActions.Why, AnswerActions.NotRight];
        return [.. actions.Select(action => new ReplyButton(action, phrases[$"button.{action}"], state))];
    }

    private static bool IsStrayWord(string text, HostilityAssessment assessment, MessageKind kind) =>
        kind != MessageKind.Shortcut && assessment is { Level: HostilityLevel.Calm, Signals.Count: 0 }
        && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= TooFewWords;

    /// <summary>The customer's language where there is guidance in it, since the reply goes to the customer; otherwise the asker's.</summary>
    private string? LanguageOf(IncomingMessage message, HostilityAssessment assessment) =>
        content.Languages.Contains(assessment.Language.Code) ? assessment.Language.Code : message.Locale;
}
