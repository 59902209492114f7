using CareBot.Hostility.Lexicon;

namespace CareBot.Hostility.Parts;

/// <summary>The sentences that say how a part was recognised, from the lexicon.</summary>
internal static class PartSentences
{
    private static readonly Dictionary<string, string> All = LexiconLoader.Load("en")["en/sentences.yaml"].Sentences;

    internal static string Words => All["part.words"];

    internal static string Header => All["part.header"];

    internal static string Transcript => All["part.transcript"];

    internal static string OurSide => All["part.our_side"];

    internal static string QuoteMarks => All["part.quote_marks"];

    internal static string Attribution => All["part.attribution"];

    internal static string Original => All["part.original"];

    internal static string HeaderBlock => All["part.header_block"];

    internal static string BelowReplyLine => All["part.below_reply_line"];

    internal static string SignatureMark => All["part.signature_mark"];

    internal static string SentFrom => All["part.sent_from"];

    internal static string Closing => All["part.closing"];

    internal static string Name => All["part.name"];

    internal static string Footer => All["part.footer"];

    internal static string Code => All["part.code"];

    internal static string TooLong => All["part.too_long"];
}
