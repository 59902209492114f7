using System.Text.RegularExpressions;
using CareBot.Hostility;

namespace CareBot.Core.Review;

/// <summary>Finds a raised voice in how a draft is written: words in capitals and heaps of marks.</summary>
internal static partial class RaisedVoice
{
    private const int LongestRow = 3;

    /// <summary>The stretches that shout, each with the sentence in a level voice.</summary>
    /// <param name="text">The draft.</param>
    /// <param name="shouted">Words that, alone in capitals, are shouted; abbreviations are not.</param>
    /// <param name="isCheerful">Whether a sentence is glad, so that its marks are no anger.</param>
    public static IEnumerable<(TextSpan Span, string Level)> Find(string text, IReadOnlySet<string> shouted, Func<string, bool> isCheerful)
    {
        foreach (var sentence in DraftText.Sentences(text))
        {
            var words = sentence.Of(text);
            if (isCheerful(words))
            {
                continue;
            }

            foreach (Match run in Capitals().Matches(words))
            {
                var row = run.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var loud = row.Count(word => shouted.Contains(word.Trim(',', '\'').ToLowerInvariant()));
                if (loud >= 2 || (loud == 1 && row.Length < LongestRow && row.All(word => word.Length > 2)) || (row.Length >= LongestRow && row.Count(word => word.Length > LongestRow) >= 2))
                {
                    yield return (new TextSpan(sentence.Start + run.Index, run.Length), Level(words));
                }
            }

            var marks = Marks().Match(words);
            if (marks.Success)
            {
                yield return (new TextSpan(sentence.Start + marks.Index, marks.Length), Level(words));
            }
        }
    }

    private static string Level(string sentence)
    {
        var level = Marks().Replace(sentence, match => match.Value.Contains('?', StringComparison.Ordinal) ? "?" : ".");
        level = Capitals().Replace(level, match => match.Value.ToLowerInvariant());
        return level.Length > 0 ? char.ToUpperInvariant(level[0]) + level[1..] : level;
    }

    [GeneratedRegex(@"\b[A-Z][A-Z']+(?:,? [A-Z][A-Z']*)*\b", RegexOptions.NonBacktracking)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"!{3,}|\?{3,}|[!?]*(?:!\?|\?!)[!?]*", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
