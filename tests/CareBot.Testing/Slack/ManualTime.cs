namespace CareBot.Testing.Slack;

/// <summary>A clock that stands until a test moves it, with timers that ring when it passes them.</summary>
/// <param name="now">Where it starts.</param>
public sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = now;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <summary>Moves it forward and rings what is due.</summary>
    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (_lock)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
            _timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
        {
            timer.Ring();
        }
    }

    /// <summary>Moves it forward as soon as a timer of exactly this length is set, so that a test need not guess when that is.</summary>
    public async Task AdvanceWhenWaitedForAsync(TimeSpan wait)
    {
        for (var look = 0; look < 3_000; look++)
        {
            lock (_lock)
            {
                if (_timers.Exists(timer => timer.Wait == wait))
                {
                    break;
                }
            }

            await Task.Delay(10);
        }

        Advance(wait);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ManualTimer(ManualTime clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public TimeSpan Wait { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Wait = dueTime;
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
