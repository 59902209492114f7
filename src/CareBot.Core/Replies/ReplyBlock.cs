using System.Text.Json.Serialization;
using CareBot.Hostility;

namespace CareBot.Core.Replies;

/// <summary>One block of an answer. All texts are plain: no markup of any kind is meant, and an adapter must keep it from taking effect.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(TextBlock), "text")]
[JsonDerivedType(typeof(AlertBlock), "alert")]
[JsonDerivedType(typeof(ScoreBlock), "score")]
[JsonDerivedType(typeof(EvidenceBlock), "evidence")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(CopyBlock), "copy")]
[JsonDerivedType(typeof(SayBlock), "say")]
[JsonDerivedType(typeof(NoteBlock), "note")]
public abstract record ReplyBlock;

/// <summary>A heading; at most 150 characters.</summary>
/// <param name="Text">The words.</param>
public sealed record HeadingBlock(string Text) : ReplyBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">The words; line breaks are kept.</param>
public sealed record TextBlock(string Text) : ReplyBlock;

/// <summary>Something that must not be overlooked, such as handing a threat of violence to a named person. Comes first.</summary>
/// <param name="Title">What it is, in a few words ("Safety: hand this over now").</param>
/// <param name="Text">What to do.</param>
public sealed record AlertBlock(string Title, string Text) : ReplyBlock;

/// <summary>The level and the numbers.</summary>
/// <param name="Level">The level.</param>
/// <param name="LevelName">The level in words, in the answer's language.</param>
/// <param name="Score">0-100.</param>
/// <param name="Heat">0-100.</param>
/// <param name="Attack">0-100.</param>
/// <param name="Confidence">0-1.</param>
/// <param name="IsUnsure">Whether the answer says openly that it may be off.</param>
/// <param name="Summary">The whole block in one speakable line ("Hostile, 74 of 100: heat 68, aimed at people 71").</param>
public sealed record ScoreBlock(HostilityLevel Level, string LevelName, int Score, int Heat, int Attack, double Confidence, bool IsUnsure, string Summary) : ReplyBlock;

/// <summary>Why the score is what it is.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Items">The evidence, strongest first.</param>
public sealed record EvidenceBlock(string Title, IReadOnlyList<EvidenceItem> Items) : ReplyBlock;

/// <summary>One piece of evidence.</summary>
/// <param name="Kind">Wire name of the signal (<c>insult</c>).</param>
/// <param name="KindName">The signal in words, in the answer's language.</param>
/// <param name="Words">The customer's words; empty where others can see the answer.</param>
/// <param name="Why">Why they count.</param>
/// <param name="Start">Where they start in the paste, UTF-16 code units.</param>
/// <param name="Length">How long they are.</param>
public sealed record EvidenceItem(string Kind, string KindName, string Words, string Why, int Start, int Length);

/// <summary>What a list is about; an adapter may show it by more than its title, never by colour alone.</summary>
public enum ListTone
{
    /// <summary>A plain list.</summary>
    Neutral,

    /// <summary>What to do.</summary>
    Do,

    /// <summary>What to leave.</summary>
    Dont,
}

/// <summary>A short list.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Items">Its lines.</param>
/// <param name="Tone">What it is about.</param>
public sealed record ListBlock(string Title, IReadOnlyList<string> Items, ListTone Tone = ListTone.Neutral) : ReplyBlock;

/// <summary>Words to send, made to be copied as they stand, line breaks included.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">The words.</param>
public sealed record CopyBlock(string Title, string Text) : ReplyBlock;

/// <summary>Words to say aloud.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">One breath each.</param>
public sealed record SayBlock(string Title, IReadOnlyList<string> Lines) : ReplyBlock;

/// <summary>A quiet line at the end: what was ignored, what would settle an unsure answer, where advice comes from.</summary>
/// <param name="Text">The words.</param>
public sealed record NoteBlock(string Text) : ReplyBlock;
