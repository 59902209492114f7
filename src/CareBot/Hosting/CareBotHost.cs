using CareBot.Answers;
using CareBot.AzureLanguage;
using CareBot.Commands;
using CareBot.Core;
using CareBot.Core.Content;
using CareBot.Health;
using CareBot.Rest;
using CareBot.Storage;
using CareBot.Web;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CareBot.Hosting;

/// <summary>The server, as a table of contents: <see cref="AddCareBot"/> lists its parts, <see cref="UseCareBot"/> its doors.</summary>
internal static class CareBotHost
{
    private const string DefaultUrl = "http://localhost:3978";

    /// <summary>Serves until told to stop. What stops it from starting is said in one plain line.</summary>
    public static async Task<int> ServeAsync(string[] args, string defaultEnvironment, Terminal terminal, CancellationToken cancellationToken)
    {
        var isStarted = false;
        try
        {
            var builder = CreateBuilder(args, defaultEnvironment);
            builder.AddCareBot();
            await using var app = builder.Build();
            app.Services.GetService<IStartupValidator>()?.Validate();
            app.UseCareBot();
            await app.StartAsync(cancellationToken);
            app.Services.GetRequiredService<StartLog>().IsStarted = isStarted = true;
            await Banner.ShowAsync(app, terminal);
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCodes.Done;
        }
        catch (Exception error) when (!isStarted && PlainReason(error) is { } reason)
        {
            await terminal.Error.WriteLineAsync($"CareBot cannot start: {reason}");
            return ExitCodes.Unusable;
        }
    }

    private static WebApplicationBuilder CreateBuilder(string[] args, string defaultEnvironment)
    {
        // Settings stand beside the assembly, so that the current directory does not matter.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = DefaultEnvironment.Unless(defaultEnvironment, args),
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (HasNoAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        return builder;
    }

    private static void AddCareBot(this WebApplicationBuilder builder)
    {
        builder.AddLogging();
        builder.Services.AddChannels(builder.Configuration, builder.Environment);
        builder.Services.AddCareBotCore();
        builder.Services.AddSingleton<Advisor>();
        builder.Services.AddWebDoor(builder.Configuration);
        builder.Services.AddRest();
        builder.Services.AddCareBotHealth();
    }

    private static void UseCareBot(this WebApplication app)
    {
        app.UseProblemAnswers();
        app.UseSecurityHeaders();
        app.UseRateLimiter();
        app.UseWebPage();
        app.MapWebChat();
        app.MapRest();
        app.MapCareBotHealth();
        app.MapChannels();
    }

    private static bool HasNoAddress(IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration[WebHostDefaults.ServerUrlsKey])
        && string.IsNullOrWhiteSpace(configuration[WebHostDefaults.HttpPortsKey])
        && string.IsNullOrWhiteSpace(configuration[WebHostDefaults.HttpsPortsKey])
        && !configuration.GetSection("Kestrel:Endpoints").Exists();

    /// <summary>What to tell the person who started it; null for a defect, which keeps its stack trace.</summary>
    private static string? PlainReason(Exception error) => error switch
    {
        OptionsValidationException options => string.Join(' ', options.Failures),
        AggregateException { InnerExceptions: var all } when all.All(one => one is OptionsValidationException) => string.Join(' ', all.Select(PlainReason)),
        IOException { InnerException: AddressInUseException } => $"{error.Message.TrimEnd('.')}. Stop the other program, or name another address, for example --urls http://localhost:3979",
        ContentException content => $"The content cannot be read. {content.Message}",
        InvalidDataException settings => $"The settings cannot be read. {settings.Message}{Detail(settings)}",
        InvalidOperationException { InnerException: FormatException or ArgumentException { InnerException: FormatException } } => error.Message,
        // Kestrel has no type of its own for an address it cannot use; it says so while it binds, before anything of ours runs.
        InvalidOperationException or ArgumentException when IsFrom(error, "Microsoft.AspNetCore.Server.Kestrel.Core") => $"It cannot listen on its address: {error.Message.Split('\n')[0].Trim()} Name another, for example --urls http://localhost:3979",
        InvalidOperationException when IsFrom(error, "Microsoft.Extensions.Logging.LoggerFilterConfigureOptions") => $"Logging:LogLevel: {error.Message} Use Trace, Debug, Information, Warning, Error, Critical or None.",
        System.Net.Sockets.SocketException => $"It cannot listen on its address: {error.Message}. Name another, for example --urls http://localhost:3979",
        StorageException or AzureLanguageException or FormatException or IOException or UnauthorizedAccessException => error.Message,
        _ => null,
    };

    private static bool IsFrom(Exception error, string place) => error.StackTrace?.Contains(place, StringComparison.Ordinal) == true;

    private static string Detail(Exception error) => error.InnerException is FormatException format ? $" {format.Message}" : "";
}
