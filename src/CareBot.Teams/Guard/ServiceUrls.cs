namespace CareBot.Teams.Guard;

/// <summary>Which addresses answers may be sent to.</summary>
internal static class ServiceUrls
{
    /// <summary>Whether answers may be sent there: https to an allowed host, or loopback where <paramref name="allowLoopback"/> says so.</summary>
    public static bool IsAllowed(string? serviceUrl, IEnumerable<string> hosts, bool allowLoopback)
    {
        if (!TryParse(serviceUrl, out var address))
        {
            return false;
        }

        return address.IsLoopback
            ? allowLoopback
            : address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && hosts.Any(pattern => Matches(address.IdnHost, pattern));
    }

    /// <summary>Whether it is an address on this machine.</summary>
    public static bool IsLoopback(string? serviceUrl) => TryParse(serviceUrl, out var address) && address.IsLoopback;

    /// <summary>Whether two writings are one address; the last slash and the case of letters make no difference.</summary>
    public static bool Same(string? one, string? other) =>
        one is not null && other is not null && one.AsSpan().TrimEnd('/').Equals(other.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private static bool TryParse(string? serviceUrl, out Uri address) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out address!)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address is { UserInfo: "", Query: "", Fragment: "" };

    private static bool Matches(string host, string pattern) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
