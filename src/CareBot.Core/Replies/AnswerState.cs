using System.Text.Json;
using System.Text.Json.Serialization;
using CareBot.Core.Guidance;

namespace CareBot.Core.Replies;

/// <summary>What a button carries, so that pressing it needs nothing stored on our side: the platform keeps it inside the very answer it belongs to.</summary>
/// <remarks>It comes back from outside, so every field is read as untrusted: ids are looked up, texts are shown as plain text.</remarks>
public sealed record AnswerState
{
    /// <summary>Longest written form, in UTF-16 code units. Slack allows 2,000 for a button's value.</summary>
    public const int MaxLength = 1_900;

    private const int MaxSlotLength = 60;
    private const int MaxWordsLength = 40;
    private const int MaxSignals = 8;

    /// <summary>Id of the play.</summary>
    [JsonPropertyName("p")]
    public required string Play { get; init; }

    /// <summary>Language of the guidance.</summary>
    [JsonPropertyName("l")]
    public required string Language { get; init; }

    /// <summary>Level 0-4.</summary>
    [JsonPropertyName("v")]
    public int Level { get; init; }

    /// <summary>Score 0-100.</summary>
    [JsonPropertyName("s")]
    public int Score { get; init; }

    /// <summary>The slots found in the paste, by name.</summary>
    [JsonPropertyName("f")]
    public IReadOnlyDictionary<string, string> Slots { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The strongest signals: rule id and the words; the words are left out where others can see the answer.</summary>
    [JsonPropertyName("g")]
    public IReadOnlyList<StateSignal> Signals { get; init; } = [];

    /// <summary>Writes the state, dropping words and then slots until it fits <see cref="MaxLength"/>.</summary>
    public string Write()
    {
        var fitted = this with
        {
            Slots = Slots.Where(slot => slot.Value.Length <= MaxSlotLength).ToDictionary(StringComparer.Ordinal),
            Signals = [.. Signals.Take(MaxSignals).Select(signal => signal with { Words = DisplayText.Shorten(signal.Words, MaxWordsLength) })],
        };
        foreach (var candidate in new[] { fitted, fitted with { Signals = WithoutWords(fitted) }, fitted with { Signals = [] }, fitted with { Signals = [], Slots = SlotValues.NoSlots } })
        {
            var written = JsonSerializer.Serialize(candidate, AnswerStateJson.Default.AnswerState);
            if (written.Length <= MaxLength)
            {
                return written;
            }
        }

        return JsonSerializer.Serialize(new AnswerState { Play = Play, Language = Language, Level = Level, Score = Score }, AnswerStateJson.Default.AnswerState);
    }

    /// <summary>Reads what came back with a press; null when it is not something we wrote.</summary>
    public static AnswerState? Read(string? written)
    {
        if (string.IsNullOrEmpty(written) || written.Length > MaxLength)
        {
            return null;
        }

        try
        {
            var state = JsonSerializer.Deserialize(written, AnswerStateJson.Default.AnswerState);
            // Init-only properties that are absent come back as null from the source-generated reader, whatever their initialisers say.
            state = state is null ? null : state with { Slots = state.Slots ?? SlotValues.NoSlots, Signals = state.Signals ?? [] };
            return IsWhole(state) ? state : null;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            // The second is how half a surrogate pair ends.
            return null;
        }
    }

    private static bool IsWhole(AnswerState? state) =>
        state is { Play: not null, Language: not null, Level: >= 0 and <= 4, Score: >= 0 and <= 100 }
        && state.Slots.All(slot => slot.Value is not null)
        && state.Signals.All(signal => signal is { Rule: not null, Words: not null });

    private static StateSignal[] WithoutWords(AnswerState state) => [.. state.Signals.Select(signal => signal with { Words = "" })];
}

/// <summary>One signal inside an <see cref="AnswerState"/>.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Words">The words that matched, shortened; may be empty.</param>
public sealed record StateSignal([property: JsonPropertyName("r")] string Rule, [property: JsonPropertyName("w")] string Words);

/// <summary>The actions of the buttons on an answer.</summary>
public static class AnswerActions
{
    /// <summary>The same reply, softer.</summary>
    public const string Softer = "softer";

    /// <summary>The same reply, firmer.</summary>
    public const string Firmer = "firmer";

    /// <summary>The same reply, shorter.</summary>
    public const string Shorter = "shorter";

    /// <summary>Why this score.</summary>
    public const string Why = "why";

    /// <summary>This score is not right.</summary>
    public const string NotRight = "not_right";

    /// <summary>Another tip.</summary>
    public const string Tip = "tip";
}

[JsonSerializable(typeof(AnswerState))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
internal sealed partial class AnswerStateJson : JsonSerializerContext;
