using System.Text.Json.Nodes;

namespace CareBot.Testing.Teams;

/// <summary>Activities as Teams sends them.</summary>
/// <param name="serviceUrl">The connector to answer to.</param>
/// <param name="tenant">The organisation.</param>
public sealed class TeamsActivities(string serviceUrl, string tenant = TeamsActivities.Tenant)
{
    /// <summary>The organisation of the tests.</summary>
    public const string Tenant = "11111111-2222-3333-4444-555555555555";

    /// <summary>The bot's account.</summary>
    public const string Bot = "28:aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    /// <summary>The person's account.</summary>
    public const string Person = "29:1person";

    /// <summary>The id of the personal conversation.</summary>
    public const string Chat = "a:1personal-chat";

    /// <summary>The id of a thread in a channel.</summary>
    public const string Thread = "19:channel@thread.tacv2;messageid=1700000000000";

    private int _ids;

    /// <summary>Words in a personal chat.</summary>
    public JsonObject Message(string? text) => Personal("message").With("text", text).With("textFormat", "plain");

    /// <summary>Words in a channel, behind a mention of the bot, as Teams writes them.</summary>
    public JsonObject Mention(string text) => Shared("channel", Thread).With("text", $"<at>CareBot</at>&nbsp;{text}\r\n").With("textFormat", "plain")
        .With("entities", new JsonArray(MentionOf(Bot, "CareBot"), new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["platform"] = "Windows" }));

    /// <summary>Words in a conversation that several see, without a mention.</summary>
    public JsonObject Shared(string conversationType, string conversation) => Activity("message", conversationType, conversation);

    /// <summary>A press of a card's button of the kind Action.Submit.</summary>
    public JsonObject Submit(JsonNode? data, string card = "card-1") => Personal("message").With("value", data?.DeepClone()).With("replyToId", card);

    /// <summary>A press of a card's button of the kind Action.Execute.</summary>
    public JsonObject Execute(JsonNode? data, string card = "card-1") => Personal("invoke").With("name", "adaptiveCard/action").With("replyToId", card)
        .With("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "carebot", ["data"] = data?.DeepClone() }, ["trigger"] = "manual" });

    /// <summary>The app was added, one of the two activities that arrive.</summary>
    public JsonObject BotAdded() => Personal("conversationUpdate").With("membersAdded", new JsonArray(Account(Person), Account(Bot)));

    /// <summary>The app was added, the other one.</summary>
    public JsonObject Installed(string action = "add") => Personal("installationUpdate").With("action", action);

    /// <summary>Anything in a personal chat.</summary>
    public JsonObject Personal(string type) => Activity(type, "personal", Chat);

    /// <summary>A mention.</summary>
    public static JsonObject MentionOf(string id, string name) =>
        new() { ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } };

    /// <summary>An account.</summary>
    public static JsonObject Account(string id) => new() { ["id"] = id };

    private JsonObject Activity(string type, string conversationType, string conversation) => new()
    {
        ["type"] = type,
        ["id"] = $"activity-{Interlocked.Increment(ref _ids)}",
        ["timestamp"] = "2026-11-03T10:12:00.000Z",
        ["localTimestamp"] = "2026-11-03T11:12:00.000+01:00",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["locale"] = "en-GB",
        ["from"] = new JsonObject { ["id"] = Person, ["name"] = "Robin Agent", ["aadObjectId"] = "99999999-8888-7777-6666-555555555555" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "CareBot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = conversationType, ["tenantId"] = tenant, ["isGroup"] = conversationType != "personal" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
    };
}

/// <summary>Small changes to JSON.</summary>
public static class JsonChanges
{
    /// <summary>The same object with one property set; null takes it out.</summary>
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.Remove(name);
        if (value is not null)
        {
            json[name] = value;
        }

        return json;
    }
}
