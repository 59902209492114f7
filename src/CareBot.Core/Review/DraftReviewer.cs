using System.Collections.Concurrent;
using CareBot.Core.Content;
using CareBot.Hostility;

namespace CareBot.Core.Review;

/// <summary>Checks an agent's draft against the named mistakes. Thread-safe, deterministic, never throws on any text.</summary>
/// <param name="content">The words.</param>
/// <param name="scorer">Finds hostility mirrored back.</param>
public sealed class DraftReviewer(ContentLibrary content, HostilityScorer scorer)
{
    private const int MostOfOneCheck = 3;
    private const int MostSentences = 100;

    private static readonly SignalKind[] Attacks = [SignalKind.Insult, SignalKind.Slur, SignalKind.Violence, SignalKind.Profanity];

    private readonly ConcurrentDictionary<string, Lazy<ReviewBook>> _books = new(StringComparer.Ordinal);

    /// <summary>Reviews a draft.</summary>
    /// <param name="draft">The agent's words. Quoted lines (<c>&gt; …</c>) are the customer's and are skipped.</param>
    /// <param name="language">Language of the findings.</param>
    /// <param name="customerMessage">What the draft answers, or null.</param>
    public DraftReview Review(string draft, string language, string? customerMessage = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var words = content.For(language);
        var book = _books.GetOrAdd(words.Language, _ => new Lazy<ReviewBook>(() => new ReviewBook(words))).Value;
        var text = DraftText.Readable(draft);
        var message = string.IsNullOrWhiteSpace(customerMessage) ? null : customerMessage[..Math.Min(customerMessage.Length, DraftText.MaxLength)];
        var apology = ApologyGrader.Grade(text, book);
        var draftWords = new DraftWords(text);
        var afterThreat = message is not null && book.Has("threat", message);
        List<DraftFinding> found = [.. book.Checks.SelectMany(check => check.Find(text, draftWords, afterThreat))];
        found.AddRange(Raised(text, book));
        found.AddRange(Mirrored(text, book, found));
        var findings = Settle(found);
        if (MissingApology(text, message, book, apology.Present, findings) is { } missing)
        {
            findings.Insert(0, missing);
        }

        return new DraftReview(findings, apology);
    }

    private static IEnumerable<DraftFinding> Raised(string text, ReviewBook book) => book.Check("raised") is not { } check
        ? []
        : RaisedVoice.Find(text, book.Shouted, sentence => book.Has("cheerful", sentence))
            .Select(hit => new DraftFinding(check.Id, check.Item, hit.Span, hit.Span.Of(text), check.Why, hit.Level));

    /// <summary>Hostility that the scorer sees in a sentence and no pattern has found. A sentence that sets a limit may name the insult.</summary>
    private IEnumerable<DraftFinding> Mirrored(string text, ReviewBook book, List<DraftFinding> found)
    {
        if (book.Check("mirror") is not { } check)
        {
            yield break;
        }

        foreach (var sentence in DraftText.Sentences(text).Take(MostSentences))
        {
            if (found.Exists(finding => finding.Span.Overlaps(sentence)))
            {
                continue;
            }

            var words = sentence.Of(text);
            var assessment = scorer.Assess(words);
            var attack = assessment.Signals.Where(signal => Attacks.Contains(signal.Kind) && signal.Target is not SignalTarget.Self).OrderByDescending(signal => signal.Weight).FirstOrDefault();
            if (assessment.Level >= HostilityLevel.Hostile && attack is not null && !book.Has("limit", words))
            {
                yield return new DraftFinding(check.Id, check.Item, sentence, words, check.Why, check.Rewrite);
            }
        }
    }

    /// <summary>Of findings that overlap the longest stays, then the check that comes first in the file; in the order of the text.</summary>
    private static List<DraftFinding> Settle(List<DraftFinding> found)
    {
        var kept = new List<DraftFinding>();
        foreach (var finding in found.OrderByDescending(finding => finding.Span.Length))
        {
            if (!kept.Exists(other => other.Span.Overlaps(finding.Span)) && kept.Count(other => other.Check == finding.Check) < MostOfOneCheck)
            {
                kept.Add(finding);
            }
        }

        return [.. kept.OrderBy(finding => finding.Span.Start)];
    }

    private DraftFinding? MissingApology(string text, string? message, ReviewBook book, bool isPresent, List<DraftFinding> findings)
    {
        if (isPresent || string.IsNullOrWhiteSpace(text) || book.Check("noapology") is not { } check)
        {
            return null;
        }

        var isUpset = message is not null && (book.Has("upset", message) || scorer.Assess(message).Level >= HostilityLevel.Frustrated);
        var setsLimit = book.Has("limit", text);
        var understands = findings.Count == 0 && book.Has("feeling", text);
        return book.Has("failure", text) || (isUpset && !setsLimit && !understands)
            ? new DraftFinding(check.Id, check.Item, new TextSpan(0, 0), "", check.Why, check.Rewrite)
            : null;
    }
}
