using System.Globalization;
using CareBot.Core.Replies;

namespace CareBot.Commands;

/// <summary>The blocks of an answer as lines of a terminal.</summary>
internal static class ReplyText
{
    /// <summary>One block; no line break at the end.</summary>
    public static string Of(ReplyBlock block, Ink ink) => block switch
    {
        HeadingBlock heading => $"\n{ink.Heading(heading.Text)}",
        TextBlock text => Ink.Plain(text.Text),
        AlertBlock alert => $"{ink.Alert(alert.Title)}\n{Ink.Plain(alert.Text)}\n",
        ScoreBlock score => $"{ink.Level((int)score.Level, score.Summary)}\n{ink.Bar((int)score.Level, score.Score)}",
        EvidenceBlock evidence => Lines(ink, evidence.Title, evidence.Items.Select((item, at) => EvidenceLine(item, at + 1))),
        ListBlock list => Lines(ink, list.Title, list.Items.Select(item => $"{MarkOf(list.Tone)} {item}")),
        CopyBlock copy => $"\n{ink.Heading(copy.Title)}\n{Ink.Plain(copy.Text).TrimEnd()}",
        SayBlock say => Lines(ink, say.Title, say.Lines.Select(line => $"“{line}”")),
        NoteBlock note => $"\n{ink.Quiet(note.Text)}",
        _ => "",
    };

    private static string EvidenceLine(EvidenceItem item, int number)
    {
        var words = item.Words.Length > 0 ? $" “{item.Words.ReplaceLineEndings(" ")}”" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{number}. {item.KindName}:{words} {item.Why}");
    }

    private static string MarkOf(ListTone tone) => tone switch
    {
        ListTone.Do => "+",
        ListTone.Dont => "-",
        _ => "•",
    };

    private static string Lines(Ink ink, string title, IEnumerable<string> lines) => $"\n{ink.Heading(title)}\n{string.Join('\n', lines.Select(line => $"  {Ink.Plain(line)}"))}";
}
