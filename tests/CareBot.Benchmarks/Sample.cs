namespace CareBot.Benchmarks;

/// <summary>A text of a length that is measured.</summary>
/// <param name="Name">How the tables call it.</param>
/// <param name="Text">The text.</param>
public sealed record Sample(string Name, string Text)
{
    /// <summary>The name of the message that shows no signal.</summary>
    internal const string Calm = "1,000 calm characters";

    private const int Kilobyte = 1024;

    /// <summary>A message of 25 words, 1,000 characters, a thread of 60 KB, a calm message, and one kilobyte doubled up to 64.</summary>
    internal static IReadOnlyList<Sample> All { get; } =
    [
        new("25 words", Texts.Words25),
        new("1,000 characters", Texts.Characters1000),
        new("60 KB thread", Texts.Thread60K),
        new(Calm, Texts.Calm1000),
        .. Enumerable.Range(0, 7).Select(power => 1 << power).Select(size => new Sample($"{size} KB", Texts.OfLength(size * Kilobyte))),
    ];

    /// <summary>Those that the others score too: the first three.</summary>
    internal static IReadOnlyList<Sample> Compared { get; } = [.. All.Take(3)];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
