using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareBot.Testing.Teams;

/// <summary>Issues tokens as the Bot Connector does, and publishes their keys on this machine.</summary>
public sealed class TokenAuthority : IAsyncDisposable
{
    /// <summary>The issuer in the tokens.</summary>
    public const string Issuer = "https://api.botframework.com";

    private LoopbackServer _server = null!;
    private RsaSecurityKey _key = NewKey("key-1");
    private int _keys = 1;

    private TokenAuthority()
    {
    }

    /// <summary>Where the metadata is.</summary>
    public string MetadataAddress => new Uri(_server.Address, "/.well-known/openidconfiguration").ToString();

    /// <summary>The channels that the published key is endorsed for; null publishes none.</summary>
    public IReadOnlyList<string>? Endorsements { get; set; } = ["msteams"];

    /// <summary>Whether the metadata can be read.</summary>
    public bool IsDown { get; set; }

    /// <summary>The key that tokens are signed with.</summary>
    public RsaSecurityKey Key => _key;

    /// <summary>Starts an authority.</summary>
    public static async Task<TokenAuthority> StartAsync()
    {
        var authority = new TokenAuthority();
        authority._server = await LoopbackServer.StartAsync(app =>
        {
            app.MapGet("/.well-known/openidconfiguration", () => authority.Answer(new JsonObject
            {
                ["issuer"] = Issuer,
                ["jwks_uri"] = new Uri(authority._server.Address, "/keys").ToString(),
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            }));
            app.MapGet("/keys", () => authority.Answer(new JsonObject { ["keys"] = new JsonArray(authority.PublicKey()) }));
        });
        return authority;
    }

    /// <summary>A new key; the old one is no longer published.</summary>
    public void RotateKey() => _key = NewKey($"key-{++_keys}");

    /// <summary>Makes a key.</summary>
    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    /// <summary>Signs a token.</summary>
    public string Sign(string audience, string? serviceUrl, TimeProvider? time = null, Action<SecurityTokenDescriptor>? change = null)
    {
        var now = (time ?? TimeProvider.System).GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            NotBefore = now.AddMinutes(-1),
            IssuedAt = now.AddMinutes(-1),
            Expires = now.AddHours(1),
            Claims = serviceUrl is null ? new Dictionary<string, object>() : new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private IResult Answer(JsonObject body) => IsDown ? Results.StatusCode(503) : Results.Text(body.ToJsonString(), "application/json");

    private JsonObject PublicKey()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = _key.KeyId });
        var json = new JsonObject { ["kty"] = key.Kty, ["use"] = "sig", ["kid"] = key.Kid, ["n"] = key.N, ["e"] = key.E };
        if (Endorsements is { } endorsements)
        {
            json["endorsements"] = new JsonArray([.. endorsements.Select(name => (JsonNode)name)]);
        }

        return json;
    }
}
