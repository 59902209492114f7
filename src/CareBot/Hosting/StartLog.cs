using Microsoft.Extensions.Logging.Console;

namespace CareBot.Hosting;

/// <summary>Whether the server has started. Until then the framework's own stack trace of a failed start is left out: the start says the reason itself, in one line.</summary>
internal sealed class StartLog
{
    /// <summary>Whether the server has started.</summary>
    public bool IsStarted { get; set; }
}

/// <summary>What is logged, and what never is.</summary>
internal static class Logging
{
    /// <summary>Categories that would write a query string, which may hold the words of a question.</summary>
    private static readonly string[] WithQueryStrings = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Server.Kestrel.BadRequests", "Microsoft.AspNetCore.HttpLogging"];

    /// <summary>The framework's own report of an unhandled error holds the exception's message; CareBot logs the incident without it.</summary>
    private const string UnhandledErrors = "Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware";

    private const string HostCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>JSON a line in Production, readable lines elsewhere.</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsProduction())
        {
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        }
        else
        {
            builder.Logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.ColorBehavior = LoggerColorBehavior.Default;
                console.TimestampFormat = "HH:mm:ss ";
            });
        }

        var start = new StartLog();
        builder.Services.AddSingleton(start);

        // Last, so that no level in the settings can switch these on.
        builder.Services.AddOptions<LoggerFilterOptions>().PostConfigure(options => KeepOut(options, start));
    }

    private static void KeepOut(LoggerFilterOptions options, StartLog start)
    {
        string[] never = [.. WithQueryStrings, UnhandledErrors];
        foreach (var rule in options.Rules.Where(rule => never.Any(category => rule.CategoryName?.StartsWith(category, StringComparison.OrdinalIgnoreCase) == true)).ToList())
        {
            options.Rules.Remove(rule);
        }

        foreach (var provider in new[] { null, typeof(ConsoleLoggerProvider).FullName })
        {
            foreach (var category in never)
            {
                options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.None, filter: null));
            }
        }

        options.Rules.Add(new LoggerFilterRule(providerName: null, HostCategory, LogLevel.Information, (_, _, level) => start.IsStarted || level < LogLevel.Error));
    }
}
