using CareBot.AzureLanguage;
using CareBot.Slack;
using CareBot.Storage;
using CareBot.Teams;

namespace CareBot.Hosting;

/// <summary>The parts that live in assemblies of their own: storage, the chat products and the second opinion.</summary>
internal static class Channels
{
    /// <summary>Adds them; each says in the list at start whether it is on.</summary>
    public static void AddChannels(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddCareBotStorage(configuration);
        services.AddTeamsChannel(configuration, environment);
        services.AddSlackChannel(configuration);
        services.AddAzureLanguage(configuration);
    }

    /// <summary>Maps their doors.</summary>
    public static void MapChannels(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapTeamsChannel();
        endpoints.MapSlackChannel();
    }
}
