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
        var started = Stopwatch.GetTimestamp();
        var key = message.DeliveryKey is { Length: > 0 } id ? $"{message.Channel}:{message.Tenant}:{id}" : null;
        if (key is not null && !await _keys.TryClaimAsync(key, cancellationToken))
        {
            Log.Duplicate(_logger, message.Channel);
            return Reply.Nothing(Disposition.Duplicate);
        }

        try
        {
            var reply = await AnswerAsync(message, cancellationToken);
            if (!reply.IsEmpty)
            {
                await deliver(reply, cancellationToken);
            }

            if (key is not null)
            {
                await _keys.CompleteAsync(key, CancellationToken.None);
            }

            Log.Answered(_logger, message.Channel, reply.Intent, reply.Disposition, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return reply;
        }
        catch when (key is not null)
        {
            await _keys.ReleaseAsync(key, CancellationToken.None);
            throw;
        }
    }

    private async ValueTask<Reply> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var intent = IntentParser.Parse(message);
            var reply = await _handlers.AnswerAsync(message, intent, cancellationToken);
            return reply with { Intent = intent.Name };
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The one place where the core's own errors end. The message of the exception may hold pasted words, so only its type and place are kept.
            var incident = Incident.NewCode();
            Log.Broken(_logger, message.Channel, incident, error.GetType().Name, error.StackTrace ?? "");
            return ErrorReply.For(_content.For(message.Locale), incident);
        }
    }
}
