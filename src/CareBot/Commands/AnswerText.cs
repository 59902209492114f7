using System.Globalization;
using System.Text;
using CareBot.Answers;

namespace CareBot.Commands;

/// <summary>Answers for a person to read in a terminal.</summary>
internal static class AnswerText
{
    /// <summary>A score.</summary>
    public static string Of(ScoreAnswer answer, Ink ink)
    {
        var text = new StringBuilder();
        AppendScore(text, answer, ink);
        return text.Append('\n').ToString();
    }

    /// <summary>A score and what to do.</summary>
    public static string Of(GuideAnswer answer, Ink ink)
    {
        var text = new StringBuilder();
        if (answer.Escalate is { } escalation)
        {
            text.Append(ink.Alert($"Hand this over now: {escalation}")).Append("\n\n");
        }

        AppendScore(text, answer, ink);
        text.Append('\n').Append(Ink.Plain(answer.Situation)).Append('\n');
        AppendList(text, ink, "Do", "+", answer.Do);
        AppendList(text, ink, "Don't", "-", answer.Dont);
        text.Append('\n').Append(ink.Heading("Reply to send")).Append('\n').Append(Ink.Plain(answer.Reply).TrimEnd()).Append('\n');
        AppendList(text, ink, "To say on a call", ">", answer.Say.Split('\n'));
        return text.Append('\n').ToString();
    }

    /// <summary>A review.</summary>
    public static string Of(ReviewAnswer answer, Ink ink)
    {
        var text = new StringBuilder();
        text.Append(ink.Heading(answer.Findings.Count == 0 ? "Ready to send" : $"Before you send: {answer.Findings.Count.ToString(CultureInfo.InvariantCulture)} to look at")).Append('\n');
        foreach (var finding in answer.Findings)
        {
            text.Append(finding.Words.Length > 0 ? $"\n“{Ink.Plain(finding.Words)}” " : "\n").Append(ink.Quiet($"[{finding.Check}, {finding.Item}]")).Append('\n')
                .Append("  ").Append(Ink.Plain(finding.Why)).Append('\n').Append("  Try: ").Append(Ink.Plain(finding.Rewrite)).Append('\n');
        }

        var apology = answer.Apology;
        text.Append('\n').Append(ink.Quiet(apology.Present
            ? string.Create(CultureInfo.InvariantCulture, $"Apology: empathy {apology.Empathy} of 2, intensity {apology.Intensity} of 2, timing {apology.Timing} of 2")
            : "Apology: none")).Append('\n');
        return text.Append('\n').ToString();
    }

    /// <summary>The best script, and the titles of the others.</summary>
    public static string Of(IReadOnlyList<ScriptAnswer> scripts, Ink ink)
    {
        if (scripts.Count == 0)
        {
            return "I found no script. Type the situation as it comes, for example: carebot script customer threatens to sue\n";
        }

        var text = new StringBuilder();
        if (scripts[0].Match < Core.Scripts.ScriptFinder.CloseEnough)
        {
            text.Append(ink.Quiet("I have nothing for exactly that. This is the closest I have.")).Append('\n');
        }

        text.Append(ink.Heading(scripts[0].Title)).Append('\n');
        foreach (var line in scripts[0].Lines)
        {
            text.Append("  ").Append(Ink.Plain(line)).Append('\n');
        }

        return scripts.Count == 1 ? text.ToString() : text.Append(ink.Quiet($"See also: {string.Join("; ", scripts.Skip(1).Select(script => script.Title))}")).Append('\n').ToString();
    }

    private static void AppendScore(StringBuilder text, ScoreAnswer answer, Ink ink)
    {
        text.Append(ink.Level(answer.Level, answer.LevelName)).Append(CultureInfo.InvariantCulture, $"  {answer.Score} of 100  ").Append(ink.Bar(answer.Level, answer.Score)).Append('\n')
            .Append(ink.Quiet(string.Create(CultureInfo.InvariantCulture, $"heat {answer.Heat}, aimed at people {answer.Attack}, confidence {answer.Confidence:P0}{(answer.Unsure ? " (unsure)" : "")}, language {answer.Language}, id {answer.Id.Text}")))
            .Append('\n');
        if (answer.Trajectory is { } turns)
        {
            text.Append("over the thread: ").AppendJoin(" → ", turns.Select(turn => turn.LevelName)).Append('\n');
        }

        var tone = answer.Tone.Select(mark => (Kind: "strong words", mark.Start, mark.Words, mark.Why));
        foreach (var (kind, _, words, why) in answer.Signals.Select(signal => (signal.Kind, signal.Start, signal.Words, signal.Why)).Concat(tone).OrderBy(found => found.Start))
        {
            text.Append("  ").Append(ink.Heading(kind)).Append("  “").Append(Ink.Plain(words).ReplaceLineEndings(" ")).Append("”  ").Append(ink.Quiet(why)).Append('\n');
        }
    }

    private static void AppendList(StringBuilder text, Ink ink, string title, string mark, IReadOnlyList<string> items)
    {
        text.Append('\n').Append(ink.Heading(title)).Append('\n');
        foreach (var item in items)
        {
            text.Append("  ").Append(mark).Append(' ').Append(Ink.Plain(item)).Append('\n');
        }
    }
}
