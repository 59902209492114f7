using System.Security.Cryptography;
using System.Text;
using CareBot.Training.Auxiliary;
using CareBot.Training.Evaluation;

namespace CareBot.Training.Corpus;

/// <summary>
/// Labels of ours for texts of the public sets: the committed file <c>labels-public.tsv</c> holds for each the set, the beginning of the SHA-256 of
/// the text (UTF-8, 16 hex digits), level and flags, with tabs between, but not the text, which stays with its set. A text whose set is not at hand is left out.
/// </summary>
internal static class PublicLabels
{
    internal const string FileName = "labels-public.tsv";
    private const int HashDigits = 16;
    private const int Columns = 4;

    /// <summary>The labelled texts, in the order of the file.</summary>
    /// <exception cref="InvalidDataException">A line is not of that form; says which.</exception>
    internal static IReadOnlyList<LabelledMessage> Read(DirectoryInfo corpus, DirectoryInfo data)
    {
        var path = Path.Combine(corpus.FullName, FileName);
        if (!File.Exists(path))
        {
            return [];
        }

        var lines = File.ReadAllLines(path).Select((line, index) => (Cells: line.Split('\t'), Number: index + 1)).ToList();
        if (lines.Find(line => line.Cells.Length != Columns) is { Cells: not null } bad)
        {
            throw new InvalidDataException($"{path}, line {bad.Number}: expected set, hash, level and flags with tabs between.");
        }

        var texts = lines.Select(line => line.Cells[0]).Distinct(StringComparer.Ordinal).ToDictionary(set => set, set => ByHash(data, set), StringComparer.Ordinal);
        return [.. lines.Where(line => texts[line.Cells[0]].ContainsKey(line.Cells[1]))
            .Select(line => LabelledMessage.Parse($"{line.Cells[1]}\t{line.Cells[0]}\t{line.Cells[2]}\t{line.Cells[3]}\t{texts[line.Cells[0]][line.Cells[1]]}", path, line.Number))];
    }

    /// <summary>What stands for a text in the file.</summary>
    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];

    private static Dictionary<string, string> ByHash(DirectoryInfo data, string set)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in AuxiliarySets.Texts(data, set))
        {
            texts.TryAdd(HashOf(text), text);
        }

        return texts;
    }
}
