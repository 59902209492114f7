using System.Collections.Concurrent;
using CareBot.Slack.Outbound;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack;

/// <summary>Answers that are being worked out. They outlive their request when they must, and the process waits for them when it stops.</summary>
internal sealed class TurnsInFlight(TimeProvider time, ILogger<TurnsInFlight> logger) : IHostedService, IDisposable
{
    /// <summary>Longest life of one turn: below the life of its delivery key's claim, so that no second try runs beside it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(25);

    private readonly CancellationTokenSource _stopped = new();
    private bool _isDisposed;
    private readonly ConcurrentDictionary<Task, byte> _running = [];

    /// <summary>Starts a turn away from the caller's thread.</summary>
    /// <returns>Whether the turn went well; the task never fails.</returns>
    public Task<bool> Start(Func<CancellationToken, Task> turn)
    {
        var running = Task.Run(() => RunAsync(turn));
        _running.TryAdd(running, 0);
        _ = running.ContinueWith(
            done => _running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return running;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_running.Keys).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Log.LeftBehind(logger, _running.Count);
        }

        if (!_isDisposed)
        {
            await _stopped.CancelAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A host that is disposed without being stopped first still stops its services afterwards.
        _isDisposed = true;
        _stopped.Dispose();
    }

    private async Task<bool> RunAsync(Func<CancellationToken, Task> turn)
    {
        try
        {
            using var limit = new CancellationTokenSource(Limit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _stopped.Token);
            await turn(either.Token);
            return true;
        }
        catch (Exception error)
        {
            // The last stop of a turn. An exception's message may hold pasted words, so only our own outcome or the type is kept.
            Log.TurnFailed(logger, error is SlackSendException ? error.Message : error.GetType().Name);
            return false;
        }
    }
}
