using System.Text.Json;
using CareBot.Core.Messages;
using CareBot.Teams.Cards;
using CareBot.Teams.Protocol;

namespace CareBot.Teams.Turns;

/// <summary>Tells from an activity what a person did, or that it is not for us.</summary>
internal sealed class ActivityReader(ClickKeys clicks)
{
    /// <summary>The message for the core; null for the bot's own words, edits, reactions and whatever else gets no answer.</summary>
    public IncomingMessage? Read(Activity activity, string tenant) => activity.Type switch
    {
        "message" when !IsOwn(activity) => ReadMessage(activity, tenant),
        "conversationUpdate" when AddsBot(activity) => Installed(activity, tenant),
        "installationUpdate" when activity.Action == "add" => Installed(activity, tenant),
        _ => null,
    };

    /// <summary>What was pressed on one of our cards; null when the value is not one of ours.</summary>
    public static ButtonPress? ReadPress(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && StringOf(value, ButtonData.ActionName) is { } action ? new ButtonPress(action, StringOf(value, ButtonData.StateName) ?? "") : null;

    /// <summary>The parts that every message shares.</summary>
    public static IncomingMessage Base(Activity activity, string tenant) => new()
    {
        Channel = ChannelNames.Teams,
        Tenant = tenant,
        Conversation = activity.Conversation?.Id ?? "",
        User = activity.From?.AadObjectId ?? activity.From?.Id ?? "",
        Text = "",
        Locale = activity.Locale,
        IsPrivate = activity.IsPersonal,
    };

    private static bool IsOwn(Activity activity) =>
        activity.From is { } from && (string.Equals(from.Role, "bot", StringComparison.OrdinalIgnoreCase) || (from.Id is { Length: > 0 } id && id == activity.Recipient?.Id));

    private static bool AddsBot(Activity activity) =>
        activity.Recipient?.Id is { Length: > 0 } bot && (activity.MembersAdded ?? []).Any(member => member?.Id == bot);

    /// <summary>Both kinds of activity arrive at once when the app is added, so they share one key.</summary>
    private static IncomingMessage Installed(Activity activity, string tenant) => Base(activity, tenant) with
    {
        Kind = MessageKind.Installed,
        DeliveryKey = $"installed:{activity.ChannelDataId("team") ?? activity.Conversation?.Id}",
    };

    private IncomingMessage? ReadMessage(Activity activity, string tenant)
    {
        if (activity.Value.ValueKind == JsonValueKind.Object && (string.IsNullOrWhiteSpace(activity.Text) || ReadPress(activity.Value) is not null))
        {
            return Press(activity, tenant);
        }

        // In a shared conversation only what is addressed to the bot is for the bot.
        if (!activity.IsPersonal && !activity.MentionsOfBot.Any())
        {
            return null;
        }

        return Base(activity, tenant) with
        {
            Kind = activity.IsPersonal ? MessageKind.Text : MessageKind.Mention,
            Text = MessageText.Of(activity),
            DeliveryKey = activity.Id is { Length: > 0 } id ? $"{activity.Conversation?.Id}:{id}" : null,
        };
    }

    private IncomingMessage Press(Activity activity, string tenant)
    {
        var message = Base(activity, tenant);
        return message with
        {
            Kind = MessageKind.Button,
            Button = ReadPress(activity.Value) ?? new ButtonPress("", ""),
            DeliveryKey = clicks.KeyFor(message.User, $"{activity.Conversation?.Id}:{activity.ReplyToId}", activity.Value.GetRawText()),
        };
    }

    private static string? StringOf(JsonElement value, string name) => value.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String ? part.GetString() : null;
}
