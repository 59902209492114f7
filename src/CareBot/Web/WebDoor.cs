using System.Reflection;
using System.Threading.RateLimiting;
using CareBot.Answers;
using CareBot.Core.Dialog;
using CareBot.Core.Messages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace CareBot.Web;

/// <summary>The web page and its chat.</summary>
internal static class WebDoor
{
    /// <summary>The name of the rate limit of the page and REST.</summary>
    public const string RateLimit = "web";

    private const string Example = """{"text":"…"} or {"button":{"action":"…","state":"…"}}""";

    /// <summary>Adds the page, its gate and the rate limit.</summary>
    public static void AddWebDoor(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebSettings>().Bind(configuration.GetSection(WebSettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebSettings>, WebSettingsValidator>();
        services.AddSingleton<WebAccess>();
        services.AddRateLimiter(limiter =>
        {
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "10";
                return new ValueTask(Problems.TooMany.ExecuteAsync(rejected.HttpContext));
            };
            limiter.AddPolicy(RateLimit, context => RateLimitPartition.GetSlidingWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = context.RequestServices.GetRequiredService<IOptions<WebSettings>>().Value.RequestsPerMinute,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                }));
        });
    }

    /// <summary>Serves the page's files, unless the page is off.</summary>
    public static void UseWebPage(this WebApplication app)
    {
        if (app.Services.GetRequiredService<WebAccess>().IsOff)
        {
            app.MapGet("/", static () => Problems.Off).ExcludeFromDescription();
            return;
        }

        var files = new EmbeddedFileProvider(Assembly.GetExecutingAssembly(), "CareBot.Web.Page");
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" });
    }

    /// <summary>Maps the page's chat.</summary>
    public static void MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        var web = endpoints.MapGroup("/web").AddEndpointFilter<RouteGroupBuilder, GateFilter>().RequireRateLimiting(RateLimit).ExcludeFromDescription();

        // Tells the page whether it must ask for the key.
        web.MapGet("/access", static () => TypedResults.NoContent());
        web.MapPost("/messages", AnswerAsync).WithMetadata(new RequestSizeLimitAttribute(Problems.LargestBody));
    }

    private static async Task<IResult> AnswerAsync(HttpRequest request, DialogEngine engine)
    {
        var (body, problem) = await Bodies.ReadAsync(request, AnswerJson.Readable.WebMessage, Example);
        if (body is null)
        {
            return problem!;
        }

        if (body is { Text: null, Button: null } or { Button: { Action: null } or { State: null } })
        {
            return Problems.NotJson(Example);
        }

        var reply = await engine.RespondAsync(MessageOf(request, body), request.HttpContext.RequestAborted);
        return TypedResults.Json(reply, AnswerJson.Readable.Reply);
    }

    private static IncomingMessage MessageOf(HttpRequest request, WebMessage body) => new()
    {
        Channel = ChannelNames.Web,
        Tenant = "web",
        Conversation = "page",
        User = "page",
        Text = body.Text ?? "",
        Kind = body.Button is null ? MessageKind.Text : MessageKind.Button,
        Button = body.Button is { } button ? new ButtonPress(button.Action!, button.State!) : null,
        Locale = request.GetTypedHeaders().AcceptLanguage is [var first, ..] ? first.Value.Value : null,
    };
}
