using System.Collections.Concurrent;

namespace CareBot.Core.Feedback;

/// <summary>Feedback in this process's memory: for tests and the terminal.</summary>
public sealed class InMemoryFeedbackStore : IFeedbackStore
{
    private readonly ConcurrentQueue<ScoreFeedback> _kept = new();

    /// <summary>What was kept, oldest first.</summary>
    public IReadOnlyList<ScoreFeedback> Kept => [.. _kept];

    /// <inheritdoc/>
    public Task AddAsync(ScoreFeedback feedback, CancellationToken cancellationToken)
    {
        _kept.Enqueue(feedback);
        return Task.CompletedTask;
    }
}
