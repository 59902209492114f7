using System.Net;
using System.Text.RegularExpressions;
using CareBot.Core.Content;
using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>The customer's words that a play rests on, short enough to stand inside a sentence.</summary>
internal static partial class EvidenceQuote
{
    private const int MostPieces = 3;

    /// <summary>Up to three pieces, quoted and joined; empty when there is nothing to quote.</summary>
    public static string Of(string text, PlayRow row, PlayFacts facts, PhraseBook phrases)
    {
        var quoted = Pieces(text, row, facts).Select(words => phrases.Fill("quote.words", ("words", words))).ToList();
        return quoted.Count switch
        {
            0 => "",
            1 => quoted[0],
            _ => phrases.Fill("quote.join", ("words", string.Join(", ", quoted[..^1])), ("last", quoted[^1])),
        };
    }

    private static IEnumerable<string> Pieces(string text, PlayRow row, PlayFacts facts)
    {
        var spans = new List<TextSpan>();
        if (row.Matter is { } matter && facts.Matters.TryGetValue(matter, out var found))
        {
            spans.Add(found);
        }

        foreach (var signal in Strongest(row, facts, hasMatter: spans.Count > 0))
        {
            if (spans.Count < MostPieces && IsInside(text, signal.Span) && !spans.Exists(span => span.Overlaps(signal.Span)))
            {
                spans.Add(signal.Span);
            }
        }

        return spans.OrderBy(span => span.Start).Select(span => SlotExtractor.Tidy(WithoutMarkup(span.Of(text)))).Where(words => words.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<Signal> Strongest(PlayRow row, PlayFacts facts, bool hasMatter)
    {
        var byWeight = facts.Assessment.Signals.OrderByDescending(signal => signal.Weight).ToList();
        var wanted = byWeight.Where(signal => row.Quotes.Contains(signal.Kind)).OrderBy(signal => IndexOf(row.Quotes, signal.Kind)).ToList();
        return wanted.Count > 0 || hasMatter ? wanted : byWeight;
    }

    private static int IndexOf(IReadOnlyList<SignalKind> kinds, SignalKind kind)
    {
        for (var index = 0; index < kinds.Count; index++)
        {
            if (kinds[index] == kind)
            {
                return index;
            }
        }

        return kinds.Count;
    }

    /// <summary>Pasted HTML reads as the words it stands for.</summary>
    private static string WithoutMarkup(string words) => words.AsSpan().ContainsAny('<', '&') ? WebUtility.HtmlDecode(Markup().Replace(words, " ")) : words;

    [GeneratedRegex("</?[a-zA-Z][^<>]{0,200}>", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    private static bool IsInside(string text, TextSpan span) => span is { Start: >= 0, Length: > 0 } && span.End <= text.Length;
}
