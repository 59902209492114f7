using CareBot.Core.Deliveries;
using CareBot.Core.Feedback;
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

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<ServiceProvider> StartAsync(string? file = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:CareBot"] = $"Data Source={file ?? Path.Combine(_folder, "carebot.db")}",
        }).Build();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddCareBotStorage(configuration).BuildServiceProvider();
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        return services;
    }
}
