using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace CareBot.Storage;

/// <summary>Brings the database to the newest schema before anything is answered: numbered scripts, each applied once, in order.</summary>
internal sealed class SchemaUpgrade(Database database, TimeProvider time) : IHostedService
{
    private const string Prefix = "Schema/";

    /// <exception cref="StorageException">The database cannot be used.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await UpgradeAsync(cancellationToken);
        }
        catch (SqliteException error)
        {
            throw new StorageException($"The database {database.Place} cannot be used: {ReasonOf(error)} Mend the file, or name another in ConnectionStrings:CareBot.", error);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <remarks>Codes: sqlite.org/rescode.html.</remarks>
    private static string ReasonOf(SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => "another program keeps it locked.",
        8 => "it cannot be written to.",
        11 or 26 => "it is damaged, or not a database at all.",
        13 => "the disk is full.",
        _ => $"SQLite error {error.SqliteErrorCode}.",
    };

    private async Task UpgradeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
        await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS schema_versions (script TEXT NOT NULL PRIMARY KEY, at_unix_ms BIGINT NOT NULL)");

        // An immediate transaction is SQLite's lock: a second process waits here and then finds nothing left to do.
        await using var transaction = connection.BeginTransaction(deferred: false);
        var applied = (await connection.QueryAsync<string>("SELECT script FROM schema_versions", transaction: transaction)).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, sql) in Scripts().Where(script => !applied.Contains(script.Name)))
        {
            await connection.ExecuteAsync(sql, transaction: transaction);
            await connection.ExecuteAsync("INSERT INTO schema_versions (script, at_unix_ms) VALUES (@name, @at)", new { name, at = time.GetUtcNow().ToUnixTimeMilliseconds() }, transaction);
        }

        // With SQLite there is one process. Whatever a former one had claimed and not finished died with it, so the platform's next try must get through.
        await connection.ExecuteAsync("DELETE FROM delivery_keys WHERE is_complete = 0", transaction: transaction);
        await transaction.CommitAsync(cancellationToken);
    }

    private static IEnumerable<(string Name, string Sql)> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name[Prefix.Length..], reader.ReadToEnd());
        }
    }
}
