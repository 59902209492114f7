using System.Collections;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CareBot.Teams.Guard;

/// <summary>Checks the tokens that the Bot Connector signs its requests with.</summary>
/// <remarks>Issuer, audience, signature, lifetime and the <c>serviceurl</c> claim: learn.microsoft.com, "Authentication with the Bot Connector API".</remarks>
internal sealed class InboundTokens
{
    /// <summary>The skew that the Bot Connector's rules allow.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>How often at most a token with an unknown key makes us look for new keys.</summary>
    private static readonly TimeSpan LookUpAgainAfter = TimeSpan.FromSeconds(30);

    private readonly ConfigurationManager<OpenIdConnectConfiguration> _keys;
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters _rules;
    private readonly TimeProvider _time;
    private readonly ILogger<InboundTokens> _logger;

    /// <summary>A key that is not known yet is looked up before the token is judged, as before IdentityModel 8.0.2: otherwise the first message after a change of keys is refused.</summary>
    static InboundTokens() => AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", isEnabled: true);

    public InboundTokens(IOptions<TeamsOptions> options, IHttpClientFactory clients, TimeProvider time, ILogger<InboundTokens> logger)
    {
        _time = time;
        _logger = logger;
        var settings = options.Value;
        _keys = new ConfigurationManager<OpenIdConnectConfiguration>(
            settings.OpenIdMetadata,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(clients.CreateClient(TeamsChannel.KeysClient)) { RequireHttps = !new Uri(settings.OpenIdMetadata).IsLoopback })
        {
            RefreshInterval = LookUpAgainAfter,
        };
        _rules = new TokenValidationParameters
        {
            ConfigurationManager = _keys,
            IssuerValidator = (issuer, _, _) => issuer == settings.TokenIssuer ? issuer : throw new SecurityTokenInvalidIssuerException(),
            ValidAudience = settings.MicrosoftAppId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = IsAlive,
        };
    }

    /// <summary>Checks a token.</summary>
    /// <returns>What it says, or why it is refused.</returns>
    public async Task<(Caller? Caller, Refusal? Refusal)> CheckAsync(string token, CancellationToken cancellationToken)
    {
        OpenIdConnectConfiguration keys;
        try
        {
            keys = await _keys.GetConfigurationAsync(cancellationToken);
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or HttpRequestException)
        {
            Log.NoKeys(_logger, _keys.MetadataAddress, error.GetType().Name);
            return (null, new Refusal(503, "The keys of inbound tokens cannot be read."));
        }

        var result = await _handler.ValidateTokenAsync(token, _rules);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken valid)
        {
            return (null, new Refusal(401, $"The token is not valid ({result.Exception?.GetType().Name})."));
        }

        // The keys may have been read again while the token was checked.
        var current = await _keys.GetConfigurationAsync(cancellationToken) ?? keys;
        return (new Caller(valid.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) ? serviceUrl : null, Endorsements(current, valid.Kid)), null);
    }

    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters rules)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + ClockSkew && (notBefore is not { } start || now >= start - ClockSkew);
    }

    private static List<string> Endorsements(OpenIdConnectConfiguration keys, string? keyId)
    {
        var key = keys.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == keyId);
        if (key is null || !key.AdditionalData.TryGetValue("endorsements", out var endorsements))
        {
            return [];
        }

        return endorsements switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(item => item.ToString())],
            IEnumerable items and not string => [.. items.Cast<object>().Select(item => item.ToString() ?? "")],
            _ => [],
        };
    }
}
