using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CareBot.Teams.Turns;

/// <summary>Reads the words of a message that came as HTML, with the line breaks a person sees. Quoted passages get <c>&gt;</c> in front, as in mail.</summary>
internal sealed class HtmlText
{
    private const string MentionType = "http://schema.skype.com/Mention";
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "title", "template", "noscript", "attachment", "iframe", "object" };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "codeblock", "blockquote", "section", "article", "header", "footer", "hr", "dd", "dt", "dl",
    };

    private readonly List<(bool IsQuoted, string Text)> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly Func<string, bool> _isBot;
    private int _quoteDepth;
    private int _verbatimDepth;

    private HtmlText(Func<string, bool> isBot) => _isBot = isBot;

    /// <summary>The words of a piece of HTML.</summary>
    /// <param name="html">The HTML; malformed is fine.</param>
    /// <param name="isBot">Whether a mentioned name is the bot's own, which is left out.</param>
    public static string Read(string html, Func<string, bool> isBot)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var reader = new HtmlText(isBot);
        if (document.Body is { } body)
        {
            reader.Walk(body);
        }

        reader.BreakIfBegun();
        return reader.Join();
    }

    /// <summary>Goes through the tree without recursion: a hostile message may be nested as deep as it is long.</summary>
    private void Walk(INode root)
    {
        INode? node = root;
        while (node is not null)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            Leave(node);
            while (node != root && node!.NextSibling is null)
            {
                node = node.Parent;
                Leave(node!);
            }

            node = node == root ? null : node!.NextSibling;
        }
    }

    /// <returns>Whether to go into its children.</returns>
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data);
            return false;
        }

        if (node is not IElement element || Skipped.Contains(element.LocalName) || (IsMention(element) && _isBot(element.TextContent.Trim())))
        {
            return false;
        }

        if (Blocks.Contains(element.LocalName))
        {
            BreakIfBegun();
        }

        switch (element.LocalName)
        {
            case "br":
                Break();
                break;
            case "img" or "emoji" when element.GetAttribute("alt") is { Length: > 0 } alt:
                Append(alt);
                return false;
            case "blockquote":
                _quoteDepth++;
                break;
            case "pre" or "codeblock":
                _verbatimDepth++;
                break;
            case "td" or "th":
                Append(" ");
                break;
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || !Blocks.Contains(element.LocalName))
        {
            return;
        }

        BreakIfBegun();
        switch (element.LocalName)
        {
            case "blockquote":
                _quoteDepth--;
                break;
            case "pre" or "codeblock":
                _verbatimDepth--;
                break;
        }
    }

    private static bool IsMention(IElement element) =>
        element.LocalName == "at" || string.Equals(element.GetAttribute("itemtype"), MentionType, StringComparison.OrdinalIgnoreCase);

    private void Append(string text)
    {
        foreach (var character in text)
        {
            if (_verbatimDepth > 0 && character == '\n')
            {
                Break();
            }
            else if (character is ' ' or '\n' or '\r' or '\t' or '\f')
            {
                if (_verbatimDepth > 0 || (_line.Length > 0 && _line[^1] != ' '))
                {
                    _line.Append(' ');
                }
            }
            else
            {
                _line.Append(character);
            }
        }
    }

    private void BreakIfBegun()
    {
        if (_line.Length > 0)
        {
            Break();
        }
    }

    private void Break()
    {
        _lines.Add((_quoteDepth > 0, _line.Replace('\u00A0', ' ').ToString().TrimEnd()));
        _line.Clear();
    }

    /// <summary>A message that is one quotation is what its sender wants read, so it is not marked as quoted.</summary>
    private string Join()
    {
        var isAllQuoted = _lines.TrueForAll(line => line.IsQuoted || line.Text.Length == 0);
        return string.Join('\n', _lines.Select(line => line.IsQuoted && !isAllQuoted ? $"> {line.Text}".TrimEnd() : line.Text)).Trim();
    }
}
