using System.Text.Json.Serialization;

namespace CareBot.Answers;

/// <summary>What the scorer found in one message, as the command line and REST write it.</summary>
internal record ScoreAnswer
{
    /// <summary>The id that came with the message; without one, the number of its line.</summary>
    [JsonPropertyOrder(-1)]
    public required AnswerId Id { get; init; }

    /// <summary>0 Calm, 1 Frustrated, 2 Angry, 3 Hostile, 4 Abusive.</summary>
    [JsonPropertyOrder(-1)]
    public required int Level { get; init; }

    /// <summary>The level's name in English, the same whatever the language of the message.</summary>
    [JsonPropertyOrder(-1)]
    public required string LevelName { get; init; }

    /// <summary>0-100; levels are cut at 20, 40, 60 and 80.</summary>
    [JsonPropertyOrder(-1)]
    public required int Score { get; init; }

    /// <summary>0-100: strength of feeling about the matter.</summary>
    [JsonPropertyOrder(-1)]
    public required int Heat { get; init; }

    /// <summary>0-100: how much is aimed at people.</summary>
    [JsonPropertyOrder(-1)]
    public required int Attack { get; init; }

    /// <summary>0-1: how far to trust the level.</summary>
    [JsonPropertyOrder(-1)]
    public required double Confidence { get; init; }

    /// <summary>Whether the answer says openly that it may be off.</summary>
    [JsonPropertyOrder(-1)]
    public required bool Unsure { get; init; }

    /// <summary>ISO 639-1 code of the customer's words, or <c>und</c>.</summary>
    [JsonPropertyOrder(-1)]
    public required string Language { get; init; }

    /// <summary>The evidence, in the order of the text.</summary>
    [JsonPropertyOrder(-1)]
    public required IReadOnlyList<SignalAnswer> Signals { get; init; }

    /// <summary>Words that moved the score without being one of the signals ("unacceptable"), in the order of the text.</summary>
    [JsonPropertyOrder(-1)]
    public required IReadOnlyList<ToneAnswer> Tone { get; init; }

    /// <summary>The customer's turns of a pasted thread, oldest first; left out for a single message.</summary>
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TurnAnswer>? Trajectory { get; init; }
}

/// <summary>One turn of the customer in a thread.</summary>
/// <param name="Level">0-4.</param>
/// <param name="LevelName">The level's name in English.</param>
/// <param name="Score">0-100.</param>
/// <param name="Spans">Where it stands in the text.</param>
internal sealed record TurnAnswer(int Level, string LevelName, int Score, IReadOnlyList<SpanAnswer> Spans);

/// <summary>A stretch of the text.</summary>
/// <param name="Start">Where it starts, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
internal sealed record SpanAnswer(int Start, int Length);

/// <summary>One piece of evidence.</summary>
/// <param name="Kind">Snake-case name of the signal (<c>self_harm</c>).</param>
/// <param name="Start">Where the words start in the text, in UTF-16 code units.</param>
/// <param name="Length">How long they are, in UTF-16 code units.</param>
/// <param name="Words">The words, as written.</param>
/// <param name="Why">Why they count.</param>
/// <param name="Origin"><c>rule</c> or <c>model</c>.</param>
internal sealed record SignalAnswer(string Kind, int Start, int Length, string Words, string Why, string Origin);

/// <summary>Words that show the strength of feeling.</summary>
/// <param name="Start">Where the words start in the text, in UTF-16 code units.</param>
/// <param name="Length">How long they are, in UTF-16 code units.</param>
/// <param name="Words">The words, as written.</param>
/// <param name="Why">Why they count.</param>
internal sealed record ToneAnswer(int Start, int Length, string Words, string Why);

/// <summary>A score and what to do about it.</summary>
internal sealed record GuideAnswer : ScoreAnswer
{
    /// <summary>The play that fits.</summary>
    public required PlayAnswer Play { get; init; }

    /// <summary>What is going on, in one sentence.</summary>
    public required string Situation { get; init; }

    /// <summary>What to do.</summary>
    public required IReadOnlyList<string> Do { get; init; }

    /// <summary>What to leave.</summary>
    public required IReadOnlyList<string> Dont { get; init; }

    /// <summary>The reply to send.</summary>
    public required string Reply { get; init; }

    /// <summary>Words to say on a call; one breath a line.</summary>
    public required string Say { get; init; }

    /// <summary><c>safety</c>, <c>care</c>, <c>legal</c>, <c>privacy</c>, <c>press</c>, or null when it need not go to a named person.</summary>
    public required string? Escalate { get; init; }
}

/// <summary>Which play, and where on the ladder it stands.</summary>
/// <param name="Id">The play's id.</param>
/// <param name="Step">The step of the ladder, or the name of a side door.</param>
internal sealed record PlayAnswer(string Id, string Step);

/// <summary>The mistakes found in a draft.</summary>
/// <param name="Id">The id that came with the draft; without one, the number of its line.</param>
/// <param name="Findings">The mistakes, in the order of the text.</param>
/// <param name="Apology">How good the apology is.</param>
internal sealed record ReviewAnswer(AnswerId Id, IReadOnlyList<FindingAnswer> Findings, ApologyAnswer Apology);

/// <summary>One mistake in a draft.</summary>
/// <param name="Check">Id of the check.</param>
/// <param name="Item">The item of the catalogue of source articles behind it.</param>
/// <param name="Start">Where it starts in the draft, in UTF-16 code units.</param>
/// <param name="Length">How long it is; 0 when something is missing.</param>
/// <param name="Words">The words, as written.</param>
/// <param name="Why">Why it is a mistake.</param>
/// <param name="Rewrite">What to write instead.</param>
internal sealed record FindingAnswer(string Check, string Item, int Start, int Length, string Words, string Why, string Rewrite);

/// <summary>The three parts of an apology, each 0 (missing), 1 (weak) or 2 (good).</summary>
/// <param name="Present">Whether there is one at all.</param>
/// <param name="Empathy">Whether it names what the customer went through.</param>
/// <param name="Intensity">Whether it is stronger than a formula.</param>
/// <param name="Timing">Whether it comes early.</param>
internal sealed record ApologyAnswer(bool Present, int Empathy, int Intensity, int Timing);

/// <summary>A script to say.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Topics">What it is for.</param>
/// <param name="Lines">The lines to say.</param>
/// <param name="Match">0-1: how well it fits the words that were asked.</param>
internal sealed record ScriptAnswer(string Id, string Title, IReadOnlyList<string> Topics, IReadOnlyList<string> Lines, double Match);

/// <summary>The scripts that fit one line of questions.</summary>
/// <param name="Id">The id that came with the question; without one, the number of its line.</param>
/// <param name="Scripts">Best first, three at most.</param>
internal sealed record ScriptsAnswer(AnswerId Id, IReadOnlyList<ScriptAnswer> Scripts);
