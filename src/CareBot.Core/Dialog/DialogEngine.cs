using System.Collections.Concurrent;
using System.Diagnostics;
using CareBot.Core.Content;
using CareBot.Core.Deliveries;
using CareBot.Core.Dialog.Intents;
using CareBot.Core.Messages;
using CareBot.Core.Replies;
using Microsoft.Extensions.Logging;

namespace CareBot.Core.Dialog;

/// <summary>The only door into the core, the same for every channel, the web chat and the tests.</summary>
public sealed class DialogEngine
{
    private readonly IDeliveryKeys _keys;
    private readonly ContentLibrary _content;
    private readonly ILogger<DialogEngine> _logger;
    private readonly IntentHandlers _handlers;

    /// <summary>The deliveries at work in this process; each tells at its end whether its answer is out.</summary>
    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _atWork = new(StringComparer.Ordinal);

    /// <summary>Makes the engine.</summary>
    internal DialogEngine(IDeliveryKeys keys, ContentLibrary content, IntentHandlers handlers, ILogger<DialogEngine> logger)
    {
        _keys = keys;
        _content = content;
        _handlers = handlers;
        _logger = logger;
    }

    /// <summary>Answers one message, for channels in which returning the answer is delivering it.</summary>
    /// <returns>The answer; empty for a duplicate, a friendly line with an incident code when something broke. Never null.</returns>
    public Task<Reply> RespondAsync(IncomingMessage message, CancellationToken cancellationToken = default) =>
        RespondAsync(message, static (_, _) => Task.CompletedTask, cancellationToken);

    /// <summary>Answers one message and hands the answer to <paramref name="deliver"/>. The delivery key is completed only when the answer is out;
    /// when delivering fails the key is released and the exception goes on to the adapter, so that the platform's next try gets through.</summary>
    /// <param name="message">What the person did.</param>
    /// <param name="deliver">Sends the answer; not called when there is nothing to send.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What was delivered.</returns>
    public async Task<Reply> RespondAsync(IncomingMessage message, Func<Reply, CancellationToken, Task> deliver, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(deliver);
        return message.DeliveryKey is { Length: > 0 } id
            ? await RespondOnceAsync(message, $"{message.Channel}:{message.Tenant}:{id}", deliver, cancellationToken)
            : await AnswerAndDeliverAsync(message, deliver, cancellationToken);
    }

    /// <summary>Answers a delivery unless it was answered. While another try of it is at work this one waits for its end, and takes over when it fails:
    /// the platform may have heard that this try was taken, and then sends no other.</summary>
    private async Task<Reply> RespondOnceAsync(IncomingMessage message, string key, Func<Reply, CancellationToken, Task> deliver, CancellationToken cancellationToken)
    {
        var mine = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (_atWork.GetOrAdd(key, mine) is var first && first != mine)
        {
            if (await first.Task.WaitAsync(cancellationToken))
            {
                return Duplicate(message);
            }
        }

        var isOut = false;
        try
        {
            if (!await _keys.TryClaimAsync(key, cancellationToken))
            {
                isOut = true;
                return Duplicate(message);
            }

            try
            {
                var reply = await AnswerAndDeliverAsync(message, deliver, cancellationToken);
                isOut = true;
                await _keys.CompleteAsync(key, CancellationToken.None);
                return reply;
            }
            catch
            {
                await _keys.ReleaseAsync(key, CancellationToken.None);
                throw;
            }
        }
        finally
        {
            _atWork.TryRemove(key, out _);
            mine.SetResult(isOut);
        }
    }

    private Reply Duplicate(IncomingMessage message)
    {
        Log.Duplicate(_logger, message.Channel);
        return Reply.Nothing(Disposition.Duplicate);
    }

    private async Task<Reply> AnswerAndDeliverAsync(IncomingMessage message, Func<Reply, CancellationToken, Task> deliver, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var reply = await AnswerAsync(message, cancellationToken);
        if (!reply.IsEmpty)
        {
            await deliver(reply, cancellationToken);
        }

        Log.Answered(_logger, message.Channel, reply.Intent, reply.Disposition, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return reply;
    }

    private async ValueTask<Reply> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var intent = IntentParser.Parse(message);
            var reply = await _handlers.AnswerAsync(message, intent, cancellationToken);
            return reply with { Intent = intent.Name };
        }
        catch (Exception error) when (!(error is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            // The one place where the core's own errors end. The message of the exception may hold pasted words, so only its type and place are kept.
            var incident = Incident.NewCode();
            Log.Broken(_logger, message.Channel, incident, error.GetType().Name, error.StackTrace ?? "");
            return ErrorReply.For(_content.For(message.Locale), incident);
        }
    }
}
