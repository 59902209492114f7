using System.Text.Json.Serialization;

namespace CareBot.Answers;

/// <summary>A message to score or to get guidance for.</summary>
/// <param name="Id">Comes back with the answer; may be left out.</param>
/// <param name="Text">The customer's message.</param>
internal sealed record MessageQuestion(AnswerId? Id, [property: JsonRequired] string? Text);

/// <summary>A draft reply to check.</summary>
/// <param name="Id">Comes back with the answer; may be left out.</param>
/// <param name="Draft">The agent's words.</param>
/// <param name="Message">What the draft answers; may be left out.</param>
internal sealed record ReviewQuestion(AnswerId? Id, [property: JsonRequired] string? Draft, string? Message = null);

/// <summary>Words to find a script by.</summary>
/// <param name="Id">Comes back with the answer; may be left out.</param>
/// <param name="Query">What is going on, in hurried words.</param>
internal sealed record ScriptQuestion(AnswerId? Id, [property: JsonRequired] string? Query);
