using CareBot.Core.Status;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.AzureLanguage;

/// <summary>The optional second opinion from Azure AI Language.</summary>
public static class AzureLanguageSettings
{
    /// <summary>Registers the second opinion's status. This version of CareBot scores alone: settings for a service it would not ask stop the start,
    /// so that nobody believes a second opinion is given.</summary>
    /// <exception cref="InvalidOperationException"><c>AzureLanguage:Endpoint</c> or <c>AzureLanguage:Key</c> is set.</exception>
    public static IServiceCollection AddAzureLanguage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        foreach (var setting in new[] { "AzureLanguage:Endpoint", "AzureLanguage:Key" })
        {
            if (!string.IsNullOrWhiteSpace(configuration[setting]))
            {
                throw new InvalidOperationException($"{setting} is set, but this version of CareBot asks no second opinion. Remove the setting.");
            }
        }

        return services.AddSingleton(new FeatureStatus("Azure AI Language", IsOn: false, "this version scores without a second opinion"));
    }
}
