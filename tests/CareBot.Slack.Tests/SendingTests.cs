using System.Net.Http.Headers;
using CareBot.Slack.Outbound;
using CareBot.Slack.Rendering;
using CareBot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Slack.Tests;

public sealed class SendingTests
{
    private static readonly SlackMessage Message = BlockKitRenderer.Line("Answer");

    [Theory]
    [InlineData("0")]
    [InlineData("Tue, 03 Nov 2020 10:00:00 GMT")]
    public async Task A_limit_is_waited_for_as_Slack_asks(string retryAfter)
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        host.Slack.Answers(new SlackAnswer(429, "", retryAfter), new SlackAnswer(429, """{"ok":false,"error":"ratelimited"}""", retryAfter));
        Assert.True((await PostAsync(host)).IsSent);
        Assert.Equal(3, host.Slack.Calls.Count);
    }

    [Fact]
    public async Task A_limit_that_does_not_end_is_given_up_after_two_retries()
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        host.Slack.Answers([.. Enumerable.Repeat(new SlackAnswer(429, "", "0"), 5)]);
        Assert.Equal(SendResult.RateLimited, (await PostAsync(host)).Result);
        Assert.Equal(3, host.Slack.Calls.Count);
    }

    [Fact]
    public async Task A_wait_longer_than_anybody_waits_is_not_begun()
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        host.Slack.Answers(new SlackAnswer(429, "", "600"));
        Assert.Equal(new SendOutcome(SendResult.RateLimited, "ratelimited", TimeSpan.FromMinutes(10)), await PostAsync(host));
        Assert.Single(host.Slack.Calls);
    }

    [Fact]
    public void The_wait_is_read_from_seconds_a_date_or_nothing()
    {
        var now = new DateTimeOffset(2026, 11, 3, 10, 0, 0, TimeSpan.Zero);
        Assert.Equal(TimeSpan.FromSeconds(30), RetryAfterReader.Read(new RetryConditionHeaderValue(TimeSpan.FromSeconds(30)), now));
        Assert.Equal(TimeSpan.FromSeconds(90), RetryAfterReader.Read(new RetryConditionHeaderValue(now.AddSeconds(90)), now));
        Assert.Equal(TimeSpan.Zero, RetryAfterReader.Read(new RetryConditionHeaderValue(now.AddSeconds(-90)), now));
        Assert.Equal(RetryAfterReader.Usual, RetryAfterReader.Read(header: null, now));
    }

    [Theory]
    [InlineData("not_in_channel", nameof(SendResult.NotInChannel))]
    [InlineData("channel_not_found", nameof(SendResult.ChannelNotFound))]
    [InlineData("is_archived", nameof(SendResult.Archived))]
    [InlineData("account_inactive", nameof(SendResult.TokenRevoked))]
    [InlineData("token_revoked", nameof(SendResult.TokenRevoked))]
    [InlineData("invalid_auth", nameof(SendResult.TokenRevoked))]
    [InlineData("missing_scope", nameof(SendResult.MissingScope))]
    [InlineData("ratelimited", nameof(SendResult.RateLimited))]
    [InlineData("msg_too_long", nameof(SendResult.TooLong))]
    [InlineData("msg_blocks_too_long", nameof(SendResult.TooLong))]
    [InlineData("invalid_blocks", nameof(SendResult.InvalidBlocks))]
    [InlineData("never_heard_of", nameof(SendResult.Refused))]
    [InlineData("A whole sentence <with> words", nameof(SendResult.Refused))]
    public async Task Every_refusal_has_an_outcome_and_a_plain_sentence(string code, string result)
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        host.Slack.Answers(SlackAnswer.Error(code));
        var outcome = await PostAsync(host);
        Assert.Equal(result, outcome.Result.ToString());
        Assert.EndsWith(".", outcome.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("whole sentence", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(503, "<html>busy</html>")]
    [InlineData(200, "<html>a proxy</html>")]
    [InlineData(200, "{")]
    [InlineData(200, "")]
    [InlineData(302, "")]
    public async Task An_answer_that_is_not_Slacks_counts_as_not_reached(int status, string body)
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        host.Slack.Answers(new SlackAnswer(status, body));
        var outcome = await PostAsync(host);
        Assert.Equal((SendResult.Unreachable, true), (outcome.Result, outcome.IsTransient));
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirection_is_not_followed_so_that_no_words_go_elsewhere(int status)
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        host.Slack.Answers(new SlackAnswer(status, "", Location: host.Slack.ResponseUrl));
        Assert.Equal(SendResult.Unreachable, (await PostAsync(host)).Result);
        Assert.Single(host.Slack.Calls);
    }

    [Fact]
    public async Task A_Slack_that_is_not_there_counts_as_not_reached()
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        await host.Slack.DisposeAsync();
        Assert.Equal(SendResult.Unreachable, (await PostAsync(host)).Result);
    }

    [Theory]
    [InlineData("invalid_blocks")]
    [InlineData("msg_blocks_too_long")]
    public async Task Blocks_that_Slack_does_not_take_are_sent_again_as_plain_text(string code)
    {
        await using var host = await SlackHost.StartAsync(TimeProvider.System);
        host.Slack.Answers(SlackAnswer.Error(code));
        await host.SayAsync("This is the third time I am writing to you people about order 4471.");
        Assert.Equal(2, host.Slack.Calls.Count);
        Assert.NotEmpty(host.Slack.Calls[0].Blocks);
        Assert.Empty(host.Slack.Calls[1].Blocks);
        Assert.True(host.Slack.Calls[1]["text"]!.Length > host.Slack.Calls[0]["text"]!.Length);
    }

    private static Task<SendOutcome> PostAsync(SlackHost host) => host.Services.GetRequiredService<SlackWebApi>().SendAsync(new PostWay("D1", Thread: null), Message, CancellationToken.None);
}
