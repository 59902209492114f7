using CareBot.Core.Dialog;
using CareBot.Core.Replies;
using CareBot.Slack.Outbound;
using CareBot.Slack.Rendering;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack;

/// <summary>How far a turn has come when its request must be acknowledged.</summary>
internal enum TurnProgress
{
    /// <summary>The answer is out, or there is none to give.</summary>
    Done,

    /// <summary>The answer follows.</summary>
    Following,

    /// <summary>It failed; the platform may try again.</summary>
    Failed,
}

/// <summary>Runs a turn through the core and sends its answer. Knows nothing of HTTP: every transport uses it alike.</summary>
internal sealed class SlackDispatcher(DialogEngine engine, SlackSender sender, TurnsInFlight turns, TimeProvider time, ILogger<SlackDispatcher> logger)
{
    /// <summary>Slack gives 3 s; what is not out by now follows after the acknowledgement.</summary>
    public static readonly TimeSpan AcknowledgeAfter = TimeSpan.FromSeconds(2.5);

    /// <summary>Answers a turn, and returns when the answer is out or <see cref="AcknowledgeAfter"/> has passed.</summary>
    /// <param name="turn">What to answer.</param>
    /// <param name="acknowledgement">Where the transport can carry the answer inside its acknowledgement; otherwise null.</param>
    public Task<TurnProgress> RunAsync(SlackTurn turn, Acknowledgement? acknowledgement = null) => AwaitAsync(turns.Start(cancellationToken =>
        engine.RespondAsync(turn.Message, (reply, token) => DeliverAsync(turn, reply, acknowledgement, token), cancellationToken)));

    /// <summary>Sends one line of the channel's own, outside any turn, by the same rules.</summary>
    public Task<TurnProgress> SayAsync(AnswerRoute route, SlackMessage message) =>
        AwaitAsync(turns.Start(cancellationToken => sender.SendAsync(route, message, cancellationToken)));

    private async Task<TurnProgress> AwaitAsync(Task<bool> work)
    {
        using var stop = new CancellationTokenSource();
        var first = await Task.WhenAny(work, Task.Delay(AcknowledgeAfter, time, stop.Token));
        await stop.CancelAsync();
        if (first == work)
        {
            return await work ? TurnProgress.Done : TurnProgress.Failed;
        }

        Log.AnswerFollows(logger, AcknowledgeAfter.TotalSeconds);
        return TurnProgress.Following;
    }

    private Task DeliverAsync(SlackTurn turn, Reply reply, Acknowledgement? acknowledgement, CancellationToken cancellationToken)
    {
        var message = BlockKitRenderer.Render(reply);
        return acknowledgement?.TryPut(message) == true ? Task.CompletedTask : sender.SendAsync(turn.Route, message, cancellationToken);
    }
}

/// <summary>The place for an answer inside an acknowledgement; closed once the acknowledgement goes out.</summary>
internal sealed class Acknowledgement
{
    private readonly Lock _lock = new();
    private SlackMessage? _message;
    private bool _closed;

    /// <summary>Puts the answer in; false when it is too late.</summary>
    public bool TryPut(SlackMessage message)
    {
        lock (_lock)
        {
            if (_closed)
            {
                return false;
            }

            _message = message;
            return true;
        }
    }

    /// <summary>Closes it; the answer, when there is one by now.</summary>
    public SlackMessage? Close()
    {
        lock (_lock)
        {
            _closed = true;
            return _message;
        }
    }
}
