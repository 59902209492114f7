using CareBot.Core.Messages;

namespace CareBot.Slack;

/// <summary>One thing a person did, and the ways its answer can take back to them.</summary>
/// <param name="Message">What they did.</param>
/// <param name="Route">Where the answer goes.</param>
internal sealed record SlackTurn(IncomingMessage Message, AnswerRoute Route);

/// <summary>Where an answer goes: the first of its ways that works.</summary>
/// <param name="Ways">The ways, best first.</param>
internal sealed record AnswerRoute(IReadOnlyList<AnswerWay> Ways)
{
    /// <summary>A message in the direct conversation with the asker.</summary>
    public static AnswerRoute Direct(string channel, string? thread) => new([new PostWay(channel, thread)]);

    /// <summary>A message in a shared conversation that only the asker sees; where the bot is no member, a direct message.</summary>
    public static AnswerRoute Private(string channel, string user, string? thread) =>
        new([new EphemeralWay(channel, user, thread), new PostWay(user, Thread: null)]);

    /// <summary>The address Slack gave for answering this interaction; without one, or once it has expired, as <see cref="Private"/>.</summary>
    public static AnswerRoute Interaction(Uri? responseUrl, string? channel, string user, string? thread) => new(
    [
        .. responseUrl is null ? Array.Empty<AnswerWay>() : [new ResponseUrlWay(responseUrl, thread)],
        .. channel is null ? Array.Empty<AnswerWay>() : [new EphemeralWay(channel, user, thread)],
        new PostWay(user, Thread: null),
    ]);
}

/// <summary>One way to answer.</summary>
internal abstract record AnswerWay;

/// <summary><c>chat.postMessage</c>. The channel may be a user's id: then it is their direct conversation with the bot.</summary>
internal sealed record PostWay(string Channel, string? Thread) : AnswerWay;

/// <summary><c>chat.postEphemeral</c>.</summary>
internal sealed record EphemeralWay(string Channel, string User, string? Thread) : AnswerWay;

/// <summary>A <c>response_url</c> that was checked.</summary>
internal sealed record ResponseUrlWay(Uri Address, string? Thread) : AnswerWay;
