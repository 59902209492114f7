using CareBot.Teams.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CareBot.Teams.Guard;

/// <summary>Lets through only what the Bot Connector sent for an allowed organisation, or the playground on this machine in Development.</summary>
internal sealed class CallerGuard(IOptions<TeamsOptions> options, IHostEnvironment environment, InboundTokens tokens)
{
    private const string Bearer = "Bearer ";
    private const string LocalTenant = "local";

    private readonly TeamsOptions _options = options.Value;

    /// <summary>Whether this is the mode for the playground: Development and no app id.</summary>
    private bool IsPlayground => !_options.HasAppId && environment.IsDevelopment();

    /// <summary>Tells who sent a request, before a byte of its body is read.</summary>
    public async Task<(Caller? Caller, Refusal? Refusal)> IdentifyAsync(HttpContext context)
    {
        if (!_options.HasAppId)
        {
            return IsPlayground && LocalCaller.IsOwn(context)
                ? (new Caller(null, [], IsLocal: true), null)
                : (null, new Refusal(401, "Without MicrosoftAppId only this machine may call, and only in Development; a tunnel or a proxy does not count as this machine."));
        }

        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? await tokens.CheckAsync(header[Bearer.Length..].Trim(), context.RequestAborted)
            : (null, new Refusal(401, "There is no bearer token."));
    }

    /// <summary>Checks what the activity claims against what its sender may.</summary>
    /// <returns>The tenant, or why the activity is refused.</returns>
    public (string? Tenant, Refusal? Refusal) Admit(Activity activity, Caller caller)
    {
        var tenant = activity.ChannelDataId("tenant");
        var conversationTenant = activity.Conversation?.TenantId;
        if (caller.IsLocal)
        {
            return ServiceUrls.IsLoopback(activity.ServiceUrl)
                ? (tenant ?? conversationTenant ?? LocalTenant, null)
                : (null, new Refusal(403, "Without MicrosoftAppId the serviceUrl must be on this machine."));
        }

        if (!ServiceUrls.IsAllowed(activity.ServiceUrl, _options.ServiceHosts, environment.IsDevelopment()))
        {
            return (null, new Refusal(403, "The serviceUrl is not https on a host of Teams:AllowedServiceHosts."));
        }

        if (!ServiceUrls.Same(activity.ServiceUrl, caller.ServiceUrl))
        {
            return (null, new Refusal(403, "The serviceUrl is not the one in the token."));
        }

        if (caller.Endorsements.Count > 0 && !caller.Endorsements.Contains(activity.ChannelId ?? "", StringComparer.OrdinalIgnoreCase))
        {
            return (null, new Refusal(403, "The token's key is not endorsed for the activity's channel."));
        }

        return IsAllowedTenant(tenant ?? conversationTenant) && IsAllowedTenant(conversationTenant ?? tenant)
            ? (tenant ?? conversationTenant, null)
            : (null, new Refusal(403, "The organisation is not in Teams:AllowedTenants."));
    }

    private bool IsAllowedTenant(string? tenant) => tenant is { Length: > 0 } && _options.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase);
}
