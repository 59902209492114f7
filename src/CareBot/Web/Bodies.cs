using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CareBot.Web;

/// <summary>Reads request bodies; what cannot be read becomes a friendly problem, never an exception.</summary>
internal static class Bodies
{
    /// <summary>Reads JSON, or a plain text where the door takes one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="type">The JSON that is wanted.</param>
    /// <param name="example">What to send, for the person who sent something else.</param>
    /// <param name="fromText">Makes the same of a plain text; null where only JSON is read.</param>
    /// <returns>The body or the problem; one of them is null.</returns>
    public static async Task<(T? Body, ProblemHttpResult? Problem)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, string example, Func<string, T>? fromText = null)
        where T : class
    {
        var isText = fromText is not null && request.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true;
        if (!isText && !request.HasJsonContentType())
        {
            return (null, Problems.WrongType(fromText is null ? "application/json" : "application/json or text/plain"));
        }

        try
        {
            var body = isText ? fromText!(await ReadTextAsync(request)) : await request.ReadFromJsonAsync(type, request.HttpContext.RequestAborted);
            return body is null ? (null, Problems.NotJson(example)) : (body, null);
        }
        catch (BadHttpRequestException error)
        {
            return (null, error.StatusCode == StatusCodes.Status413PayloadTooLarge ? Problems.TooLarge : Problems.NotJson(example));
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or InvalidOperationException or DecoderFallbackException)
        {
            return (null, Problems.NotJson(example));
        }
    }

    private static async Task<string> ReadTextAsync(HttpRequest request)
    {
        var charset = Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.Encoding : null;
        using var reader = new StreamReader(request.Body, charset ?? Encoding.UTF8);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    }
}
