using System.Text;

namespace CareBot.Core.Content;

/// <summary>Fills <c>{placeholders}</c> in one pass, so that a brace inside a filled-in value is never read as a placeholder.</summary>
internal static class Template
{
    private const string OpenPassage = "[[";
    private const string ClosePassage = "]]";

    /// <summary>Fills a template.</summary>
    /// <param name="template">The text with placeholders.</param>
    /// <param name="value">The value of a placeholder's name, or null to leave it as it stands.</param>
    public static string Fill(string template, Func<string, string?> value)
    {
        var filled = new StringBuilder(template.Length);
        FillInto(filled, template, value);
        return filled.ToString();
    }

    /// <summary>Fills a template that may hold <c>[[passages]]</c> which are left out when a placeholder in them has no value. Passages do not nest.</summary>
    /// <param name="template">The text with placeholders and passages.</param>
    /// <param name="value">The value of a placeholder's name, or null when there is none.</param>
    /// <param name="empty">What stands for a placeholder without a value outside a passage.</param>
    public static string FillOptional(string template, Func<string, string?> value, Func<string, string> empty)
    {
        var filled = new StringBuilder(template.Length);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf(OpenPassage, at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : template.IndexOf(ClosePassage, open, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            FillInto(filled, template[at..open], name => value(name) ?? empty(name));
            var passage = template[(open + OpenPassage.Length)..close];
            if (Placeholders(passage).All(name => value(name) is not null))
            {
                FillInto(filled, passage, value);
            }

            at = close + ClosePassage.Length;
        }

        FillInto(filled, template[at..], name => value(name) ?? empty(name));
        return filled.ToString();
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

    private static void FillInto(StringBuilder filled, string template, Func<string, string?> value)
    {
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

        filled.Append(template, at, template.Length - at);
    }
}
