using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareBot.Answers;

/// <summary>The id that came with a question, given back as it came: a text stays a text, a number a number.</summary>
/// <param name="Text">The id as text; a number as it was written.</param>
/// <param name="IsNumber">Whether it came as a JSON number.</param>
[JsonConverter(typeof(AnswerIdConverter))]
internal readonly record struct AnswerId(string Text, bool IsNumber = false)
{
    /// <summary>The id of a question that came without one.</summary>
    /// <param name="line">The number of its line, 1-based.</param>
    public static AnswerId OfLine(long line) => new(line.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Reads an id from a JSON text or number.</summary>
internal sealed class AnswerIdConverter : JsonConverter<AnswerId>
{
    /// <inheritdoc/>
    public override AnswerId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new AnswerId(LenientText.Read(ref reader)),
        JsonTokenType.Number => new AnswerId(LenientText.Raw(ref reader), IsNumber: true),
        _ => throw new JsonException("An id is a text or a number."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnswerId value, JsonSerializerOptions options)
    {
        if (value.IsNumber)
        {
            writer.WriteRawValue(value.Text);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }
}
