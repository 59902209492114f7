using CareBot.Core.Content;
using CareBot.Core.Deliveries;
using CareBot.Core.Feedback;
using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

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
    public async Task While_the_first_try_is_at_work_a_second_one_waits_for_it_and_is_dropped()
    {
        using var bot = new TestBot();
        var sent = new TaskCompletionSource();
        var first = bot.Engine.RespondAsync(Hello, (_, _) => sent.Task, CancellationToken.None);
        var second = bot.Engine.RespondAsync(Hello, (_, _) => throw new InvalidOperationException("a second answer"), CancellationToken.None);
        Assert.False(second.IsCompleted);
        sent.SetResult();
        Assert.Equal(Disposition.Answered, (await first).Disposition);
        Assert.Equal(Disposition.Duplicate, (await second).Disposition);
    }

    [Fact]
    public async Task When_the_first_try_fails_one_of_those_that_waited_for_it_takes_over()
    {
        using var bot = new TestBot();
        var sent = new TaskCompletionSource();
        var answers = 0;
        var first = bot.Engine.RespondAsync(Hello, (_, _) => sent.Task, CancellationToken.None);
        var others = Enumerable.Range(0, 5).Select(_ => bot.Engine.RespondAsync(Hello, CountAsync, CancellationToken.None)).ToList();
        sent.SetException(new HttpRequestException("the platform is down"));
        await Assert.ThrowsAsync<HttpRequestException>(() => first);
        Assert.Single(await Task.WhenAll(others), reply => reply.Disposition == Disposition.Answered);
        Assert.Equal(1, answers);

        Task CountAsync(Reply reply, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref answers);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_try_that_waits_for_another_ends_with_its_own_patience()
    {
        using var bot = new TestBot();
        using var patience = new CancellationTokenSource();
        var sent = new TaskCompletionSource();
        var first = bot.Engine.RespondAsync(Hello, (_, _) => sent.Task, CancellationToken.None);
        var second = bot.Engine.RespondAsync(Hello, patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        sent.SetResult();
        await first;
    }

    [Fact]
    public void While_the_keys_are_broken_people_are_answered_and_only_once()
    {
        var logs = new RecordedLogs();
        var keys = new BreakableKeys { IsBroken = true };
        using var bot = new TestBot(services => services.AddSingleton<IDeliveryKeys>(keys).AddLogging(logging => logging.AddProvider(logs)));
        bot.Send(Hello).ShouldReply("Hello");
        bot.Send(Hello).ShouldBeSilent(Disposition.Duplicate);
        keys.IsBroken = false;
        bot.Send(Hello).ShouldBeSilent(Disposition.Duplicate);
        bot.Send(Hello with { DeliveryKey = "Ev2" }).ShouldReply("Hello");
        Assert.Contains("IOException", logs.Text, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:CareBot", logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_break_while_an_answer_goes_out_do_not_make_it_a_failure()
    {
        var keys = new BreakableKeys();
        using var bot = new TestBot(services => services.AddSingleton<IDeliveryKeys>(keys));
        var reply = await bot.Engine.RespondAsync(Hello, BreakAsync, CancellationToken.None);
        Assert.Equal(Disposition.Answered, reply.Disposition);
        keys.IsBroken = false;
        bot.Send(Hello).ShouldBeSilent(Disposition.Duplicate);

        Task BreakAsync(Reply sent, CancellationToken cancellationToken)
        {
            keys.IsBroken = true;
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Keys_that_break_while_sending_fails_hide_neither_the_failure_nor_the_next_try()
    {
        var keys = new BreakableKeys { IsBroken = true };
        using var bot = new TestBot(services => services.AddSingleton<IDeliveryKeys>(keys));
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Engine.RespondAsync(Hello, (_, _) => throw new HttpRequestException("the platform is down"), CancellationToken.None));
        bot.Send(Hello).ShouldReply("Hello");
    }

    [Fact]
    public async Task A_turn_that_cancels_itself_inside_is_answered_like_anything_that_broke()
    {
        using var bot = new TestBot(services => services.AddSingleton<IFeedbackStore, ImpatientStore>());
        var state = new AnswerState { Play = "p", Language = ContentLibrary.FallbackLanguage }.Write();
        var reply = await bot.Engine.RespondAsync(TestBot.Message("") with { Kind = MessageKind.Button, Button = new ButtonPress(AnswerActions.NotRight, state) });
        Assert.Equal(Disposition.Failed, reply.Disposition);
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

    private sealed class ImpatientStore : IFeedbackStore
    {
        public Task AddAsync(ScoreFeedback feedback, CancellationToken cancellationToken) => throw new TaskCanceledException();
    }

    private sealed class BreakableKeys : IDeliveryKeys
    {
        private readonly InMemoryDeliveryKeys _keys = new(TimeProvider.System);

        public bool IsBroken { get; set; }

        public ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken) => Working().TryClaimAsync(key, cancellationToken);

        public ValueTask CompleteAsync(string key, CancellationToken cancellationToken) => Working().CompleteAsync(key, cancellationToken);

        public ValueTask ReleaseAsync(string key, CancellationToken cancellationToken) => Working().ReleaseAsync(key, cancellationToken);

        private InMemoryDeliveryKeys Working() => IsBroken ? throw new IOException("secret place of the disk") : _keys;
    }

    private sealed class BrokenStore : IFeedbackStore
    {
        public Task AddAsync(ScoreFeedback feedback, CancellationToken cancellationToken) => throw new InvalidOperationException("secret words of a paste");
    }
}
