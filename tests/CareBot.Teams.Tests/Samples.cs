using CareBot.Core.Replies;
using CareBot.Hostility;

namespace CareBot.Teams.Tests;

/// <summary>Answers with one block of every kind.</summary>
internal static class Samples
{
    private static readonly string State = new AnswerState { Play = "some_play", Language = "en", Level = 3, Score = 74, Signals = [new StateSignal("insult.idiot", "idiots")] }.Write();

    public static IReadOnlyDictionary<string, Reply> ByName { get; } = new Dictionary<string, Reply>(StringComparer.Ordinal)
    {
        ["heading"] = Of(new HeadingBlock("Acknowledge, then offer a choice")),
        ["text"] = Of(new TextBlock("First line.\nSecond line, with *stars* and [a link](https://example.com).")),
        ["alert"] = Of(new AlertBlock("Safety: hand this over now", "Tell your lead.")),
        ["score-calm"] = Of(new ScoreBlock(HostilityLevel.Calm, "Calm", 4, 5, 0, 0.97, IsUnsure: false, "Calm, 4 of 100. Heat 5, aimed at people 0.")),
        ["score-angry"] = Of(new ScoreBlock(HostilityLevel.Angry, "Angry", 50, 55, 10, 0.5, IsUnsure: true, "Angry, 50 of 100. I am not sure of this one.")),
        ["score-hostile"] = Of(new ScoreBlock(HostilityLevel.Hostile, "Hostile", 74, 68, 71, 0.9, IsUnsure: false, "Hostile, 74 of 100. Heat 68, aimed at people 71.")),
        ["evidence"] = Of(new EvidenceBlock("What the score rests on", [new EvidenceItem("insult", "insult", "all idiots", "Calls people names.", 10, 10), new EvidenceItem("legal", "legal step", "", "Names a lawyer.", 30, 6)])),
        ["list-do"] = Of(new ListBlock("Do", ["Say sorry first", "Offer two ways out"], ListTone.Do)),
        ["list-dont"] = Of(new ListBlock("Don't", ["Tell them to calm down"], ListTone.Dont)),
        ["list"] = Of(new ListBlock("Try one of these", ["help", "tip"])),
        ["copy"] = Of(new CopyBlock("Reply to send", "Hello Dana,\n\nI am sorry about order 4471.\nI will look at it now.\n\nKind regards")),
        ["say"] = Of(new SayBlock("To say on a call", ["I hear you.", "Here is what I can do."])),
        ["note"] = Of(new NoteBlock("Not scored: a signature.")),
        ["one-line"] = new() { Fallback = "Thank you." },
        ["buttons"] = Of(new TextBlock("Words")) with { Buttons = [new ReplyButton(AnswerActions.Softer, "Softer", State), new ReplyButton(AnswerActions.Why, "Why this score?", State)] },
    };

    private static Reply Of(params ReplyBlock[] blocks) => new() { Fallback = "Hostile, 74 of 100.", Blocks = blocks };
}
