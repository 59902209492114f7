using System.Collections.Concurrent;

namespace CareBot.Core.Deliveries;

/// <summary>Delivery keys in this process's memory: for tests, the terminal, and a host whose database cannot be reached.</summary>
/// <param name="time">The clock.</param>
public sealed class InMemoryDeliveryKeys(TimeProvider time) : IDeliveryKeys
{
    private const int SweepAbove = 10_000;
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
        if (_until.Count < SweepAbove)
        {
            return;
        }

        foreach (var stale in _until.Where(pair => pair.Value <= now))
        {
            _until.TryRemove(stale);
        }
    }
}
