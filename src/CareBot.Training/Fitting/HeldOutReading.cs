using CareBot.Hostility;
using CareBot.Hostility.Model;

namespace CareBot.Training.Fitting;

/// <summary>What rules and model say of one training row that the model had not seen.</summary>
/// <param name="Level">The level people gave.</param>
/// <param name="Flags">The signals people saw.</param>
/// <param name="Rules">The rules' score.</param>
/// <param name="RuleFlags">The signals the rules found.</param>
/// <param name="Model">What the model says; its signals with a threshold of zero.</param>
internal sealed record HeldOutReading(int Level, IReadOnlySet<SignalKind> Flags, int Rules, IReadOnlySet<SignalKind> RuleFlags, ModelReading Model);
