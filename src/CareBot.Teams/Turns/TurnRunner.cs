using System.Collections.Concurrent;
using CareBot.Teams.Connector;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareBot.Teams.Turns;

/// <summary>Runs the work behind a request: the request is acknowledged when the answer is out or 2.5 s have passed, whichever comes first.
/// Work that takes longer goes on with the life of the host, which waits for it when it stops.</summary>
internal sealed class TurnRunner(TimeProvider time, ILogger<TurnRunner> logger) : IHostedService, IDisposable
{
    /// <summary>When the request is acknowledged at the latest.</summary>
    internal static readonly TimeSpan AcknowledgeAfter = TimeSpan.FromSeconds(2.5);

    /// <summary>When a person is shown that the answer is on its way. Teams' store review asks for an answer or this sign within 2 s.</summary>
    internal static readonly TimeSpan TypingAfter = TimeSpan.FromSeconds(1);

    /// <summary>Longest life of one turn: below the life of its delivery key's claim, so that no second try runs beside it.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(25);

    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly CancellationTokenSource _stop = new();
    private bool _isDisposed;

    /// <summary>Runs <paramref name="work"/>; returns when it is done or the time is up.</summary>
    /// <param name="work">Answers; ends with the host and not with the request.</param>
    /// <param name="typing">Shows that the answer is on its way.</param>
    /// <returns>Whether the work failed in time for the platform to try again.</returns>
    public async Task<TurnEnd> RunAsync(Func<CancellationToken, Task> work, Func<CancellationToken, Task> typing)
    {
        using var done = new CancellationTokenSource();
        var slow = Task.Delay(TypingAfter, time, done.Token);
        var late = Task.Delay(AcknowledgeAfter, time, done.Token);

        // On a thread of its own, so that work that never awaits cannot hold the acknowledgement back.
        var turn = Keep(Task.Run(() => GuardedAsync(work)));
        if (await Task.WhenAny(turn, slow) != turn)
        {
            _ = Keep(Task.Run(() => GuardedAsync(typing)));
            if (await Task.WhenAny(turn, late) != turn)
            {
                Log.GoesOn(logger, AcknowledgeAfter.TotalSeconds);
                return TurnEnd.GoesOn;
            }
        }

        await done.CancelAsync();
        return await turn;
    }

    /// <summary>Runs work whose answer goes into the response's body, to its end.</summary>
    public Task<TurnEnd> RunToEndAsync(Func<CancellationToken, Task> work) => Keep(GuardedAsync(work));

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
            // The host's patience is over.
        }

        if (!_isDisposed)
        {
            await _stop.CancelAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A host that is disposed without being stopped first still stops its services afterwards.
        _isDisposed = true;
        _stop.Dispose();
    }

    /// <summary>The one place where the errors of a turn end. Messages of exceptions may hold pasted words, so only type and place are kept.</summary>
    private async Task<TurnEnd> GuardedAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            using var limit = new CancellationTokenSource(Limit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _stop.Token);
            await work(either.Token);
            return TurnEnd.Done;
        }
        catch (NotSentException error)
        {
            Log.NotSent(logger, error.Outcome.Sentence);
            return TurnEnd.NotSent;
        }
        catch (Exception error)
        {
            Log.TurnBroke(logger, error.GetType().Name, error.StackTrace ?? "");
            return TurnEnd.Broke;
        }
    }

    private Task<TurnEnd> Keep(Task<TurnEnd> task)
    {
        _running.TryAdd(task, 0);
        _ = task.ContinueWith(ended => _running.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return task;
    }
}

/// <summary>How a turn ended, as far as its request is concerned.</summary>
internal enum TurnEnd
{
    /// <summary>The answer is out, or there was none to give.</summary>
    Done,

    /// <summary>The work goes on behind the acknowledged request.</summary>
    GoesOn,

    /// <summary>The answer could not be sent.</summary>
    NotSent,

    /// <summary>Something broke.</summary>
    Broke,
}
