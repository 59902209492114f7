namespace CareBot.Core.Content;

/// <summary>Checks of single texts.</summary>
internal static class TextLint
{
    /// <summary>Longest text, in UTF-16 code units.</summary>
    public static void Length(ContentEntry entry, string key, string text, int most, ProblemList problems)
    {
        if (text.Length == 0)
        {
            problems.Add(entry, key, $"'{key}' holds an empty text.", "Write the text, or take the line out.");
        }
        else if (text.Length > most)
        {
            problems.Add(entry, key, $"A text of '{key}' is {text.Length} characters long; {most} are allowed.", "Shorten it.");
        }
    }

    /// <summary>How many lines a list holds, and how long each is.</summary>
    public static void Lines(ContentEntry entry, string key, IReadOnlyList<string> lines, int fewest, int most, int longest, ProblemList problems)
    {
        if (lines.Count < fewest || lines.Count > most)
        {
            problems.Add(entry, key, $"'{key}' holds {lines.Count} lines; {fewest} to {most} are allowed.", lines.Count < fewest ? "Add lines." : "Keep the best ones.");
        }

        foreach (var line in lines)
        {
            Length(entry, key, line, longest, problems);
        }
    }

    /// <summary>Every placeholder is known, and every brace and bracket is closed.</summary>
    public static void Placeholders(ContentEntry entry, string key, string text, IReadOnlyList<string> known, ProblemList problems)
    {
        foreach (var name in Template.Placeholders(text).Where(name => !known.Contains(name)))
        {
            var cure = known.Count == 0 ? "This text takes none; take the braces out." : $"Use one of: {string.Join(", ", known.Select(slot => $"{{{slot}}}"))}.";
            problems.Add(entry, key, $"'{{{name}}}' in '{key}' is not a placeholder.", cure);
        }

        if (text.Count(character => character == '{') != text.Count(character => character == '}') || text.Split("[[").Length != text.Split("]]").Length)
        {
            problems.Add(entry, key, $"A brace or a double bracket in '{key}' is not closed.", "Write placeholders as {name} and passages as [[…]].");
        }
    }
}
