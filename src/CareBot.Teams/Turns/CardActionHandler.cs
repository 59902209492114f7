using System.Text.Json;
using CareBot.Core.Dialog;
using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Teams.Cards;
using CareBot.Teams.Protocol;

namespace CareBot.Teams.Turns;

/// <summary>Answers <c>adaptiveCard/action</c>: a button of the kind <c>Action.Execute</c>, whose answer is a card in the response's body.</summary>
/// <remarks>There is no delivery key: every request gets its answer in its own body, so nothing can arrive twice.</remarks>
internal sealed class CardActionHandler(DialogEngine engine) : IInvokeHandler
{
    /// <inheritdoc/>
    public string Name => "adaptiveCard/action";

    /// <inheritdoc/>
    public async Task<TurnResult> AnswerAsync(Activity activity, string tenant, CancellationToken cancellationToken)
    {
        if (PressOf(activity.Value) is not { } press)
        {
            return Body(CardActionAnswer.BadRequest("The value is not one of CareBot's buttons."));
        }

        var message = ActivityReader.Base(activity, tenant) with { Kind = MessageKind.Button, Button = press };
        Reply reply = await engine.RespondAsync(message, cancellationToken);
        return Body(CardActionAnswer.Card(AdaptiveCardRenderer.Render(reply)));
    }

    private static TurnResult Body(CardActionAnswer answer) => new(200, TeamsJson.Write(answer, TeamsJson.Plain.CardActionAnswer));

    private static ButtonPress? PressOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object && action.TryGetProperty("data", out var data)
            ? ActivityReader.ReadPress(data)
            : null;
}
