using CareBot.Core.Content;

namespace CareBot.Core.Scripts;

/// <summary>Words for a call or chat, found by hurried words.</summary>
/// <param name="Id">Its id, the same in every language.</param>
/// <param name="Title">Its title.</param>
/// <param name="Topics">What it is for, from the vocabulary of topics (<see cref="ScriptTopics"/>); one or more.</param>
/// <param name="Lines">Two to five short lines.</param>
/// <param name="FindBy">How people in a hurry ask for it.</param>
/// <param name="Provenance">Where the advice comes from.</param>
public sealed record Script(string Id, string Title, IReadOnlyList<string> Topics, IReadOnlyList<string> Lines, IReadOnlyList<string> FindBy, Provenance Provenance)
{
    internal static Script Read(ContentEntry entry) => new(
        entry.Required("id"), entry.Required("title"), ReadTopics(entry), entry.List("lines"), entry.List("find_by"), Provenance.Read(entry));

    private static IReadOnlyList<string> ReadTopics(ContentEntry entry)
    {
        var topics = entry.List("topics");
        var unknown = topics.FirstOrDefault(topic => !ScriptTopics.All.Contains(topic));
        return unknown is null ? topics : throw entry.Problem($"'{unknown}' is not a topic.", $"Use one or more of: {string.Join(", ", ScriptTopics.All.Order(StringComparer.Ordinal))}.");
    }
}

/// <summary>A script that was found.</summary>
/// <param name="Script">The script.</param>
/// <param name="Match">0-1: how well it fits the words that were asked; below <see cref="ScriptFinder.CloseEnough"/> it is only the closest there is.</param>
public sealed record ScriptMatch(Script Script, double Match);

/// <summary>Words that mean the same when somebody looks for a script.</summary>
/// <param name="Id">Its id; <see cref="Ignored"/> holds the words that say nothing.</param>
/// <param name="Words">Single words or short phrases.</param>
public sealed record SynonymGroup(string Id, IReadOnlyList<string> Words)
{
    /// <summary>Id of the group of words that are left out of a query.</summary>
    public const string Ignored = "ignored";

    internal static SynonymGroup Read(ContentEntry entry) => new(entry.Required("id"), entry.List("words"));
}
