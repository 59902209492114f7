using System.Text;
using Spectre.Console;

namespace CareBot.Training.Evaluation;

/// <summary>A table of figures.</summary>
/// <param name="Columns">The names of the columns; the first names the rows.</param>
/// <param name="Rows">The cells.</param>
/// <param name="IsDetail">Printed, but too long for the model card.</param>
internal sealed record ReportTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, bool IsDetail = false);

/// <summary>Figures of one set.</summary>
/// <param name="Title">What was measured on which rows.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Lines">Sentences below the tables.</param>
internal sealed record ReportSection(string Title, IReadOnlyList<ReportTable> Tables, IReadOnlyList<string> Lines)
{
    /// <summary>For a terminal.</summary>
    internal void Print(IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine(Title);
        foreach (var table in Tables)
        {
            var drawn = new Table().AddColumns([.. table.Columns.Select(Markup.Escape)]);
            foreach (var row in table.Rows)
            {
                drawn.AddRow([.. row.Select(Markup.Escape)]);
            }

            console.Write(drawn);
        }

        foreach (var line in Lines)
        {
            console.WriteLine(line);
        }
    }

    /// <summary>For the model card.</summary>
    internal void Write(StringBuilder markdown)
    {
        markdown.Append("### ").Append(Cell(Title)).Append('\n');
        foreach (var table in Tables.Where(table => !table.IsDetail))
        {
            markdown.Append('\n');
            AppendRow(markdown, table.Columns);
            AppendRow(markdown, [.. table.Columns.Select((_, column) => column == 0 ? "---" : "---:")]);
            foreach (var row in table.Rows)
            {
                AppendRow(markdown, row);
            }
        }

        foreach (var line in Lines)
        {
            markdown.Append('\n').Append(line).Append('\n');
        }

        markdown.Append('\n');
    }

    private static void AppendRow(StringBuilder markdown, IReadOnlyList<string> cells) => markdown.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}

/// <summary>Figures as text.</summary>
internal static class Show
{
    internal static string Value(double value) => double.IsNaN(value) ? "-" : value.ToString("0.000");

    internal static string Share(double value) => double.IsNaN(value) ? "-" : $"{100 * value:0.0}%";

    /// <summary>A value with its interval in brackets.</summary>
    internal static string Value(double value, Interval interval) => double.IsNaN(value) ? "-" : $"{value:0.000} [{Value(interval.Low)}, {Value(interval.High)}]";

    internal static string Share(double value, Interval interval) => double.IsNaN(value) ? "-" : $"{Share(value)} [{Share(interval.Low)}, {Share(interval.High)}]";
}
