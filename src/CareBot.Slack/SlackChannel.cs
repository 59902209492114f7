using CareBot.Core.Status;
using CareBot.Slack.Inbound;
using CareBot.Slack.Outbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareBot.Slack;

/// <summary>Puts the Slack channel into a host.</summary>
public static class SlackChannel
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(8);

    /// <summary>Adds the channel. Without settings it stays off; half set, it stops the start with the name of what is missing.</summary>
    /// <param name="services">The host's services; the core must be among them.</param>
    /// <param name="configuration">The whole configuration; the channel reads the section <c>Slack</c>.</param>
    public static IServiceCollection AddSlackChannel(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton(new SlackSwitch(configuration));
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>();
        services.AddOptions<SlackOptions>().Bind(configuration.GetSection(SlackOptions.Section)).ValidateOnStart();
        services.AddSingleton(provider => StatusOf(provider.GetRequiredService<SlackSwitch>()));

        services.AddSingleton<SlackSignature>();
        services.AddSingleton<SlackGuard>();
        services.AddSingleton<ResponseUrlGuard>();
        services.AddSingleton<InteractionTranslator>();
        services.AddSingleton<EventsEndpoint>();
        services.AddSingleton<CommandsEndpoint>();
        services.AddSingleton<InteractivityEndpoint>();

        services.AddSingleton<TurnsInFlight>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnsInFlight>());
        services.AddSingleton<SlackDispatcher>();
        services.AddSingleton<SlackPhrases>();
        services.AddSingleton<SlackSender>();
        services.AddSingleton<SlackWebApi>();
        AddHttpClient(services);
        return services;
    }

    /// <summary>Maps the three addresses Slack calls, when the channel is on.</summary>
    public static IEndpointRouteBuilder MapSlackChannel(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (!services.GetRequiredService<SlackSwitch>().IsOn)
        {
            return endpoints;
        }

        Map<EventsEndpoint>(SlackNames.EventsPath, SlackGuard.Json, endpoint => endpoint.HandleAsync);
        Map<CommandsEndpoint>(SlackNames.CommandsPath, SlackGuard.Form, endpoint => endpoint.HandleAsync);
        Map<InteractivityEndpoint>(SlackNames.InteractivityPath, SlackGuard.Form, endpoint => endpoint.HandleAsync);
        return endpoints;

        // Services are asked for with the first request: a half-set channel must fail in the host's own check of its settings, which names all that is missing.
        void Map<T>(string path, string contentType, Func<T, Func<HttpContext, byte[], Task>> handler)
            where T : class
        {
            var guarded = new Lazy<RequestDelegate>(() =>
                services.GetRequiredService<SlackGuard>().Before(contentType, handler(services.GetRequiredService<T>())));
            endpoints.MapPost(path, context => guarded.Value(context)).WithName(path).ExcludeFromDescription();
        }
    }

    private static FeatureStatus StatusOf(SlackSwitch slack) => slack.IsOn
        ? new FeatureStatus("Slack", IsOn: true, $"listens on {SlackNames.EventsPath}, {SlackNames.CommandsPath} and {SlackNames.InteractivityPath}")
        : new FeatureStatus("Slack", IsOn: false, "set Slack:SigningSecret and Slack:BotToken to turn it on (manifests/README.md says where they come from)");

    private static void AddHttpClient(IServiceCollection services) => services
        .AddHttpClient(SlackWebApi.ClientName, client =>
        {
            client.Timeout = CallTimeout;
            client.MaxResponseContentBufferSize = 1024 * 1024;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(4),
            // Traces carry whole addresses, and the path of a response_url is a secret.
            ActivityHeadersPropagator = null,
        })
        .RemoveAllLoggers();
}
