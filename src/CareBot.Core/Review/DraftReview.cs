using CareBot.Hostility;

namespace CareBot.Core.Review;

/// <summary>What the review found in an agent's draft.</summary>
/// <param name="Findings">The mistakes, in the order of the text; empty when the draft is ready to send.</param>
/// <param name="Apology">How good the apology is.</param>
public sealed record DraftReview(IReadOnlyList<DraftFinding> Findings, ApologyGrade Apology);

/// <summary>One mistake in a draft.</summary>
/// <param name="Check">Id of the check.</param>
/// <param name="Item">The catalogue item behind it.</param>
/// <param name="Span">Where it stands in the draft; empty at 0 when something is missing rather than wrong.</param>
/// <param name="Words">The words, exactly as written; empty when something is missing.</param>
/// <param name="Why">Why it is a mistake.</param>
/// <param name="Rewrite">What to write instead.</param>
public sealed record DraftFinding(string Check, string Item, TextSpan Span, string Words, string Why, string Rewrite);

/// <summary>The three parts of an apology, each 0 (missing), 1 (weak) or 2 (good). Empathy matters most, then intensity, then timing (Roschk and Kaiser 2013).</summary>
/// <param name="Present">Whether there is one at all.</param>
/// <param name="Empathy">Whether it names what the customer went through.</param>
/// <param name="Intensity">Whether it is stronger than a formula.</param>
/// <param name="Timing">Whether it comes early in the reply.</param>
public sealed record ApologyGrade(bool Present, int Empathy, int Intensity, int Timing);
