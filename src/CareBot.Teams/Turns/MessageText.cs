using System.Text.Json;
using System.Text.RegularExpressions;
using CareBot.Teams.Protocol;

namespace CareBot.Teams.Turns;

/// <summary>Reads what a person wrote out of an activity: without the bot's own mention, other mentions as plain names, HTML as plain text.</summary>
internal static partial class MessageText
{
    private const string HtmlType = "text/html";
    private const string EscapedSpace = "&nbsp;";

    /// <summary>The words; empty when there are none.</summary>
    public static string Of(Activity activity)
    {
        var names = NamesOfBot(activity);
        if (HtmlOf(activity) is { } html && HtmlText.Read(html, names.Contains) is { Length: > 0 } words)
        {
            return TrimMore(words);
        }

        return Plain(activity, names);
    }

    private static string? HtmlOf(Activity activity) =>
        activity.TextFormat is "xml" or "html"
            ? activity.Text
            : (activity.Attachments ?? []).FirstOrDefault(attachment => attachment is { ContentType: HtmlType, Content.ValueKind: JsonValueKind.String })?.Content.GetString();

    private static string Plain(Activity activity, HashSet<string> names)
    {
        var text = activity.Text ?? "";
        foreach (var written in activity.MentionsOfBot.Select(mention => mention.Text).Where(written => written is { Length: > 0 }))
        {
            text = text.Replace(written!, "", StringComparison.OrdinalIgnoreCase);
        }

        return TrimMore(MentionTag().Replace(text, match => names.Contains(match.Groups["name"].Value.Trim()) ? "" : match.Groups["name"].Value));
    }

    private static HashSet<string> NamesOfBot(Activity activity)
    {
        var mentions = activity.MentionsOfBot.ToList();
        var names = mentions.Select(mention => mention.Mentioned?.Name)
            .Concat(mentions.Select(mention => mention.Text is { } text ? MentionTag().Replace(text, match => match.Groups["name"].Value) : null))
            .OfType<string>().Select(name => name.Trim()).Where(name => name.Length > 0);
        return new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Clients put line breaks and unbreakable spaces, also in their escaped form, around a mention.</summary>
    private static string TrimMore(string text)
    {
        while (true)
        {
            var trimmed = text.Trim();
            if (trimmed.StartsWith(EscapedSpace, StringComparison.OrdinalIgnoreCase))
            {
                text = trimmed[EscapedSpace.Length..];
            }
            else if (trimmed.EndsWith(EscapedSpace, StringComparison.OrdinalIgnoreCase))
            {
                text = trimmed[..^EscapedSpace.Length];
            }
            else
            {
                return trimmed;
            }
        }
    }

    [GeneratedRegex("<at(?: [^<>]*)?>(?<name>[^<>]*)</at>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MentionTag();
}
