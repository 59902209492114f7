namespace CareBot.Core.Status;

/// <summary>Whether a part of CareBot is on, for the list that is printed at start. Each part registers one.</summary>
/// <param name="Name">Its name as a person knows it ("Slack").</param>
/// <param name="IsOn">Whether it is on.</param>
/// <param name="Detail">When on: where it listens or what it uses. When off: which setting turns it on. Never a secret.</param>
public sealed record FeatureStatus(string Name, bool IsOn, string Detail);
