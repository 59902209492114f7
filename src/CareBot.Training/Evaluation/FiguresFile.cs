using System.Text;

namespace CareBot.Training.Evaluation;

/// <summary>Puts the figures between two marker comments of a Markdown file, so that none is ever typed.</summary>
internal static class FiguresFile
{
    internal const string Begin = "<!-- figures: written by the evaluate command, never by hand -->";
    internal const string End = "<!-- figures: end -->";

    /// <summary>Writes the sections into the file.</summary>
    /// <exception cref="InvalidDataException">The markers are missing, doubled or in the wrong order; says what to add.</exception>
    internal static void Write(FileInfo file, IEnumerable<ReportSection> sections) =>
        File.WriteAllText(file.FullName, Replace(File.ReadAllText(file.FullName), Markdown(sections), file.Name));

    internal static string Markdown(IEnumerable<ReportSection> sections)
    {
        var markdown = new StringBuilder();
        foreach (var section in sections)
        {
            section.Write(markdown);
        }

        return markdown.ToString();
    }

    internal static string Replace(string text, string figures, string name)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin || text.LastIndexOf(Begin, StringComparison.Ordinal) != begin || text.LastIndexOf(End, StringComparison.Ordinal) != end)
        {
            throw new InvalidDataException($"{name} has no place for the figures: add the two lines {Begin} and {End} once each.");
        }

        return $"{text[..(begin + Begin.Length)]}\n\n{figures.TrimEnd()}\n\n{text[end..]}";
    }
}
