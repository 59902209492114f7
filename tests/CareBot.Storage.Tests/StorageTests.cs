using CareBot.Core;
using CareBot.Core.Deliveries;
using CareBot.Core.Dialog;
using CareBot.Core.Feedback;
using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CareBot.Storage.Tests;

public sealed class StorageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("carebot-storage-").FullName;
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task A_key_is_claimed_once_and_let_through_again_when_the_work_failed()
    {
        await using var process = await StartAsync();
        var keys = process.GetRequiredService<IDeliveryKeys>();

        Assert.True(await keys.TryClaimAsync("slack:T1:Ev1", CancellationToken.None));
        Assert.False(await keys.TryClaimAsync("slack:T1:Ev1", CancellationToken.None));
        await keys.ReleaseAsync("slack:T1:Ev1", CancellationToken.None);
        Assert.True(await keys.TryClaimAsync("slack:T1:Ev1", CancellationToken.None));
    }

    [Fact]
    public async Task An_answered_key_keeps_others_out_for_a_day_and_across_a_restart()
    {
        await using (var first = await StartAsync())
        {
            var keys = first.GetRequiredService<IDeliveryKeys>();
            await keys.TryClaimAsync("k", CancellationToken.None);
            await keys.CompleteAsync("k", CancellationToken.None);
        }

        await using var second = await StartAsync();
        var later = second.GetRequiredService<IDeliveryKeys>();
        Assert.False(await later.TryClaimAsync("k", CancellationToken.None));
        _clock.Advance(TimeSpan.FromHours(23.9));
        Assert.False(await later.TryClaimAsync("k", CancellationToken.None));
        _clock.Advance(TimeSpan.FromHours(0.2));
        Assert.True(await later.TryClaimAsync("k", CancellationToken.None));
    }

    [Fact]
    public async Task A_key_that_a_dead_process_had_claimed_is_free_after_the_restart()
    {
        await using (var dying = await StartAsync())
        {
            await dying.GetRequiredService<IDeliveryKeys>().TryClaimAsync("k", CancellationToken.None);
        }

        await using var next = await StartAsync();
        Assert.True(await next.GetRequiredService<IDeliveryKeys>().TryClaimAsync("k", CancellationToken.None));
    }

    [Fact]
    public async Task Of_many_at_once_one_gets_the_key()
    {
        await using var process = await StartAsync();
        var keys = process.GetRequiredService<IDeliveryKeys>();
        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await keys.TryClaimAsync("k", CancellationToken.None))));
        Assert.Single(claims, claimed => claimed);
    }

    [Fact]
    public async Task Feedback_keeps_level_and_rules_only()
    {
        await using var process = await StartAsync();
        await process.GetRequiredService<IFeedbackStore>().AddAsync(new ScoreFeedback("T1", 3, ["en.insult.idiot", "en.legal.lawyer"], _clock.GetUtcNow()), CancellationToken.None);

        await using var connection = await process.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT tenant || '|' || level || '|' || rule_ids FROM feedback";
        Assert.Equal("T1|3|en.insult.idiot,en.legal.lawyer", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Opening_the_same_file_again_keeps_what_is_in_it()
    {
        await using (var first = await StartAsync())
        {
            await first.GetRequiredService<IFeedbackStore>().AddAsync(new ScoreFeedback("T1", 1, [], _clock.GetUtcNow()), CancellationToken.None);
        }

        await using var second = await StartAsync();
        await using var connection = await second.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM feedback";
        Assert.Equal(1L, await command.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Host=db;Password=hunter2")]
    [InlineData("Data Source=carebot.db;Password=hunter2")]
    [InlineData("Data Source=")]
    public void A_connection_string_that_is_not_SQLites_is_refused_by_the_name_of_its_setting(string connectionString)
    {
        var error = Assert.Throws<StorageException>(() => new Database(connectionString));
        Assert.Contains("ConnectionStrings:CareBot", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named_in_the_error()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => StartAsync(Path.Combine(_folder, "missing", "carebot.db")));
        Assert.Contains("ConnectionStrings:CareBot", error.Message, StringComparison.Ordinal);
        Assert.Contains("missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_with_a_plain_reason()
    {
        var file = Path.Combine(_folder, "damaged.db");
        await File.WriteAllTextAsync(file, new string('x', 8192));
        var error = await Assert.ThrowsAsync<StorageException>(() => StartAsync(file));
        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:CareBot", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_stops_the_start_with_a_plain_reason()
    {
        await using (await StartAsync())
        {
            // It made the file.
        }

        SqliteConnection.ClearAllPools();
        var error = await Assert.ThrowsAsync<StorageException>(() => StartAsync(Path.Combine(_folder, "carebot.db") + ";Mode=ReadOnly"));
        Assert.Contains("cannot be written to", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=carebot;Mode=Memory;Cache=Shared")]
    public void A_database_in_memory_is_refused_because_it_forgets_its_tables(string connectionString) =>
        Assert.Contains("ConnectionStrings:CareBot", Assert.Throws<StorageException>(() => new Database(connectionString)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("the folder is gone")]
    [InlineData("the file is damaged")]
    [InlineData("the tables are gone")]
    [InlineData("another program locks it")]
    public async Task Whatever_happens_to_the_database_while_running_people_are_answered_once(string what)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName;
        var file = Path.Combine(folder, "carebot.db");
        await using var process = await StartAsync(file + ";Pooling=False");
        var engine = process.GetRequiredService<DialogEngine>();
        Assert.Equal(Disposition.Answered, (await engine.RespondAsync(Hello("Ev1"))).Disposition);
        await using var other = new SqliteConnection($"Data Source={file};Pooling=False");
        switch (what)
        {
            case "the folder is gone":
                Directory.Delete(folder, recursive: true);
                break;
            case "the file is damaged":
                File.Delete(file + "-wal");
                File.Delete(file + "-shm");
                await File.WriteAllTextAsync(file, new string('x', 8192));
                break;
            case "the tables are gone":
                await ExecuteAsync(other, "DROP TABLE delivery_keys");
                break;
            default:
                await ExecuteAsync(other, "BEGIN EXCLUSIVE");
                break;
        }

        Assert.Equal(Disposition.Answered, (await engine.RespondAsync(Hello("Ev2"))).Disposition);
        Assert.Equal(Disposition.Duplicate, (await engine.RespondAsync(Hello("Ev2"))).Disposition);
    }

    [Fact]
    public async Task Many_deliveries_at_once_are_each_answered_once()
    {
        await using var process = await StartAsync();
        var engine = process.GetRequiredService<DialogEngine>();
        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => engine.RespondAsync(Hello($"Ev{number % 100}")))));
        Assert.Equal(100, replies.Count(reply => reply.Disposition == Disposition.Answered));
        Assert.Equal(100, replies.Count(reply => reply.Disposition == Disposition.Duplicate));
    }

    [Fact]
    public async Task A_late_failure_does_not_forget_that_another_try_was_answered()
    {
        await using var process = await StartAsync();
        var keys = process.GetRequiredService<IDeliveryKeys>();
        await keys.TryClaimAsync("k", CancellationToken.None);
        _clock.Advance(IDeliveryKeys.ClaimLife);
        Assert.True(await keys.TryClaimAsync("k", CancellationToken.None));
        await keys.CompleteAsync("k", CancellationToken.None);
        await keys.ReleaseAsync("k", CancellationToken.None);
        Assert.False(await keys.TryClaimAsync("k", CancellationToken.None));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static IncomingMessage Hello(string key) =>
        new() { Channel = "test", Tenant = "T1", Conversation = "C1", User = "U1", Text = "hello", DeliveryKey = key };

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<ServiceProvider> StartAsync(string? file = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:CareBot"] = $"Data Source={file ?? Path.Combine(_folder, "carebot.db")}",
        }).Build();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddLogging().AddCareBotStorage(configuration).AddCareBotCore().BuildServiceProvider();
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        return services;
    }
}
