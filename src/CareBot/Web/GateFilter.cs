namespace CareBot.Web;

/// <summary>Lets a request through the gate or says what would.</summary>
internal sealed class GateFilter(WebAccess access, ILogger<GateFilter> logger) : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        switch (access.Check(http))
        {
            case Access.Open:
                return next(context);
            case Access.NeedsKey:
                Log.Refused(logger, http.Request.Path, "no key or a wrong one");
                http.Response.Headers.WWWAuthenticate = "Bearer";
                return new(Problems.NeedsKey);
            default:
                Log.Refused(logger, http.Request.Path, "Web:Key is not set");
                return new(Problems.Off);
        }
    }
}
