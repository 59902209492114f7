using System.Net;
using CareBot.Testing;
using CareBot.Testing.Teams;

namespace CareBot.Teams.Tests;

public sealed class DeliveryTests
{
    [Fact]
    public async Task The_same_activity_delivered_twice_is_answered_once()
    {
        await using var host = await TeamsHost.StartAsync();
        var activity = host.Activities.Message("hello");
        using var first = await host.PostAsync(activity);
        using var second = await host.PostAsync(activity);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Single(host.Connector.Messages);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(500)]
    public async Task An_answer_that_was_not_taken_fails_the_request_and_the_next_delivery_gets_through(int status)
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.AnswerNext(status);
        var activity = host.Activities.Message("hello");
        using var failed = await host.PostAsync(activity);
        using var again = await host.PostAsync(activity);
        Assert.Equal((HttpStatusCode.BadGateway, HttpStatusCode.OK), (failed.StatusCode, again.StatusCode));
        Assert.Empty(await failed.Content.ReadAsByteArrayAsync());
        Assert.Single(host.Connector.Messages);
    }

    [Theory]
    [InlineData(429, "0")]
    [InlineData(412, null)]
    [InlineData(502, null)]
    [InlineData(504, "Tue, 03 Nov 2026 10:12:00 GMT")]
    public async Task A_passing_problem_is_tried_again_at_once(int status, string? retryAfter)
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.AnswerNext(status, retryAfter);
        using var response = await host.PostAsync(host.Activities.Message("hello"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([status, 201], host.Connector.Received.Where(sent => sent.Type == "message").Select(sent => sent.Status));
    }

    [Fact]
    public async Task Tries_are_bounded()
    {
        await using var host = await TeamsHost.StartAsync();
        for (var i = 0; i < 10; i++)
        {
            host.Connector.AnswerNext(429, "0");
        }

        using var response = await host.PostAsync(host.Activities.Message("hello"));
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal(3, host.Connector.Received.Count(sent => sent.Type == "message"));
    }

    [Fact]
    public async Task A_long_wait_is_left_to_the_platforms_next_try()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.AnswerNext(429, "60");
        using var response = await host.PostAsync(host.Activities.Message("hello"));
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Single(host.Connector.Received);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_conversation_that_is_gone_is_left_alone(int status)
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.AnswerNext(status);
        using var response = await host.PostAsync(host.Activities.Message("hello"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(host.Connector.Received);
        Assert.Contains(host.Logs.Lines, line => line.Contains($"({status})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_that_is_too_large_goes_again_smaller()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.AnswerNext(413);
        using var response = await host.PostAsync(host.Activities.Message("hello"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var sent = Assert.Single(host.Connector.Messages);
        Assert.True(sent.Card.ToJsonString().Length <= Cards.AdaptiveCardRenderer.SmallChars);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.AnswerNext(307);
        using var response = await host.PostAsync(host.Activities.Message("hello"));
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Single(host.Connector.Received);
    }

    [Fact]
    public async Task A_slow_answer_shows_typing_after_a_second_and_is_acknowledged_after_two_and_a_half()
    {
        var time = new ManualTime();
        await using var host = await TeamsHost.StartAsync(time);
        host.Connector.Hold();
        var request = host.PostAsync(host.Activities.Message("hello"));
        await host.Connector.ArrivalAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        await host.Connector.ArrivalAsync();
        Assert.Equal(["message", "typing"], host.Connector.Received.Select(sent => sent.Type));
        Assert.False(request.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1.5));
        using var response = await request;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        // The answer was still on its way when the request was acknowledged, and the same delivery does not start it again.
        var second = host.PostAsync(host.Activities.Message("hello").With("id", host.Connector.Received[0].Activity["replyToId"]!.DeepClone()));
        host.Connector.LetGo();
        using var again = await second;
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Single(host.Connector.Messages);
    }

    [Fact]
    public async Task A_failure_after_the_acknowledgement_is_logged_and_breaks_nothing()
    {
        var time = new ManualTime();
        await using var host = await TeamsHost.StartAsync(time);
        host.Connector.Hold();
        host.Connector.AnswerNext(400);
        var request = host.PostAsync(host.Activities.Message("hello"));
        await host.Connector.ArrivalAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        await host.Connector.ArrivalAsync();
        time.Advance(TimeSpan.FromSeconds(1.5));
        using var response = await request;
        host.Connector.LetGo();
        await host.StopAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(host.Logs.Lines, line => line.Contains("(400)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_that_stops_waits_for_answers_on_their_way()
    {
        var time = new ManualTime();
        await using var host = await TeamsHost.StartAsync(time);
        host.Connector.Hold();
        var request = host.PostAsync(host.Activities.Message("hello"));
        await host.Connector.ArrivalAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        await host.Connector.ArrivalAsync();
        time.Advance(TimeSpan.FromSeconds(1.5));
        using var response = await request;
        var stopping = host.StopAsync();
        Assert.False(stopping.IsCompleted);
        host.Connector.LetGo();
        await stopping;
        Assert.Contains(host.Logs.Lines, line => line.Contains("Answered on teams", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_ends_before_its_delivery_key_does_so_that_no_second_try_runs_beside_it()
    {
        var time = new ManualTime();
        using var runner = new Turns.TurnRunner(time, Microsoft.Extensions.Logging.Abstractions.NullLogger<Turns.TurnRunner>.Instance);
        var turn = runner.RunToEndAsync(stop => Task.Delay(Timeout.InfiniteTimeSpan, stop));
        time.Advance(Turns.TurnRunner.Limit);
        Assert.Equal(Turns.TurnEnd.Broke, await turn);
        Assert.True(Turns.TurnRunner.Limit < Core.Deliveries.IDeliveryKeys.ClaimLife);
    }

    [Fact]
    public async Task Who_expects_the_answer_in_the_body_gets_it_again_when_the_first_body_was_lost()
    {
        await using var host = await TeamsHost.StartAsync();
        var activity = host.Activities.Message("hello").With("deliveryMode", "expectReplies");
        using var lost = await host.PostAsync(activity);
        using var again = await host.PostAsync(activity);
        Assert.Equal(await lost.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Contains("AdaptiveCard", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
