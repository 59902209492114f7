using System.Globalization;

namespace CareBot.Training.Auxiliary;

/// <summary>The public sets that may be trained on, with what each teaches. Sets marked "test only" are not here; licences are in MODEL.md.</summary>
internal static class AuxiliarySets
{
    private const int CalmEvery = 8;

    internal static IReadOnlyList<AuxiliaryTask> Tasks { get; } =
    [
        new("jigsaw_raw_samples", 6, row => row["dataset"] == "train" ? Numbers(row, "toxic", "severe_toxic", "obscene", "threat", "insult", "identity_hate") : null),
        new("civil_comments_spans", 3, row => Numbers(row, "insult", "identity_based_attack", "profane_obscene")),
        new("goemotions", 8, row => [.. Numbers(row, "anger", "annoyance", "disapproval", "disgust", "gratitude", "neutral"), Has(row["labels"], "disappointment"), Has(row["labels"], "admiration", "joy", "love")]),
        new("gh_issue_tbdf", 7, row => Incivility(row["tbdf"])),
        new("surge_toxicity", 1, row => [Has(row["label"], "Toxic") - Has(row["label"], "Not Toxic")]),
        new("convabuse", 2, row => [Number(row["severity_mean"]) < 0 ? 1 : 0, Number(row["severity_mean"]) < -1.5f ? 1 : 0]),
        new("stanford_politeness", 1, row => [1 / (1 + MathF.Exp(-1.5f * Number(row["politeness"])))]),
        new("uci_sentences_amazon_yelp", 1, row => [Number(row["positive"])]),
    ];

    /// <summary>All rows, set after set.</summary>
    internal static IReadOnlyList<AuxiliaryRow> Read(DirectoryInfo data) => [.. Tasks.SelectMany((task, index) =>
        Rows(data, task.File).Select(row => (Text: row["text"], Labels: task.Read(row))).Where(row => row.Labels is not null && row.Text.Length > 0)
            .Select(row => new AuxiliaryRow(Unescape(row.Text), index, row.Labels!)))];

    /// <summary>Calm customers: every eighth question of a bank's customers, as texts of level 0.</summary>
    internal static IReadOnlyList<string> Calm(DirectoryInfo data) => [.. Rows(data, "banking77").Where((_, index) => index % CalmEvery == 0).Select(row => Unescape(row["text"]))];

    /// <summary>The texts of a set as they stand in its file, line breaks as <c>\\n</c>; none when the set is not at hand.</summary>
    internal static IEnumerable<string> Texts(DirectoryInfo data, string set) => Rows(data, set).Select(row => row["text"]);

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(DirectoryInfo data, string name)
    {
        var path = Path.Combine(data.FullName, "aux", name + ".tsv");
        if (!File.Exists(path))
        {
            yield break;
        }

        string[]? header = null;
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split('\t');
            if (header is null)
            {
                header = cells;
            }
            else if (cells.Length == header.Length)
            {
                var row = new Dictionary<string, string>(StringComparer.Ordinal);
                for (var i = 0; i < cells.Length; i++)
                {
                    row.TryAdd(header[i], cells[i]);
                }

                yield return row;
            }
        }
    }

    private static float[] Incivility(string label) =>
    [
        label != "None" ? 1 : 0, Has(label, "frustration"), Has(label, "Impatience"), Has(label, "Mocking", "Irony"), Has(label, "Insulting", "Threat"), Has(label, "Vulgarity"), Has(label, "Entitlement"),
    ];

    private static float[] Numbers(IReadOnlyDictionary<string, string> row, params string[] names) => [.. names.Select(name => Math.Clamp(Number(row[name]), 0, 1))];

    private static float Number(string text) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static float Has(string labels, params string[] names) => names.Any(name => labels.Contains(name, StringComparison.Ordinal)) ? 1 : 0;

    private static string Unescape(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);
}
