namespace CareBot.Teams.Guard;

/// <summary>Who sent a request.</summary>
/// <param name="ServiceUrl">The address in its token; null for a caller without one.</param>
/// <param name="Endorsements">The channels that the token's key may speak for; none means any.</param>
/// <param name="IsLocal">Whether it is the playground on this machine, in Development.</param>
internal sealed record Caller(string? ServiceUrl, IReadOnlyList<string> Endorsements, bool IsLocal = false);

/// <summary>Why a request is turned away.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reason">For the log; nothing of it reaches the caller.</param>
internal sealed record Refusal(int Status, string Reason);
