using System.Net;
using Microsoft.AspNetCore.Http;

namespace CareBot.Teams.Guard;

/// <summary>Tells the playground on this machine from what another machine or a web site sends through this machine: a tunnel, a proxy, a browser that was sent here.</summary>
internal static class LocalCaller
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Real-IP", "X-Original-Host", "CF-Connecting-IP", "True-Client-IP"];

    /// <summary>Whether the request is this machine's own.</summary>
    public static bool IsOwn(HttpContext context)
    {
        var headers = context.Request.Headers;
        return context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && IsLoopbackName(context.Request.Host.Host)
            && !ProxyHeaders.Any(headers.ContainsKey)
            && !headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase))
            && headers.Origin.Count == 0
            && headers["Sec-Fetch-Site"].ToString() is ("" or "none" or "same-origin");
    }

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
