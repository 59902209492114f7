using System.Net;
using System.Text;
using CareBot.Testing.Teams;
using Microsoft.IdentityModel.Tokens;

namespace CareBot.Teams.Tests;

public sealed class TokenTests
{
    [Fact]
    public async Task A_valid_token_is_let_through_and_answered_with_our_own_token()
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.PostAsync(host.Activities.Message("hello"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"Bearer {TeamsHost.OutboundToken}", Assert.Single(host.Connector.Messages).Authorization);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("not yet valid")]
    [InlineData("never ends")]
    [InlineData("wrong audience")]
    [InlineData("wrong issuer")]
    [InlineData("wrong key")]
    [InlineData("wrong key with the right id")]
    [InlineData("alg none")]
    [InlineData("HS256 with the public key")]
    [InlineData("RS512")]
    [InlineData("changed")]
    [InlineData("no token at all")]
    [InlineData("missing")]
    public async Task A_bad_token_is_refused_and_nothing_is_processed_or_sent(string kind)
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.PostAsync(host.Activities.Message("hello"), BadToken(host, kind));
        await ShouldBeRefusedAsync(host, response, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_wrong_signature_is_refused_before_parsing()
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.PostAsync("{ not json", BadToken(host, "wrong key"));
        await ShouldBeRefusedAsync(host, response, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_that_ran_out_less_than_five_minutes_ago_is_within_the_skew()
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.PostAsync(host.Activities.Message("hello"), host.Token(token => token.Expires = DateTimeOffsetNow().AddMinutes(-4)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData(null)]
    public async Task A_service_url_that_is_not_the_one_in_the_token_is_refused(string? claimed)
    {
        await using var host = await TeamsHost.StartAsync();
        var token = host.Authority.Sign(TeamsHost.AppId, claimed);
        using var response = await host.PostAsync(host.Activities.Message("hello"), token);
        await ShouldBeRefusedAsync(host, response, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("https://evil.example/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("ftp://smba.trafficmanager.net/emea/")]
    [InlineData("not an address")]
    [InlineData("")]
    public async Task A_foreign_service_url_is_refused_even_when_the_token_carries_it(string serviceUrl)
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.PostAsync(new TeamsActivities(serviceUrl).Message("hello"), host.Token(serviceUrl: serviceUrl));
        await ShouldBeRefusedAsync(host, response, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_loopback_service_url_is_refused_outside_Development()
    {
        await using var host = await TeamsHost.StartAsync(environment: "Production");
        using var response = await host.PostAsync(host.Activities.Message("hello"));
        await ShouldBeRefusedAsync(host, response, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_foreign_tenant_is_refused()
    {
        await using var host = await TeamsHost.StartAsync();
        using var response = await host.PostAsync(new TeamsActivities(host.Connector.ServiceUrl, "another-tenant").Message("hello"));
        await ShouldBeRefusedAsync(host, response, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Two_tenants_in_one_activity_are_refused()
    {
        await using var host = await TeamsHost.StartAsync();
        var activity = host.Activities.Message("hello");
        activity["conversation"]!["tenantId"] = "another-tenant";
        using var response = await host.PostAsync(activity);
        await ShouldBeRefusedAsync(host, response, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_activity_without_a_tenant_is_refused()
    {
        await using var host = await TeamsHost.StartAsync();
        var activity = host.Activities.Message("hello").With("channelData", null);
        activity["conversation"]!.AsObject().Remove("tenantId");
        using var response = await host.PostAsync(activity);
        await ShouldBeRefusedAsync(host, response, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_tenant_on_the_list_is_let_through()
    {
        await using var host = await TeamsHost.StartAsync(settings: settings => settings["Teams:AllowedTenants:0"] = "partner");
        using var response = await host.PostAsync(new TeamsActivities(host.Connector.ServiceUrl, "partner").Message("hello"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(host.Connector.Messages);
    }

    [Fact]
    public async Task A_key_endorsed_for_other_channels_does_not_speak_for_Teams()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Authority.Endorsements = ["webchat", "directline"];
        using var response = await host.PostAsync(host.Activities.Message("hello"));
        await ShouldBeRefusedAsync(host, response, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_key_without_endorsements_is_accepted()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Authority.Endorsements = null;
        using var response = await host.PostAsync(host.Activities.Message("hello"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_key_that_is_rotated_while_running_is_picked_up_and_the_old_one_is_dropped()
    {
        await using var host = await TeamsHost.StartAsync();
        using var before = await host.PostAsync(host.Activities.Message("hello"));
        var old = host.Token();
        host.Authority.RotateKey();
        using var after = await host.PostAsync(host.Activities.Message("hello"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (before.StatusCode, after.StatusCode));
        Assert.Equal(2, host.Connector.Messages.Count);
        Assert.NotEqual(old, host.Token());
    }

    [Fact]
    public async Task Without_the_keys_nothing_is_accepted_and_the_door_opens_again_when_they_are_back()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Authority.IsDown = true;
        using var down = await host.PostAsync(host.Activities.Message("hello"));
        await ShouldBeRefusedAsync(host, down, HttpStatusCode.ServiceUnavailable);
        host.Authority.IsDown = false;
        using var back = await host.PostAsync(host.Activities.Message("hello"));
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task Keys_that_were_read_once_are_used_while_the_metadata_is_down()
    {
        await using var host = await TeamsHost.StartAsync();
        using var before = await host.PostAsync(host.Activities.Message("hello"));
        host.Authority.IsDown = true;
        using var during = await host.PostAsync(host.Activities.Message("hello"));
        using var forged = await host.PostAsync(host.Activities.Message("hello"), BadToken(host, "wrong key"));
        using var after = await host.PostAsync(host.Activities.Message("hello"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (before.StatusCode, during.StatusCode, after.StatusCode));
        Assert.True(forged.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.ServiceUnavailable);
        Assert.Equal(3, host.Connector.Messages.Count);
    }

    private static async Task ShouldBeRefusedAsync(TeamsHost host, HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Empty(host.Connector.Received);
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains("Answered on", StringComparison.Ordinal));
    }

    private static string? BadToken(TeamsHost host, string kind) => kind switch
    {
        "expired" => host.Token(token => token.Expires = DateTimeOffsetNow().AddMinutes(-6)),
        "not yet valid" => host.Token(token => token.NotBefore = DateTimeOffsetNow().AddMinutes(6)),
        "never ends" => host.Token(token => token.Expires = null),
        "wrong audience" => host.Token(token => token.Audience = "another-app"),
        "wrong issuer" => host.Token(token => token.Issuer = "https://sts.windows.net/evil/"),
        "wrong key" => host.Token(token => token.SigningCredentials = new SigningCredentials(TokenAuthority.NewKey("stranger"), SecurityAlgorithms.RsaSha256)),
        "wrong key with the right id" => host.Token(token => token.SigningCredentials = new SigningCredentials(TokenAuthority.NewKey(host.Authority.Key.KeyId), SecurityAlgorithms.RsaSha256)),
        "alg none" => host.Token(token => token.SigningCredentials = null),
        "HS256 with the public key" => host.Token(token => token.SigningCredentials = new SigningCredentials(
            new SymmetricSecurityKey(host.Authority.Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = host.Authority.Key.KeyId }, SecurityAlgorithms.HmacSha256)),
        "RS512" => host.Token(token => token.SigningCredentials = new SigningCredentials(host.Authority.Key, SecurityAlgorithms.RsaSha512)),
        "changed" => Changed(host.Token()),
        "no token at all" => "not-a-token",
        _ => null,
    };

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var payload = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace(TokenAuthority.Issuer, $"{TokenAuthority.Issuer}/", StringComparison.Ordinal);
        return string.Join('.', parts[0], Base64UrlEncoder.Encode(payload), parts[2]);
    }

    private static DateTime DateTimeOffsetNow() => TimeProvider.System.GetUtcNow().UtcDateTime;
}
