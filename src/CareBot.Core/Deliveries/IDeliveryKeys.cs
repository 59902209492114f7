namespace CareBot.Core.Deliveries;

/// <summary>Remembers which deliveries were answered, so that a platform's second try gets no second answer.</summary>
/// <remarks>A key is claimed before the work, completed when the answer is out, and released when the work failed, so that the next try gets through.
/// A claim of a process that died is taken over after <see cref="ClaimLife"/>.</remarks>
public interface IDeliveryKeys
{
    /// <summary>How long a claim that was neither completed nor released keeps others out.</summary>
    static readonly TimeSpan ClaimLife = TimeSpan.FromSeconds(30);

    /// <summary>How long a completed key is remembered.</summary>
    static readonly TimeSpan KeyLife = TimeSpan.FromHours(24);

    /// <summary>Claims a key; false when it was answered, or is being answered, already.</summary>
    ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken);

    /// <summary>The answer is out.</summary>
    ValueTask CompleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>The work failed: let the next try through.</summary>
    ValueTask ReleaseAsync(string key, CancellationToken cancellationToken);
}
