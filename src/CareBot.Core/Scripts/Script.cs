using CareBot.Core.Content;

namespace CareBot.Core.Scripts;

/// <summary>Words for a call or chat, found by hurried words.</summary>
/// <param name="Id">Its id, the same in every language.</param>
/// <param name="Title">Its title.</param>
/// <param name="Topics">What it is for, from the vocabulary of topics; one or more.</param>
/// <param name="Lines">Two to five short lines.</param>
/// <param name="FindBy">How people in a hurry ask for it.</param>
/// <param name="Provenance">Where the advice comes from.</param>
public sealed record Script(string Id, string Title, IReadOnlyList<string> Topics, IReadOnlyList<string> Lines, IReadOnlyList<string> FindBy, Provenance Provenance)
{
    internal static Script Read(ContentEntry entry) => new(
        entry.Required("id"), entry.Required("title"), entry.List("topics"), entry.List("lines"), entry.List("find_by"), Provenance.Read(entry));
}

/// <summary>A script that was found.</summary>
/// <param name="Script">The script.</param>
/// <param name="Match">0-1: how well it fits the words that were asked; below <see cref="ScriptFinder.CloseEnough"/> it is only the closest there is.</param>
public sealed record ScriptMatch(Script Script, double Match);
