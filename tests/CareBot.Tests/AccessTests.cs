using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests;

public sealed class AccessTests
{
    private const string Key = "a-key-of-twenty-four-chars";
    private const string Message = "{\"text\":\"You people never answer me at all.\"}";

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Port", "443")]
    [InlineData("X-Forwarded-Server", "proxy")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Host", "carebot.example")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task In_development_a_request_that_came_through_this_machine_is_not_this_machines_own(string header, string value)
    {
        using var app = new CareBotApp();
        foreach (var path in new[] { "/web/messages", "/api/score" })
        {
            using var response = await app.PostAsync(path, Message, "application/json", (header, value));
            await CareBotApp.ShouldBeProblem(HttpStatusCode.Forbidden, response);
        }
    }

    [Fact]
    public async Task In_production_without_a_key_the_page_and_rest_are_off()
    {
        using var app = new CareBotApp("Production");
        foreach (var path in new[] { "/web/messages", "/api/score", "/api/guide", "/api/review" })
        {
            using var response = await app.PostAsync(path, Message);
            await CareBotApp.ShouldBeProblem(HttpStatusCode.Forbidden, response);
        }

        using var page = await app.Http.GetAsync(app.Address);
        await CareBotApp.ShouldBeProblem(HttpStatusCode.Forbidden, page);
        using var health = await app.Http.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task In_production_the_key_opens_the_page_and_rest()
    {
        using var app = new CareBotApp("Production", ("Web:Key", Key));
        using var without = await app.PostAsync("/web/messages", Message);
        await CareBotApp.ShouldBeProblem(HttpStatusCode.Unauthorized, without);
        using var wrong = await app.PostAsync("/api/score", Message, "application/json", ("X-CareBot-Key", Key + "x"));
        await CareBotApp.ShouldBeProblem(HttpStatusCode.Unauthorized, wrong);
        using var right = await app.PostAsync("/web/messages", Message, "application/json", ("X-CareBot-Key", Key));
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        using var bearer = await app.PostAsync("/api/score", Message, "application/json", ("Authorization", $"Bearer {Key}"));
        Assert.Equal(HttpStatusCode.OK, bearer.StatusCode);
        using var page = await app.Http.GetAsync(app.Address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain(Key, app.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_are_429()
    {
        using var app = new CareBotApp("Development", ("Web:RequestsPerMinute", "2"));
        using var first = await app.PostAsync("/web/messages", Message);
        using var second = await app.PostAsync("/web/messages", Message);
        using var third = await app.PostAsync("/web/messages", Message);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        await CareBotApp.ShouldBeProblem(HttpStatusCode.TooManyRequests, third);
    }

    [Fact]
    public async Task A_key_that_was_set_with_a_line_break_behind_it_still_opens()
    {
        using var app = new CareBotApp("Production", ("Web:Key", Key + "\n"));
        using var response = await app.PostAsync("/api/score", Message, "application/json", ("X-CareBot-Key", Key));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_answer_to_an_error_says_what_a_browser_may_do_with_it_too()
    {
        using var app = new CareBotApp("Development", services => services.AddSingleton<CareBot.Answers.Advisor>(_ => throw new InvalidOperationException("planted")));
        using var response = await app.PostAsync("/api/score", Message);
        await CareBotApp.ShouldBeProblem(HttpStatusCode.InternalServerError, response);
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("planted", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/web/messages")]
    [InlineData("/api/score")]
    [InlineData("/api/messages")]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactivity")]
    public async Task A_door_for_POST_takes_no_other_method_and_invites_no_other_web_site(string path)
    {
        using var app = new CareBotApp("Development", ("Slack:SigningSecret", "planted"), ("Slack:BotToken", "xoxb-planted"));
        foreach (var method in new[] { "GET", "HEAD", "OPTIONS", "PUT", "DELETE" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.Add("Origin", "https://evil.example");
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "content-type");
            using var response = await app.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
            Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/api/messages")]
    public async Task A_body_that_is_no_proper_http_is_the_callers_mistake_and_no_incident(string path)
    {
        using var app = new CareBotApp("Development", ("Slack:SigningSecret", "planted"), ("Slack:BotToken", "xoxb-planted"));
        using var client = new TcpClient();
        await client.ConnectAsync(app.Address.Host, app.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nnot a chunk\r\n"));
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Incident", app.Logs.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/page.js")]
    [InlineData("/page.css")]
    [InlineData("/favicon.svg")]
    [InlineData("/nowhere")]
    [InlineData("/api/score")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string path)
    {
        using var app = new CareBotApp();
        using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }
}
