using CareBot.Core.Content;

namespace CareBot.Core.Tips;

/// <summary>One idea for the day.</summary>
/// <param name="Id">Its id, the same in every language.</param>
/// <param name="Text">At most 60 words.</param>
/// <param name="Provenance">Where the advice comes from.</param>
public sealed record Tip(string Id, string Text, Provenance Provenance)
{
    internal static Tip Read(ContentEntry entry) => new(entry.Required("id"), entry.Required("text"), Provenance.Read(entry));
}
