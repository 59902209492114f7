using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;

namespace CareBot.Web;

/// <summary>What every response says about itself.</summary>
internal static class SecurityHeaders
{
    /// <summary>Only our own script, style and pictures; no frames, no forms sent anywhere, nothing inline.</summary>
    internal const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Adds the headers to every response.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        // At the last moment, because the answer to an error begins with a clean response.
        context.Response.OnStarting(static response => Add(((HttpResponse)response).Headers), context.Response);
        return next(context);
    });

    private static Task Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Task.CompletedTask;
    }

    /// <summary>Turns unhandled errors and empty error responses into problem+json with words for a person. The log keeps the kind and place of an error, not its message.</summary>
    public static void UseProblemAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(static context =>
        {
            var feature = context.Features.Get<IExceptionHandlerFeature>()!;
            if (feature.Error is BadHttpRequestException { StatusCode: >= 400 and < 500 } broken)
            {
                // The caller broke off or sent no proper HTTP: no incident of ours.
                return Problems.Unreadable(broken.StatusCode).ExecuteAsync(context);
            }

            var incident = RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 8);
            var logger = context.RequestServices.GetRequiredService<ILogger<WebAccess>>();
            Log.Broken(logger, incident, context.Request.Method, feature.Path, feature.Error.GetType().Name, feature.Error.StackTrace ?? "");
            return Problems.Broken(incident).ExecuteAsync(context);
        }));
        app.UseStatusCodePages();
    }
}
