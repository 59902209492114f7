using CareBot.Core.Content;
using CareBot.Core.Deliveries;
using CareBot.Core.Feedback;
using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Core.Tests.Dialog;

public sealed class DeliveryTests
{
    private static readonly IncomingMessage Hello = TestBot.Message("hello") with { DeliveryKey = "Ev1" };

    [Fact]
    public void The_second_try_of_an_answered_delivery_gets_no_second_answer()
    {
        using var bot = new TestBot();
        bot.Send(Hello).ShouldReply("Hello");
        bot.Send(Hello).ShouldBeSilent(Disposition.Duplicate);
    }

    [Fact]
    public void The_same_id_from_another_tenant_or_channel_is_another_delivery()
    {
        using var bot = new TestBot();
        bot.Send(Hello).ShouldReply("Hello");
        bot.Send(Hello with { Tenant = "T2" }).ShouldReply("Hello");
        bot.Send(Hello with { Channel = "other" }).ShouldReply("Hello");
    }

    [Fact]
    public async Task When_the_answer_could_not_be_sent_the_next_try_gets_through()
    {
        using var bot = new TestBot();
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Engine.RespondAsync(Hello, (_, _) => throw new HttpRequestException("the platform is down"), CancellationToken.None));
        bot.Send(Hello).ShouldReply("Hello");
    }

    [Fact]
    public async Task While_the_first_try_is_at_work_a_second_one_is_dropped()
    {
        using var bot = new TestBot();
        var sent = new TaskCompletionSource();
        var first = bot.Engine.RespondAsync(Hello, (_, _) => sent.Task, CancellationToken.None);
        bot.Send(Hello).ShouldBeSilent(Disposition.Duplicate);
        sent.SetResult();
        Assert.Equal(Disposition.Answered, (await first).Disposition);
    }

    [Fact]
    public async Task A_claim_that_never_ended_is_taken_over_after_its_time()
    {
        var clock = new ManualTime();
        using var bot = new TestBot(services => services.AddSingleton<TimeProvider>(clock));
        var keys = bot.Get<IDeliveryKeys>();
        Assert.True(await keys.TryClaimAsync("k", CancellationToken.None));
        Assert.False(await keys.TryClaimAsync("k", CancellationToken.None));
        clock.Advance(IDeliveryKeys.ClaimLife);
        Assert.True(await keys.TryClaimAsync("k", CancellationToken.None));
    }

    [Fact]
    public void Something_broken_is_answered_with_a_friendly_line_and_a_code()
    {
        using var bot = new TestBot(services => services.AddSingleton<IFeedbackStore, BrokenStore>());
        var state = new AnswerState { Play = "p", Language = ContentLibrary.FallbackLanguage }.Write();
        var answer = bot.Send(TestBot.Message("") with { Kind = MessageKind.Button, Button = new ButtonPress(AnswerActions.NotRight, state) });
        answer.ShouldReply("Something went wrong on my side").ShouldNotReply("secret");
        Assert.Equal(Disposition.Failed, answer.Reply.Disposition);
        Assert.Matches("code: [A-Z2-9]{4}-[A-Z2-9]{4}$", answer.Text);
    }

    private sealed class BrokenStore : IFeedbackStore
    {
        public Task AddAsync(ScoreFeedback feedback, CancellationToken cancellationToken) => throw new InvalidOperationException("secret words of a paste");
    }
}
