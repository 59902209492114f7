namespace CareBot.Commands;

/// <summary>RFC 4180 rows that a spreadsheet may open safely.</summary>
internal static class Csv
{
    /// <summary>One row with its line break.</summary>
    public static string Row(params IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>One cell. A cell that a spreadsheet would run as a formula gets an apostrophe in front.</summary>
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠') ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
