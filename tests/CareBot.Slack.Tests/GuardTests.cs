using System.Globalization;
using System.Text;
using CareBot.Slack.Inbound;
using CareBot.Testing;
using CareBot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace CareBot.Slack.Tests;

public sealed class GuardTests
{
    private const string Path = "/slack/commands";
    private const string Form = "application/x-www-form-urlencoded";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("command=%2Fcarebot&text=help&user_id=U0AGENT&team_id=T0001&trigger_id=t1");

    public static TheoryData<string, int> Tampered => new()
    {
        { "no signature", 401 }, { "no timestamp", 401 }, { "old", 401 }, { "future", 401 }, { "wrong secret", 401 }, { "empty secret", 401 },
        { "altered body", 401 }, { "shortened body", 401 }, { "altered timestamp", 401 }, { "doubled signature", 401 }, { "doubled timestamp", 401 },
        { "version v1", 401 }, { "no version", 401 }, { "short hash", 401 }, { "long hash", 401 }, { "not hexadecimal", 401 }, { "empty signature", 401 },
        { "timestamp in words", 401 }, { "negative timestamp", 401 }, { "huge timestamp", 401 }, { "timestamp with a fraction", 401 },
        { "1 MB", 413 }, { "1 MB without a length", 413 }, { "wrong content type", 415 }, { "no content type", 415 }, { "broken content type", 415 },
    };

    [Theory]
    [MemberData(nameof(Tampered))]
    public async Task A_tampered_request_is_refused_before_anything_is_parsed(string how, int status)
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        var answer = await host.SendAsync(Tamper(how, host));
        Assert.Equal((status, ""), answer);
        Assert.Empty(host.Slack.Calls);
        Assert.Contains(" 3000 ", host.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SlackHost.Secret, host.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_request_untampered_is_answered()
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        var (status, body) = await host.SendAsync(host.Requests.Signed(Path, Form + "; charset=utf-8", Body));
        Assert.Equal(200, status);
        Assert.Contains("\"ephemeral\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replayed_command_gets_no_second_answer()
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        var timestamp = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = SlackRequests.Sign(SlackHost.Secret, timestamp, Body);
        var first = await host.SendAsync(SlackRequests.Raw(Path, Form, Body, timestamp, signature));
        var second = await host.SendAsync(SlackRequests.Raw(Path, Form, Body, timestamp, signature));
        Assert.NotEmpty(first.Body);
        Assert.Equal((200, ""), second);
    }

    [Fact]
    public async Task Two_header_lines_of_one_name_are_refused()
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        var guard = host.Services.GetRequiredService<SlackSignature>();
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = SlackRequests.Sign(SlackHost.Secret, timestamp, Body);
        Assert.Null(guard.Refuse(timestamp, signature, Body));
        Assert.NotNull(guard.Refuse(timestamp, new StringValues([signature, signature]), Body));
        Assert.NotNull(guard.Refuse(new StringValues([timestamp, timestamp]), signature, Body));
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public async Task The_window_is_five_minutes_to_either_side(int seconds, bool passes)
    {
        var time = new ManualTime();
        await using var host = await SlackHost.StartAsync(time);
        var timestamp = time.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var reason = host.Services.GetRequiredService<SlackSignature>().Refuse(timestamp, SlackRequests.Sign(SlackHost.Secret, timestamp, Body), Body);
        Assert.Equal(passes, reason is null);
    }

    [Fact]
    public async Task Another_method_than_POST_is_refused()
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        Assert.Equal(405, (await host.SendAsync(new HttpRequestMessage(HttpMethod.Get, Path))).Status);
    }

    private static HttpRequestMessage Tamper(string how, SlackHost host)
    {
        var now = TimeProvider.System.GetUtcNow();
        var stamp = Stamp(now);
        var good = SlackRequests.Sign(SlackHost.Secret, stamp, Body);
        HttpRequestMessage With(string? timestamp, string? signature, byte[]? body = null) => SlackRequests.Raw(Path, Form, body ?? Body, timestamp, signature);
        HttpRequestMessage At(string timestamp) => With(timestamp, SlackRequests.Sign(SlackHost.Secret, timestamp, Body));
        var large = new byte[1024 * 1024];
        return how switch
        {
            "no signature" => With(stamp, null),
            "no timestamp" => With(null, good),
            "old" => At(Stamp(now.AddMinutes(-6))),
            "future" => At(Stamp(now.AddMinutes(6))),
            "wrong secret" => With(stamp, SlackRequests.Sign("another", stamp, Body)),
            "empty secret" => With(stamp, SlackRequests.Sign("", stamp, Body)),
            "altered body" => With(stamp, good, [.. Body[..^1], (byte)'2']),
            "shortened body" => With(stamp, good, Body[..^1]),
            "altered timestamp" => With(Stamp(now.AddSeconds(-1)), good),
            "doubled signature" => With(stamp, $"{good},{good}"),
            "doubled timestamp" => With($"{stamp},{stamp}", good),
            "version v1" => With(stamp, $"v1={good[3..]}"),
            "no version" => With(stamp, good[3..]),
            "short hash" => With(stamp, good[..^2]),
            "long hash" => With(stamp, good + "00"),
            "not hexadecimal" => With(stamp, good[..^1] + "z"),
            "empty signature" => With(stamp, ""),
            "timestamp in words" => At("yesterday"),
            "negative timestamp" => At("-" + stamp),
            "huge timestamp" => At("99999999999999999999"),
            "timestamp with a fraction" => At(stamp + ".0"),
            "1 MB" => host.Requests.Signed(Path, Form, large),
            "1 MB without a length" => Chunked(host.Requests.Signed(Path, Form, large)),
            "wrong content type" => host.Requests.Signed(Path, "application/json", Body),
            "no content type" => SlackRequests.Raw(Path, null, Body, stamp, good),
            "broken content type" => Broken(SlackRequests.Raw(Path, null, Body, stamp, good)),
            _ => throw new ArgumentOutOfRangeException(nameof(how)),
        };
    }

    private static string Stamp(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static HttpRequestMessage Chunked(HttpRequestMessage request)
    {
        request.Headers.TransferEncodingChunked = true;
        return request;
    }

    private static HttpRequestMessage Broken(HttpRequestMessage request)
    {
        request.Content!.Headers.TryAddWithoutValidation("Content-Type", "form;;;=");
        return request;
    }
}
