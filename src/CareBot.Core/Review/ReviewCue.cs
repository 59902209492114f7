using CareBot.Core.Content;

namespace CareBot.Core.Review;

/// <summary>A set of patterns that several checks ask about, or that a pattern names as <c>&lt;id&gt;</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Patterns">What to look for, in the notation of the checks file.</param>
public sealed record ReviewCue(string Id, IReadOnlyList<string> Patterns)
{
    internal static ReviewCue Read(ContentEntry entry) => new(entry.Required("id"), entry.List("patterns"));
}
