using CareBot.Core.Deliveries;
using CareBot.Core.Feedback;
using CareBot.Core.Status;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareBot.Storage;

/// <summary>Registers the core's ports on the database.</summary>
public static class CareBotStorage
{
    /// <summary>Adds storage in the database that <c>ConnectionStrings:CareBot</c> names. Call it before the core is added.</summary>
    /// <exception cref="StorageException">The connection string cannot be used.</exception>
    public static IServiceCollection AddCareBotStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var database = new Database(configuration.GetConnectionString("CareBot"));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database);
        services.AddSingleton<IDeliveryKeys, SqliteDeliveryKeys>();
        services.AddSingleton<IFeedbackStore, SqliteFeedbackStore>();
        services.AddHostedService<SchemaUpgrade>();
        services.AddSingleton(new FeatureStatus("Storage", IsOn: true, $"SQLite, {database.Place}"));
        return services;
    }
}
