using System.Buffers;
using CareBot.Hostility.Lexicon;

namespace CareBot.Hostility.Parts;

/// <summary>The words of mail programs and ticket systems, from Lexicon/mail.yaml.</summary>
internal sealed class MailWords
{
    private MailWords(Dictionary<string, object> file)
    {
        string[] List(string key) => [.. (file[key] is string one ? [one] : ((IEnumerable<object>)file[key]).Select(item => (string)item))
            .SelectMany(line => line.Split('|', StringSplitOptions.RemoveEmptyEntries)).Select(word => word.ToLowerInvariant())];
        Headers = [.. List("headers")];
        WeakHeaders = [.. List("weak_headers")];
        Attributions = [.. ((IEnumerable<object>)file["attributions"]).Select(item => ((string)item).Split('|')).Select(pair => (pair[0], pair[1]))];
        Originals = List("originals");
        BeginForwarded = List("begin_forwarded");
        SentFrom = List("sent_from");
        Closings = [.. List("closings")];
        ContactWords = List("contact_words");
        Titles = List("titles");
        Footers = SearchValues.Create(List("footers"), StringComparison.Ordinal);
        FooterStarts = List("footer_starts");
        ReplyLines = SearchValues.Create(List("reply_lines"), StringComparison.Ordinal);
        OurSide = [.. List("our_side")];
        TheirSide = [.. List("their_side")];
        SenderHeaders = [.. List("sender_headers")];
        RecipientHeaders = [.. List("recipient_headers")];
        OurNames = [.. List("our_names")];
        Forwards = SearchValues.Create(List("forwards"), StringComparison.Ordinal);
        AfterTime = [.. List("after_time")];
        OurMailboxes = [.. List("our_mailboxes")];
    }

    internal static MailWords Shared { get; } = new(LexiconLoader.Read<Dictionary<string, object>>("Lexicon/mail.yaml"));

    internal HashSet<string> Headers { get; }

    internal HashSet<string> WeakHeaders { get; }

    internal (string Start, string Holds)[] Attributions { get; }

    internal string[] Originals { get; }

    internal string[] BeginForwarded { get; }

    internal string[] SentFrom { get; }

    internal HashSet<string> Closings { get; }

    internal string[] ContactWords { get; }

    internal string[] Titles { get; }

    internal SearchValues<string> Footers { get; }

    internal string[] FooterStarts { get; }

    internal SearchValues<string> ReplyLines { get; }

    internal HashSet<string> OurSide { get; }

    internal HashSet<string> TheirSide { get; }

    internal HashSet<string> SenderHeaders { get; }

    internal HashSet<string> RecipientHeaders { get; }

    internal HashSet<string> OurNames { get; }

    internal HashSet<string> OurMailboxes { get; }

    internal HashSet<string> AfterTime { get; }

    internal SearchValues<string> Forwards { get; }

    /// <summary>Whether a line begins with one of these words.</summary>
    internal static bool StartsWithAny(ReadOnlySpan<char> line, string[] words)
    {
        foreach (var word in words)
        {
            if (line.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is one of these.</summary>
    internal static bool IsIn(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
