using System.Collections.Concurrent;

namespace CareBot.Core.Deliveries;

/// <summary>Delivery keys in this process's memory: for tests, the terminal, and a host whose database cannot be reached.</summary>
/// <param name="time">The clock.</param>
public sealed class InMemoryDeliveryKeys(TimeProvider time) : IDeliveryKeys
{
    private const int SweepAbove = 10_000;
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);
    private long _nextSweep;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        Sweep(now);
        var claimed = _until.TryAdd(key, now + IDeliveryKeys.ClaimLife)
            || (_until.TryGetValue(key, out var until) && until <= now && _until.TryUpdate(key, now + IDeliveryKeys.ClaimLife, until));
        return ValueTask.FromResult(claimed);
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(string key, CancellationToken cancellationToken)
    {
        _until[key] = time.GetUtcNow() + IDeliveryKeys.KeyLife;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(string key, CancellationToken cancellationToken)
    {
        _until.TryRemove(key, out _);
        return ValueTask.CompletedTask;
    }

    private void Sweep(DateTimeOffset now)
    {
        // Rarely, so that a day with many messages is not spent on looking through them.
        var next = Interlocked.Read(ref _nextSweep);
        if (now.UtcTicks < next || _until.Count < SweepAbove || Interlocked.CompareExchange(ref _nextSweep, (now + BetweenSweeps).UtcTicks, next) != next)
        {
            return;
        }

        foreach (var stale in _until.Where(pair => pair.Value <= now))
        {
            _until.TryRemove(stale);
        }
    }
}
