using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareBot.Core.Replies;
using CareBot.Web;

namespace CareBot.Answers;

/// <summary>The one JSON of the command line, REST and the web page.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = false,
    Converters = [typeof(LenientText), typeof(CamelCaseEnum<ListTone>), typeof(CamelCaseEnum<Disposition>)])]
[JsonSerializable(typeof(ScoreAnswer))]
[JsonSerializable(typeof(GuideAnswer))]
[JsonSerializable(typeof(ReviewAnswer))]
[JsonSerializable(typeof(ScriptAnswer[]))]
[JsonSerializable(typeof(ScriptsAnswer))]
[JsonSerializable(typeof(MessageQuestion))]
[JsonSerializable(typeof(ReviewQuestion))]
[JsonSerializable(typeof(ScriptQuestion))]
[JsonSerializable(typeof(WebMessage))]
[JsonSerializable(typeof(Reply))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>The context that people's words stay readable in: only what JSON demands is escaped. Never write it into HTML.</summary>
    public static AnswerJson Readable => Holder.Readable;

    /// <summary>Made on first use, when the generated part of this class is ready.</summary>
    private static class Holder
    {
        public static readonly AnswerJson Readable = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

/// <summary>An enumeration as a lower-case word.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
