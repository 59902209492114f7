namespace CareBot.Training.Evaluation;

/// <summary>How long a text is, in words between white space.</summary>
internal static class LengthBand
{
    private static readonly (int Most, string Name)[] Bands = [(5, "up to 5 words"), (12, "6-12"), (25, "13-25"), (60, "26-60"), (150, "61-150"), (int.MaxValue, "more than 150")];

    /// <summary>The names, shortest first.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Bands.Select(band => band.Name)];

    /// <summary>The name of the band a text falls in.</summary>
    internal static string Of(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return Array.Find(Bands, band => words <= band.Most).Name;
    }
}
