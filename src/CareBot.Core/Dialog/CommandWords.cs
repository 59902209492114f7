namespace CareBot.Core.Dialog;

/// <summary>The words that start a command, in every channel. Help texts and manifests take them from here.</summary>
public static class CommandWords
{
    /// <summary>Finds a script: <c>script customer threatens to sue</c>.</summary>
    public const string Script = "script";

    /// <summary>Checks a draft reply: <c>review</c>, then the draft.</summary>
    public const string Review = "review";

    /// <summary>Scores what follows, even when it looks like a command.</summary>
    public const string Assess = "assess";

    /// <summary>A tip, now.</summary>
    public const string Tip = "tip";

    /// <summary>What CareBot can do.</summary>
    public const string Help = "help";

    /// <summary>A line of its own between a draft and the customer's message it answers.</summary>
    public const string DraftDivider = "---";
}
