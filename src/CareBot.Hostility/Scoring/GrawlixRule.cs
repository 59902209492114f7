using System.Text.RegularExpressions;
using CareBot.Hostility.Lexicon;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Scoring;

/// <summary>Signs that stand for a swear word: a run of mixed signs ("@#$&amp;"), or a swear word with mixed signs for its middle ("f&amp;%$ing").</summary>
internal sealed partial class GrawlixRule(CompiledLexicon lexicon)
{
    private const int FewestInWord = 2;
    private const int FewestAlone = 3;

    private readonly LexiconEntry? _entry = lexicon.Entries.FirstOrDefault(entry => entry.Id.EndsWith(".profanity.grawlix", StringComparison.Ordinal));

    /// <summary>Finds them in a stretch of text.</summary>
    internal IEnumerable<Evidence> Find(string text, TextSpan span, List<Token> tokens)
    {
        if (_entry is null)
        {
            yield break;
        }

        var next = 0;
        for (var match = Signs().Match(text, span.Start, span.Length); match.Success; match = match.NextMatch())
        {
            var isWord = char.IsLetter(match.Value[0]);
            var kinds = match.Value.Where(sign => !char.IsLetter(sign) && sign != '!').Distinct().Count();
            if (kinds < (isWord ? FewestInWord : FewestAlone))
            {
                continue;
            }

            while (next < tokens.Count && tokens[next].End <= match.Index)
            {
                next++;
            }

            var sentence = tokens.Count == 0 ? 0 : tokens[Math.Clamp(next, 0, tokens.Count - 1)].Sentence;
            yield return new Evidence(_entry, SignalKind.Profanity, new TextSpan(match.Index, match.Length), sentence, SignalTarget.None, _entry.Weight);
        }
    }

    [GeneratedRegex(@"(?<![^\s""'(.,!?])([fsbcdaFSBCDA]\p{L}?[@#$%&*!]{2,8}\p{L}{1,8}|[@#$%&*!]{4,12})(?![^\s""').,!?;:])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Signs();
}
