using System.Net;
using System.Security.Cryptography;
using System.Text;
using CareBot.Core.Status;
using Microsoft.Extensions.Options;

namespace CareBot.Web;

/// <summary>Who may use the page and REST.</summary>
internal enum Access
{
    /// <summary>The request may go on.</summary>
    Open,

    /// <summary>There is a key and this request does not carry it.</summary>
    NeedsKey,

    /// <summary>There is no key, so nobody may.</summary>
    Off,
}

/// <summary>
/// The gate of the page and REST: open to this machine in Development, with the key anywhere else. What looks like a request that another
/// machine or another web site sent through this machine (a proxy's headers, a foreign Host or Origin) does not count as this machine's own.
/// </summary>
internal sealed class WebAccess(IHostEnvironment environment, IOptions<WebSettings> settings)
{
    /// <summary>The header that carries the key.</summary>
    public const string KeyHeader = "X-CareBot-Key";

    private const string BearerPrefix = "Bearer ";

    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Real-IP", "X-Original-Host", "Via", "CF-Connecting-IP", "True-Client-IP"];

    private readonly byte[]? _keyHash = settings.Value.Key.Trim() is { Length: > 0 } key ? Hash(key) : null;

    /// <summary>Whether anybody at all may use the page.</summary>
    public bool IsOff => _keyHash is null && !environment.IsDevelopment();

    /// <summary>Whether this request may go on.</summary>
    public Access Check(HttpContext context)
    {
        if (environment.IsDevelopment() && IsFromThisMachine(context))
        {
            return Access.Open;
        }

        if (_keyHash is null)
        {
            return Access.Off;
        }

        return CryptographicOperations.FixedTimeEquals(Hash(KeyOf(context.Request)), _keyHash) ? Access.Open : Access.NeedsKey;
    }

    /// <summary>The lines of the list at start.</summary>
    public IEnumerable<FeatureStatus> Status()
    {
        var detail = (environment.IsDevelopment(), _keyHash is not null) switch
        {
            (true, true) => "from this machine without sign-in, from elsewhere with the key in Web:Key",
            (true, false) => "from this machine only, without sign-in; Web:Key opens it to others",
            (false, true) => "sign in with the key in Web:Key",
            (false, false) => "Web:Key turns it on",
        };
        yield return new FeatureStatus("Web page", !IsOff, IsOff ? detail : $"at /, {detail}");
        yield return new FeatureStatus("REST", !IsOff, IsOff ? detail : $"below /api (see /openapi/v1.json), {detail}");
    }

    private static bool IsFromThisMachine(HttpContext context)
    {
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && !ProxyHeaders.Any(request.Headers.ContainsKey)
            && !request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase))
            && IsLoopbackName(request.Host.Host)
            && request.Headers["Sec-Fetch-Site"].ToString() is "" or "none" or "same-origin"
            && IsOwnOrigin(request);
    }

    private static bool IsOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string KeyOf(HttpRequest request)
    {
        if (request.Headers[KeyHeader] is [{ Length: > 0 } key])
        {
            return key;
        }

        return request.Headers.Authorization is [{ } bearer] && bearer.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase) ? bearer[BearerPrefix.Length..].Trim() : "";
    }

    /// <summary>Hashed, so that a comparison takes the same time whatever the length.</summary>
    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
