using Azure.Core;
using CareBot.Core.Status;
using CareBot.Teams.Connector;
using CareBot.Teams.Guard;
using CareBot.Teams.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CareBot.Teams;

/// <summary>Registers the Teams channel.</summary>
public static class TeamsChannel
{
    /// <summary>Where Teams posts activities.</summary>
    public const string Path = "/api/messages";

    /// <summary>The HTTP client that sends to the Bot Connector.</summary>
    internal const string ConnectorClient = "CareBot.Teams.Connector";

    /// <summary>The HTTP client that reads the keys of inbound tokens.</summary>
    internal const string KeysClient = "CareBot.Teams.Keys";

    private const string HowToTurnOn = "Set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId";

    /// <summary>Adds the Teams channel. A half-set channel stops the start and names what is missing; without an app id the channel is off, but for the playground on this machine in Development.</summary>
    public static IServiceCollection AddTeamsChannel(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        services.AddOptions<TeamsOptions>().Configure(options => Bind(configuration, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddKeyedSingleton<TokenCredential>(
            ConnectorTokens.CredentialKey, static (provider, _) => ConnectorTokens.CredentialFor(provider.GetRequiredService<IOptions<TeamsOptions>>().Value));
        AddClients(services);
        services.AddSingleton<InboundTokens>();
        services.AddSingleton<CallerGuard>();
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton<IActivitySender, ConnectorClient>();
        services.AddSingleton<ClickKeys>();
        services.AddSingleton<ActivityReader>();
        services.AddSingleton<IInvokeHandler, CardActionHandler>();
        services.AddSingleton<TurnRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnRunner>());
        services.AddSingleton<TeamsBot>();
        services.AddSingleton<TeamsEndpoint>();
        services.AddSingleton(provider => StatusOf(provider.GetRequiredService<IOptions<TeamsOptions>>().Value, environment));
        return services;
    }

    /// <summary>Maps <see cref="Path"/>, unless the channel is off.</summary>
    public static IEndpointRouteBuilder MapTeamsChannel(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (services.GetRequiredService<IOptions<TeamsOptions>>().Value.HasAppId || services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            RequestDelegate handle = services.GetRequiredService<TeamsEndpoint>().HandleAsync;
            endpoints.MapPost(Path, handle).ExcludeFromDescription();
        }

        return endpoints;
    }

    private static void AddClients(IServiceCollection services)
    {
        // No redirects: an answer goes where the token says, and nowhere else. No loggers: addresses hold ids, and bodies hold words.
        services.AddHttpClient(ConnectorClient, static client => client.Timeout = CareBot.Teams.Connector.ConnectorClient.TryTimeout)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        services.AddHttpClient(KeysClient, static client => client.Timeout = TimeSpan.FromSeconds(10)).RemoveAllLoggers();
    }

    private static void Bind(IConfiguration configuration, TeamsOptions options)
    {
        configuration.GetSection("Teams").Bind(options);
        options.MicrosoftAppType = configuration["MicrosoftAppType"]?.Trim() is { Length: > 0 } type ? type : TeamsOptions.SingleTenant;
        options.MicrosoftAppId = configuration["MicrosoftAppId"]?.Trim() ?? "";
        options.MicrosoftAppPassword = configuration["MicrosoftAppPassword"]?.Trim() ?? "";
        options.MicrosoftAppTenantId = configuration["MicrosoftAppTenantId"]?.Trim() ?? "";
    }

    private static FeatureStatus StatusOf(TeamsOptions options, IHostEnvironment environment)
    {
        const string Name = "Teams";
        if (options.HasAppId)
        {
            return new FeatureStatus(Name, true, $"listens on {Path} as {options.MicrosoftAppId}");
        }

        return environment.IsDevelopment()
            ? new FeatureStatus(Name, true, $"listens on {Path} for the Agents Playground on this machine. {HowToTurnOn} to answer Teams.")
            : new FeatureStatus(Name, false, $"{HowToTurnOn} to turn it on.");
    }
}
