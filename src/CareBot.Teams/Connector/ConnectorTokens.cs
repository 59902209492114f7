using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareBot.Teams.Connector;

/// <summary>The tokens that we show to the Bot Connector: kept, and renewed before they run out.</summary>
internal sealed class ConnectorTokens(IOptions<TeamsOptions> options, [FromKeyedServices(ConnectorTokens.CredentialKey)] TokenCredential credential, TimeProvider time) : IDisposable
{
    /// <summary>The key of the credential among the services.</summary>
    public const string CredentialKey = "CareBot.Teams";

    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private AccessToken? _token;

    /// <summary>Makes the credential that the settings ask for; without an app id one that gives nothing.</summary>
    public static TokenCredential CredentialFor(TeamsOptions options)
    {
        if (!options.HasAppId)
        {
            return new NoCredential();
        }

        if (options.MicrosoftAppType == TeamsOptions.UserAssignedMsi)
        {
            return new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.MicrosoftAppId));
        }

        return new ClientSecretCredential(
            options.MicrosoftAppTenantId, options.MicrosoftAppId, options.MicrosoftAppPassword, new ClientSecretCredentialOptions { AuthorityHost = new Uri(options.LoginEndpoint) });
    }

    /// <summary>A token that is good for minutes to come; null without an app id, when no token is needed.</summary>
    /// <exception cref="AuthenticationFailedException">The login endpoint gives none.</exception>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.HasAppId)
        {
            return null;
        }

        if (Fresh() is { } kept)
        {
            return kept;
        }

        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } renewed)
            {
                return renewed;
            }

            var token = await credential.GetTokenAsync(new TokenRequestContext([options.Value.Scope]), cancellationToken);
            _token = token;
            return token.Token;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private string? Fresh() => _token is { } token && (token.RefreshOn ?? token.ExpiresOn - Early) > time.GetUtcNow() ? token.Token : null;

    /// <summary>Stands where no app id is set and no token is ever asked for.</summary>
    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("MicrosoftAppId is not set.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("MicrosoftAppId is not set.");
    }
}
