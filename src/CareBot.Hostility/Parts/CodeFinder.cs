using System.Text.RegularExpressions;

namespace CareBot.Hostility.Parts;

/// <summary>Code between fences, stack traces and log lines.</summary>
internal static class CodeFinder
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Machine = new(
        @"^(at [\w.$<>\[\]`]+\(.*\)( in .*)?|Traceback \(most recent call last\):|File "".+"", line \d+.*|Exception in thread .*|Caused by: \S+|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?\S*\]? .*\b(ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)\b.*|\S+(Exception|Error): .*|\[?(ERROR|WARN|INFO|DEBUG|FATAL)\]?:? +\S+.*|npm ERR! .*|\$ [a-z]+ -.*)$",
        Safe);

    internal static void Mark(List<TextLine> lines)
    {
        var fence = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Trimmed.StartsWith("```"))
            {
                fence = CloseOrOpen(lines, fence, i);
            }
            else if (fence < 0 && !lines[i].IsBlank && Machine.IsMatch(lines[i].Trimmed))
            {
                lines[i].Mark(PartKind.Code, PartSentences.Code);
            }
        }
    }

    /// <summary>A fence that is never closed is no code: everything behind it would be lost.</summary>
    private static int CloseOrOpen(List<TextLine> lines, int fence, int at)
    {
        if (fence < 0)
        {
            return lines[at].Trimmed.Length > 3 && lines[at].Trimmed.EndsWith("```") ? -1 : at;
        }

        for (var i = fence; i <= at; i++)
        {
            lines[i].Mark(PartKind.Code, PartSentences.Code);
        }

        return -1;
    }
}
