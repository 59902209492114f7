using System.Text.Json;
using CareBot.Core.Content;
using CareBot.Hostility;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareBot.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work.</summary>
internal static class HealthDoor
{
    /// <summary>Adds the host's own check; storage and channels add theirs with <c>AddHealthChecks()</c>.</summary>
    public static void AddCareBotHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<ScoringCheck>("scoring");

    /// <summary>Maps both.</summary>
    public static void MapCareBotHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false, ResponseWriter = WriteAsync });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    /// <summary>Names and states only: a description or an exception could tell a stranger about the inside.</summary>
    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteString("status", report.Status.ToString());
        writer.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries)
        {
            writer.WriteString(name, entry.Status.ToString());
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        await writer.FlushAsync(context.RequestAborted);
    }

    /// <summary>Whether the words and the scorer are loaded and work together.</summary>
    private sealed class ScoringCheck(IServiceProvider services) : IHealthCheck
    {
        /// <inheritdoc/>
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var hasWords = services.GetRequiredService<ContentLibrary>().For(ContentLibrary.FallbackLanguage).Plays.Count > 0;
            _ = services.GetRequiredService<HostilityScorer>().Assess("Where is my order?");
            return Task.FromResult(hasWords ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        }
    }
}
