using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CareBot.Teams.Cards;

namespace CareBot.Teams.Protocol;

/// <summary>The JSON of the Bot Framework and of cards.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(CardActionAnswer))]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(InvokeError))]
internal sealed partial class TeamsJson : JsonSerializerContext
{
    /// <summary>The same, writing letters of every script as themselves: shorter cards, and the body is JSON by its content type, never part of a page.</summary>
    public static TeamsJson Plain { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    /// <summary>Reads an activity, mending half surrogates on the way.</summary>
    /// <returns>The activity, or null when the body is no JSON object of that shape.</returns>
    public static Activity? ReadActivity(ReadOnlySpan<byte> body)
    {
        try
        {
            return HalfSurrogates.MayHold(body) ? JsonSerializer.Deserialize(HalfSurrogates.Mend(body), Plain.Activity) : JsonSerializer.Deserialize(body, Plain.Activity);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Writes bytes.</summary>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
