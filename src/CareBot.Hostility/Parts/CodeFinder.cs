using System.Buffers;
using System.Text.RegularExpressions;

namespace CareBot.Hostility.Parts;

/// <summary>Code between fences, stack traces and log lines.</summary>
internal static class CodeFinder
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // Made when the first line looks like one of these: making it takes longer than reading a message.
    private static readonly Lazy<Regex> Machine = new(() => new Regex(
        @"^(at [\w.$<>\[\]`]+\(.*\)( in .*)?|Traceback \(most recent call last\):|File "".+"", line \d+.*|Exception in thread .*|Caused by: \S+|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?\S*\]? .*\b(ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)\b.*|\S+(Exception|Error): .*|\[?(ERROR|WARN|INFO|DEBUG|FATAL)\]?:? +\S+.*|npm ERR! .*|\$ [a-z]+ -.*)$",
        Safe));

    private static readonly string[] Beginnings = ["at ", "Traceback", "File ", "Exception in", "Caused by", "ERROR", "WARN", "INFO", "DEBUG", "FATAL", "npm ", "$ "];
    private static readonly SearchValues<string> Errors = SearchValues.Create(["Exception:", "Error:"], StringComparison.Ordinal);

    internal static void Mark(List<TextLine> lines)
    {
        var fence = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Trimmed.StartsWith("```"))
            {
                fence = CloseOrOpen(lines, fence, i);
            }
            else if (fence < 0 && !lines[i].IsBlank && IsMachine(lines[i].Trimmed))
            {
                lines[i].Mark(PartKind.Code, PartSentences.Code);
            }
        }
    }

    private static bool IsMachine(ReadOnlySpan<char> line) => MayBeMachine(line) && Machine.Value.IsMatch(line);

    /// <summary>How the expression's alternatives begin, or what they hold: most lines of a customer's have none of it.</summary>
    private static bool MayBeMachine(ReadOnlySpan<char> line) =>
        line[0] == '[' || char.IsDigit(line[0]) || MailWords.StartsWithAny(line, Beginnings) || line.ContainsAny(Errors);

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
