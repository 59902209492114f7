using CareBot.Teams.Protocol;

namespace CareBot.Teams.Turns;

/// <summary>Answers one kind of invoke. A new surface is a new handler among the services.</summary>
internal interface IInvokeHandler
{
    /// <summary>The invoke's name, such as <c>adaptiveCard/action</c>.</summary>
    string Name { get; }

    /// <summary>Answers in the response's body.</summary>
    Task<TurnResult> AnswerAsync(Activity activity, string tenant, CancellationToken cancellationToken);
}

/// <summary>What a request is answered with.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON, or null for no body.</param>
internal sealed record TurnResult(int Status, byte[]? Body = null)
{
    public static TurnResult Ok { get; } = new(200);
}
