namespace CareBot.Training.Evaluation;

/// <summary>A file of rows with tabs between the cells and the names of the columns on top.</summary>
internal static class HeadedFile
{
    /// <summary>The rows by column, line breaks of the text restored; none when the file is missing.</summary>
    /// <exception cref="InvalidDataException">A row has another number of cells than the header; says which.</exception>
    internal static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        string[]? header = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var cells = line.Split('\t');
            if (header is null)
            {
                header = cells;
                continue;
            }

            if (cells.Length != header.Length)
            {
                throw new InvalidDataException($"{path}, line {number}: {header.Length} cells expected as in the header, {cells.Length} found.");
            }

            var row = header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            row["text"] = row["text"].Replace("\\n", "\n", StringComparison.Ordinal);
            yield return row;
        }
    }
}
