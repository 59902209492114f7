using CareBot.Core.Deliveries;
using Dapper;

namespace CareBot.Storage;

/// <summary>Delivery keys in the database, so that they outlive the process.</summary>
internal sealed class SqliteDeliveryKeys(Database database, TimeProvider time) : IDeliveryKeys
{
    private const int ClaimsBetweenSweeps = 500;
    private int _claims;

    public async ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenAsync(cancellationToken);
        if (Interlocked.Increment(ref _claims) % ClaimsBetweenSweeps == 1)
        {
            await connection.ExecuteAsync("DELETE FROM delivery_keys WHERE until_unix_ms <= @now", new { now = now.ToUnixTimeMilliseconds() });
        }

        var rows = await connection.ExecuteAsync(
            """
            INSERT INTO delivery_keys (id, is_complete, until_unix_ms) VALUES (@key, 0, @until)
            ON CONFLICT (id) DO UPDATE SET is_complete = 0, until_unix_ms = @until WHERE until_unix_ms <= @now
            """,
            new { key, until = (now + IDeliveryKeys.ClaimLife).ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds() });
        return rows == 1;
    }

    public async ValueTask CompleteAsync(string key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            "UPDATE delivery_keys SET is_complete = 1, until_unix_ms = @until WHERE id = @key",
            new { key, until = (time.GetUtcNow() + IDeliveryKeys.KeyLife).ToUnixTimeMilliseconds() });
    }

    public async ValueTask ReleaseAsync(string key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("DELETE FROM delivery_keys WHERE id = @key AND is_complete = 0", new { key });
    }
}
