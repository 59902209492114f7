using CareBot.Core.Content;
using CareBot.Core.Guidance;
using CareBot.Hostility;

namespace CareBot.Core.Tests.Guidance;

/// <summary>Pastes and assessments made by hand, so that these tests do not hang on the scorer.</summary>
internal static class Pasted
{
    public const string TheMail =
        "Subject: Re: Re: Order 4471\n\nThis is the THIRD time I am writing to you people. My order 4471 still has not arrived and all I get is copy-paste nonsense. "
        + "Are you all idiots or just liars? I want my $19.99 back TODAY or you will hear from my lawyer and I will tell everyone what crooks you are.\n\nDana Whitfield\n\n"
        + "On Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n> Dear Dana, we are sorry for the delay. Please calm down and wait 5 more days.";

    public static readonly ContentLibrary Content = ContentLibrary.LoadEmbedded();

    private static readonly SlotExtractor Extractor = new(Content.For("en").SlotWords);

    public static ExtractedSlots Slots(string mail) => Extractor.Extract(mail, Parts(mail));

    public static string? Slot(string mail, string name) => Slots(mail).Slots.FirstOrDefault(slot => slot.Name == name)?.Value;

    /// <summary>A plain cut: header lines at the start, "-- " starts a signature, ">" and "On … wrote:" are quoted mail.</summary>
    public static IReadOnlyList<MessagePart> Parts(string mail)
    {
        var parts = new List<MessagePart>();
        var kind = PartKind.Header;
        var at = 0;
        foreach (var line in mail.Split('\n'))
        {
            var length = Math.Min(line.Length + 1, mail.Length - at);
            kind = KindOf(line, kind);
            if (parts.Count > 0 && parts[^1].Kind == kind)
            {
                parts[^1] = parts[^1] with { Span = new TextSpan(parts[^1].Span.Start, parts[^1].Span.Length + length) };
            }
            else
            {
                parts.Add(new MessagePart(kind, new TextSpan(at, length), "By hand."));
            }

            at += length;
        }

        return parts;
    }

    public static Signal Signal(string mail, SignalKind kind, string words, SignalTarget target = SignalTarget.None, double weight = 20)
    {
        var start = mail.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new Signal(kind, new TextSpan(start, words.Length), words, "By hand.", SignalOrigin.Rule, $"en.{kind.ToWireName()}.test", target, weight);
    }

    public static HostilityAssessment Assessment(string mail, HostilityLevel level, params Signal[] signals) => new()
    {
        Level = level,
        Score = ((int)level * 20) + 10,
        Heat = 50,
        Attack = level >= HostilityLevel.Hostile ? 60 : 10,
        Confidence = new Confidence(0.8, IsUnsure: false, ""),
        Signals = [.. signals.OrderBy(signal => signal.Span.Start)],
        Language = new LanguageGuess("en", 0.99, IsSupported: true),
        Parts = Parts(mail),
    };

    private static PartKind KindOf(string line, PartKind before)
    {
        if (line.StartsWith('>') || (line.StartsWith("On ", StringComparison.Ordinal) && line.EndsWith("wrote:", StringComparison.Ordinal)))
        {
            return PartKind.QuotedMail;
        }

        if (before == PartKind.Header && (line.Length == 0 || new[] { "Subject:", "From:", "To:", "Date:" }.Any(key => line.StartsWith(key, StringComparison.Ordinal))))
        {
            return PartKind.Header;
        }

        return line == "-- " || before == PartKind.Signature ? PartKind.Signature : PartKind.CustomerWords;
    }
}
