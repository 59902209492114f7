using CareBot.Core.Content;
using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Core.Review;

namespace CareBot.Core.Dialog.Intents;

/// <summary>Checks a draft reply.</summary>
internal sealed class ReviewHandler(ContentLibrary content, DraftReviewer reviewer)
{
    public Reply Answer(IncomingMessage message, ReviewIntent intent)
    {
        var words = content.For(message.Locale);
        if (string.IsNullOrWhiteSpace(intent.Draft))
        {
            return Replied.Line(words, "review.ask");
        }

        var review = reviewer.Review(intent.Draft, words.Language, intent.CustomerMessage);
        var questions = new ListBlock(words.Phrases["review.questions"], [words.Phrases["review.question_1"], words.Phrases["review.question_2"], words.Phrases["review.question_3"]]);
        if (review.Findings.Count == 0)
        {
            return new Reply { Fallback = words.Phrases["review.ready"], Blocks = [new HeadingBlock(words.Phrases["review.ready"]), questions] };
        }

        var title = words.Phrases.Fill("review.findings", ("count", $"{review.Findings.Count}"));
        return new Reply
        {
            Fallback = title,
            Blocks =
            [
                new HeadingBlock(title),
                .. review.Findings.Select(finding => new TextBlock(words.Phrases.Fill(
                    finding.Words.Length > 0 ? "review.finding" : "review.missing",
                    ("words", DisplayText.Shorten(DisplayText.Clean(finding.Words), 160)), ("why", finding.Why), ("rewrite", finding.Rewrite)))),
                questions,
            ],
        };
    }
}
