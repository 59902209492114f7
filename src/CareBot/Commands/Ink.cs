using System.Globalization;
using CareBot.Core.Replies;

namespace CareBot.Commands;

/// <summary>Colours on a terminal, plain text in a pipe. Everything that may hold a customer's words goes through <see cref="Plain"/>, so that a paste cannot steer the terminal.</summary>
/// <param name="hasColour">Whether colours are wanted.</param>
internal sealed class Ink(bool hasColour)
{
    private static readonly string[] LevelColours = ["32", "33", "38;5;208", "31", "1;31"];

    /// <summary>Words without control characters.</summary>
    public static string Plain(string words) => DisplayText.Clean(words);

    /// <summary>A heading.</summary>
    public string Heading(string words) => Paint("1", Plain(words));

    /// <summary>A quiet remark.</summary>
    public string Quiet(string words) => Paint("2", Plain(words));

    /// <summary>Something that must not be overlooked.</summary>
    public string Alert(string words) => Paint("1;7;31", $" {Plain(words)} ");

    /// <summary>Words in the colour of a level; the words carry the level, the colour only helps.</summary>
    public string Level(int level, string words) => Paint(LevelColours[Math.Clamp(level, 0, LevelColours.Length - 1)], Plain(words));

    /// <summary>A bar for a number of 0-100.</summary>
    public string Bar(int level, int score)
    {
        var full = Math.Clamp((int)Math.Round(score / 5.0), 0, 20);
        return string.Create(CultureInfo.InvariantCulture, $"{Paint(LevelColours[Math.Clamp(level, 0, 4)], new string('█', full))}{Paint("2", new string('░', 20 - full))}");
    }

    private string Paint(string code, string words) => hasColour ? $"\e[{code}m{words}\e[0m" : words;
}
