using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CareBot.Slack.Inbound;

/// <summary>A form body, read after its signature was checked over the raw bytes.</summary>
internal sealed class FormBody(byte[] body)
{
    private readonly Dictionary<string, StringValues> _fields = QueryHelpers.ParseNullableQuery(Encoding.UTF8.GetString(body)) ?? [];

    /// <summary>A field's first value, or null.</summary>
    public string? this[string name] => _fields.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;
}
