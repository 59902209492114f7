namespace CareBot.Core.Content;

/// <summary>Collects what is wrong, so that a run does not stop at the first thing.</summary>
internal sealed class ProblemList
{
    public List<ContentProblem> Found { get; } = [];

    /// <summary>The entries that could be read.</summary>
    public List<ContentEntry> Entries { get; } = [];

    public void Add(string file, int line, string message, string cure) => Found.Add(new ContentProblem(file, line, message, cure));

    public void Add(ContentEntry entry, string key, string message, string cure) => Add(entry.File, entry.LineOf(key), message, cure);

    /// <summary>Does something that may meet content that cannot be read; false when it did.</summary>
    public bool Try(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (ContentException error)
        {
            Found.Add(error.Problem);
            return false;
        }
    }

    /// <summary>Checks each entry, and reports keys that no reader asked for.</summary>
    public void Each(IEnumerable<ContentEntry> entries, Action<ContentEntry> check)
    {
        foreach (var entry in entries)
        {
            // A reader that stopped early has not asked for every key yet.
            if (Try(() => check(entry)))
            {
                Found.AddRange(entry.UnknownKeys.Select(key => new ContentProblem(entry.File, entry.LineOf(key), $"'{key}' is not a key of this kind of entry.", "Correct the spelling, or take the line out.")));
            }
        }
    }
}
