using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareBot.Slack.Inbound;

/// <summary>Answers hold advice on a customer's words, so they go to Slack and to nobody else, whatever address a request names.</summary>
internal sealed class ResponseUrlGuard(IOptions<SlackOptions> options, ILogger<ResponseUrlGuard> logger)
{
    private const string SlackHost = "hooks.slack.com";

    /// <summary>The address when it is Slack's own, or that of the emulator on this machine; otherwise null.</summary>
    public Uri? Accept(string? address)
    {
        if (string.IsNullOrEmpty(address))
        {
            return null;
        }

        if (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.UserInfo.Length == 0 && (IsSlack(url) || IsEmulator(url)))
        {
            return url;
        }

        Log.ForeignResponseUrl(logger);
        return null;
    }

    private static bool IsSlack(Uri url) =>
        url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.IdnHost.Equals(SlackHost, StringComparison.OrdinalIgnoreCase);

    private bool IsEmulator(Uri url)
    {
        var api = options.Value.ApiBaseUrl;
        return api.IsLoopback && url.IsLoopback
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && url.Host.Equals(api.Host, StringComparison.OrdinalIgnoreCase);
    }
}
