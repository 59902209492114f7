using CareBot.Core.Content;
using CareBot.Core.Deliveries;
using CareBot.Core.Dialog;
using CareBot.Core.Dialog.Intents;
using CareBot.Core.Feedback;
using CareBot.Core.Guidance;
using CareBot.Core.Review;
using CareBot.Core.Scripts;
using CareBot.Core.Tips;
using CareBot.Hostility;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CareBot.Core;

/// <summary>Registers the dialog core.</summary>
public static class CareBotCore
{
    /// <summary>Adds the core. Ports that nobody has implemented before this call get their in-memory form.</summary>
    public static IServiceCollection AddCareBotCore(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDeliveryKeys, InMemoryDeliveryKeys>();
        services.TryAddSingleton<IFeedbackStore, InMemoryFeedbackStore>();
        services.TryAddSingleton(_ => ContentLibrary.LoadEmbedded());
        services.AddSingleton<HostilityScorer>();
        services.AddSingleton<PlaySelector>();
        services.AddSingleton<GuidanceWriter>();
        services.AddSingleton<ScriptFinder>();
        services.AddSingleton<DraftReviewer>();
        services.AddSingleton<TipCalendar>();
        services.AddSingleton<IntentHandlers>();
        services.AddSingleton(provider => new DialogEngine(
            new SteadyDeliveryKeys(provider.GetRequiredService<IDeliveryKeys>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<DialogEngine>>()),
            provider.GetRequiredService<ContentLibrary>(),
            provider.GetRequiredService<IntentHandlers>(),
            provider.GetRequiredService<ILogger<DialogEngine>>()));
        return services;
    }
}
