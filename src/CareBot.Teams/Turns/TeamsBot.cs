using CareBot.Core.Dialog;
using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Teams.Cards;
using CareBot.Teams.Connector;
using CareBot.Teams.Protocol;
using Microsoft.Extensions.Logging;

namespace CareBot.Teams.Turns;

/// <summary>What CareBot does with an activity that the guard let through.</summary>
internal sealed class TeamsBot(
    DialogEngine engine, ActivityReader reader, IActivitySender sender, TurnRunner runner, IEnumerable<IInvokeHandler> invokes, ILogger<TeamsBot> logger)
{
    private readonly Dictionary<string, IInvokeHandler> _invokes = invokes.ToDictionary(handler => handler.Name, StringComparer.Ordinal);

    /// <summary>Handles an activity.</summary>
    /// <param name="activity">The activity; it names a conversation.</param>
    /// <param name="tenant">The organisation it comes from.</param>
    public Task<TurnResult> HandleAsync(Activity activity, string tenant)
    {
        if (activity.Type == "invoke")
        {
            return InvokeAsync(activity, tenant);
        }

        if (reader.Read(activity, tenant) is not { } message)
        {
            return Task.FromResult(activity.ExpectsReplies ? Replies([]) : TurnResult.Ok);
        }

        return activity.ExpectsReplies ? AnswerInBodyAsync(activity, message) : AnswerByConnectorAsync(activity, message);
    }

    private async Task<TurnResult> AnswerByConnectorAsync(Activity activity, IncomingMessage message)
    {
        var end = await runner.RunAsync(
            stop => engine.RespondAsync(message, (reply, token) => DeliverAsync(activity, reply, token), stop),
            async stop => await sender.SendAsync(activity, OutgoingActivity.Typing(activity), stop));
        return Ended(end, TurnResult.Ok);
    }

    private async Task<TurnResult> AnswerInBodyAsync(Activity activity, IncomingMessage message)
    {
        var answers = new List<OutgoingActivity>();
        var end = await runner.RunToEndAsync(async stop =>
        {
            // Every request gets its answer in its own body. A key would leave the next try empty-handed when the first body never arrived; only a welcome, which two activities ask for, keeps it.
            var reply = await engine.RespondAsync(message.Kind == MessageKind.Installed ? message : message with { DeliveryKey = null }, stop);
            if (!reply.IsEmpty)
            {
                answers.Add(OutgoingActivity.Answer(activity, reply, AdaptiveCardRenderer.MaxChars));
            }
        });
        return Ended(end, Replies(answers));
    }

    private async Task<TurnResult> InvokeAsync(Activity activity, string tenant)
    {
        if (activity.Name is null || !_invokes.TryGetValue(activity.Name, out var handler))
        {
            Log.UnknownInvoke(logger, KnownWord(activity.Name));
            return new TurnResult(501);
        }

        var result = TurnResult.Ok;
        var end = await runner.RunToEndAsync(async stop => result = await handler.AnswerAsync(activity, tenant, stop));
        return Ended(end, result);
    }

    /// <summary>Sends an answer; a card that is too large for Teams goes again, much smaller.</summary>
    private async Task DeliverAsync(Activity to, Reply reply, CancellationToken cancellationToken)
    {
        var outcome = await sender.SendAsync(to, OutgoingActivity.Answer(to, reply, AdaptiveCardRenderer.MaxChars), cancellationToken);
        if (outcome.Status == SendStatus.TooLarge)
        {
            outcome = await sender.SendAsync(to, OutgoingActivity.Answer(to, reply, AdaptiveCardRenderer.SmallChars), cancellationToken);
        }

        switch (outcome.Status)
        {
            case SendStatus.Sent:
                return;
            case SendStatus.Gone or SendStatus.TooLarge:
                // Another delivery of the same message would end the same way.
                Log.NotSent(logger, outcome.Sentence);
                return;
            default:
                throw new NotSentException(outcome);
        }
    }

    private static TurnResult Ended(TurnEnd end, TurnResult result) => end switch
    {
        TurnEnd.NotSent => new TurnResult(502),
        TurnEnd.Broke => new TurnResult(500),
        _ => result,
    };

    private static TurnResult Replies(IReadOnlyList<OutgoingActivity> answers) => new(200, TeamsJson.Write(new ExpectedReplies(answers), TeamsJson.Plain.ExpectedReplies));

    /// <summary>An invoke's name for the log: a protocol word, or nothing.</summary>
    private static string KnownWord(string? name) => name is { Length: > 0 and <= 64 } && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.') ? name : "(no name)";
}
