using CareBot.Core.Guidance;
using CareBot.Core.Review;
using CareBot.Hostility;

namespace CareBot.Core.Content;

/// <summary>Runs the draft review over everything CareBot tells an agent to send or say: the advice must pass its own checks.</summary>
internal static class TemplateReview
{
    /// <summary>A template knows no message, so whether it lacks an apology cannot be told.</summary>
    private const string NeedsMessage = "noapology";

    public static void Check(ContentSource source, ProblemList problems, HostilityScorer scorer)
    {
        var library = ContentLibrary.Load(source);
        var reviewer = new DraftReviewer(library, scorer);
        foreach (var language in source.Languages)
        {
            var filler = new SlotFiller(SlotValues.None, library.For(language).Phrases, "");
            foreach (var entry in source.Entries(language, "plays"))
            {
                var play = Play.Read(entry);
                foreach (var (key, variant) in PlayLint.Variants)
                {
                    Review(entry, key, filler.Fill(play.Replies[variant]));
                }

                foreach (var line in play.Say)
                {
                    Review(entry, "say", filler.Fill(line));
                }
            }

            void Review(ContentEntry entry, string key, string text)
            {
                foreach (var finding in reviewer.Review(text, language).Findings.Where(finding => finding.Check != NeedsMessage))
                {
                    problems.Add(entry, key, $"The draft review objects to '{key}' ({finding.Check}): “{finding.Words}”. {finding.Why}", $"Write instead: {finding.Rewrite}");
                }
            }
        }
    }
}
