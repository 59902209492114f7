namespace CareBot.Core.Feedback;

/// <summary>Keeps what people say about scores, without a word of the text.</summary>
public interface IFeedbackStore
{
    /// <summary>Keeps one verdict.</summary>
    Task AddAsync(ScoreFeedback feedback, CancellationToken cancellationToken);
}

/// <summary>One verdict on a score.</summary>
/// <param name="Tenant">The workspace or organisation; never the person.</param>
/// <param name="Level">The level that was shown, 0-4.</param>
/// <param name="RuleIds">The rules behind it.</param>
/// <param name="At">When.</param>
public sealed record ScoreFeedback(string Tenant, int Level, IReadOnlyList<string> RuleIds, DateTimeOffset At);
