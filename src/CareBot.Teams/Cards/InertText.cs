using System.Buffers;
using CareBot.Core.Replies;

namespace CareBot.Teams.Cards;

/// <summary>Words for the fields of a card or activity that clients may read as Markdown or markup.</summary>
internal static class InertText
{
    private const int MaxLine = 300;

    /// <summary>The characters that make links, mentions, tags and emphasis.</summary>
    private static readonly SearchValues<char> Active = SearchValues.Create("<>[]*`~\\|");

    /// <summary>One line without a character that could format, link or mention.</summary>
    public static string Line(string text)
    {
        var line = DisplayText.Shorten(string.Join(' ', DisplayText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), MaxLine);
        return line.AsSpan().ContainsAny(Active) ? string.Create(line.Length, line, static (target, source) =>
        {
            for (var at = 0; at < source.Length; at++)
            {
                target[at] = source[at] switch
                {
                    '<' => '‹',
                    '>' => '›',
                    '[' => '(',
                    ']' => ')',
                    '*' or '`' or '~' or '\\' or '|' => ' ',
                    var other => other,
                };
            }
        }) : line;
    }
}
