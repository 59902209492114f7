using Microsoft.Extensions.Logging;

namespace CareBot.Core.Deliveries;

/// <summary>Delivery keys that cannot fail: while their store is broken people are answered all the same, and this process's memory keeps second answers away.</summary>
/// <remarks>Memory holds only what the store could not take, so it stays small while the store works.</remarks>
internal sealed class SteadyDeliveryKeys(IDeliveryKeys store, TimeProvider time, ILogger logger) : IDeliveryKeys
{
    private readonly InMemoryDeliveryKeys _memory = new(time);

    /// <inheritdoc/>
    public async ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken)
    {
        if (!await _memory.TryClaimAsync(key, cancellationToken))
        {
            return false;
        }

        try
        {
            var isClaimed = await store.TryClaimAsync(key, cancellationToken);
            await _memory.ReleaseAsync(key, CancellationToken.None);
            return isClaimed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await _memory.ReleaseAsync(key, CancellationToken.None);
            throw;
        }
        catch (Exception error)
        {
            // Whatever broke: an answer that may come twice is better than none.
            Log.KeysBroken(logger, error.GetType().Name);
            return true;
        }
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            await store.CompleteAsync(key, cancellationToken);
            await _memory.ReleaseAsync(key, CancellationToken.None);
        }
        catch (Exception error)
        {
            // The answer is out, so this must not look like a failure: the platform would deliver again.
            Log.KeysBroken(logger, error.GetType().Name);
            await _memory.CompleteAsync(key, CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(string key, CancellationToken cancellationToken)
    {
        await _memory.ReleaseAsync(key, CancellationToken.None);
        try
        {
            await store.ReleaseAsync(key, cancellationToken);
        }
        catch (Exception error)
        {
            // Why the work failed matters more than this; the claim ends by itself.
            Log.KeysBroken(logger, error.GetType().Name);
        }
    }
}
