using System.Text;

namespace CareBot.Core.Content;

/// <summary>Fills <c>{placeholders}</c> in one pass, so that a brace inside a filled-in value is never read as a placeholder.</summary>
internal static class Template
{
    /// <summary>Fills a template.</summary>
    /// <param name="template">The text with placeholders.</param>
    /// <param name="value">The value of a placeholder's name, or null to leave it as it stands.</param>
    public static string Fill(string template, Func<string, string?> value)
    {
        var filled = new StringBuilder(template.Length);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            filled.Append(template, at, open - at);
            filled.Append(value(template[(open + 1)..close]) ?? template[open..(close + 1)]);
            at = close + 1;
        }

        return filled.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>The names of the placeholders of a template, in order.</summary>
    public static IReadOnlyList<string> Placeholders(string template)
    {
        var names = new List<string>();
        Fill(template, name =>
        {
            names.Add(name);
            return null;
        });
        return names;
    }
}
