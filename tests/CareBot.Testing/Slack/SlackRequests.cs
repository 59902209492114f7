using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CareBot.Testing.Slack;

/// <summary>Makes the requests Slack makes, signed as Slack signs them. Every part can be bent, for the requests that must be refused.</summary>
/// <param name="secret">The signing secret.</param>
/// <param name="time">The clock that stamps them.</param>
public sealed class SlackRequests(string secret, TimeProvider time)
{
    public const string Team = "T0001";
    public const string User = "U0AGENT";
    public const string BotUser = "U0BOT";
    public const string DirectChannel = "D0001";
    public const string SharedChannel = "C0001";

    private int _next;

    /// <summary>The signature of a body at a time.</summary>
    public static string Sign(string secret, string timestamp, byte[] body) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));

    /// <summary>Any request, signed now.</summary>
    public HttpRequestMessage Signed(string path, string contentType, byte[] body)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Raw(path, contentType, body, timestamp, Sign(secret, timestamp, body));
    }

    /// <summary>Any request with any headers.</summary>
    public static HttpRequestMessage Raw(string path, string? contentType, byte[] body, string? timestamp, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        if (timestamp is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", timestamp);
        }

        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Slack-Signature", signature);
        }

        return request;
    }

    /// <summary>A JSON body to the events address.</summary>
    public HttpRequestMessage Event(string json) => Signed("/slack/events", "application/json; charset=utf-8", Encoding.UTF8.GetBytes(json));

    /// <summary>An event in its envelope.</summary>
    public HttpRequestMessage Event(JsonObject happened, string? eventId = null) => Event(Envelope(happened, eventId ?? NewId("Ev")).ToJsonString());

    /// <summary>The envelope of an event.</summary>
    public static JsonObject Envelope(JsonObject happened, string eventId) => new()
    {
        ["token"] = "unused",
        ["team_id"] = Team,
        ["api_app_id"] = "A0001",
        ["type"] = "event_callback",
        ["event_id"] = eventId,
        ["event_time"] = 1_780_000_000,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = Team, ["user_id"] = BotUser, ["is_bot"] = true, ["is_enterprise_install"] = false }),
        ["event"] = happened,
    };

    /// <summary>A message a person writes to the bot; <paramref name="text"/> as Slack puts it on the wire.</summary>
    public static JsonObject DirectMessage(string text, string? thread = null)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["channel_type"] = "im",
            ["channel"] = DirectChannel,
            ["user"] = User,
            ["text"] = text,
            ["ts"] = "1780000000.000100",
            ["client_msg_id"] = "m-1",
        };
        if (thread is not null)
        {
            message["thread_ts"] = thread;
        }

        return message;
    }

    /// <summary>A mention of the bot in a channel.</summary>
    public static JsonObject Mention(string text, string? thread = null)
    {
        var message = new JsonObject { ["type"] = "app_mention", ["channel"] = SharedChannel, ["user"] = User, ["text"] = text, ["ts"] = "1780000000.000200" };
        if (thread is not null)
        {
            message["thread_ts"] = thread;
        }

        return message;
    }

    /// <summary>A slash command.</summary>
    public HttpRequestMessage Command(string text, string? responseUrl = null, string command = "/carebot", string? triggerId = null) => Form("/slack/commands", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["token"] = "unused",
        ["team_id"] = Team,
        ["team_domain"] = "shop",
        ["channel_id"] = SharedChannel,
        ["channel_name"] = "support",
        ["user_id"] = User,
        ["user_name"] = "agent",
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = "A0001",
        ["response_url"] = responseUrl ?? "https://hooks.slack.com/commands/T0001/1/x",
        ["trigger_id"] = triggerId ?? NewId("tr"),
    });

    /// <summary>The message shortcut on a message.</summary>
    public HttpRequestMessage Shortcut(JsonObject message, string? responseUrl, string callbackId = "get_deescalation_advice") => Interaction(new JsonObject
    {
        ["type"] = "message_action",
        ["callback_id"] = callbackId,
        ["trigger_id"] = NewId("tr"),
        ["message_ts"] = "1780000000.000300",
        ["response_url"] = responseUrl,
        ["team"] = new JsonObject { ["id"] = Team },
        ["user"] = new JsonObject { ["id"] = User },
        ["channel"] = new JsonObject { ["id"] = SharedChannel },
        ["message"] = message,
    });

    /// <summary>A press of a button on one of the bot's answers.</summary>
    public HttpRequestMessage Press(string actionId, string? value, string? responseUrl, string? triggerId = null) => Interaction(new JsonObject
    {
        ["type"] = "block_actions",
        ["trigger_id"] = triggerId ?? NewId("tr"),
        ["response_url"] = responseUrl,
        ["team"] = new JsonObject { ["id"] = Team },
        ["user"] = new JsonObject { ["id"] = User },
        ["channel"] = new JsonObject { ["id"] = DirectChannel },
        ["container"] = new JsonObject { ["type"] = "message", ["channel_id"] = DirectChannel, ["message_ts"] = "1780000000.000400", ["is_ephemeral"] = false },
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = actionId, ["block_id"] = "b", ["value"] = value, ["action_ts"] = "1780000001.1" }),
    });

    /// <summary>Any interaction.</summary>
    public HttpRequestMessage Interaction(JsonObject payload) => Form("/slack/interactivity", new Dictionary<string, string>(StringComparer.Ordinal) { ["payload"] = payload.ToJsonString() });

    /// <summary>Any form.</summary>
    public HttpRequestMessage Form(string path, IReadOnlyDictionary<string, string> fields) =>
        Signed(path, "application/x-www-form-urlencoded", Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"))));

    private string NewId(string prefix) => $"{prefix}{Interlocked.Increment(ref _next):000000}";
}
