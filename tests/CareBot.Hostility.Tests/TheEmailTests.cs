namespace CareBot.Hostility.Tests;

public sealed class TheEmailTests
{
    private const string Email =
        "Subject: Re: Re: Order 4471\n\nThis is the THIRD time I am writing to you people. My order 4471 still has not arrived and all I get is copy-paste nonsense. "
        + "Are you all idiots or just liars? I want my $19.99 back TODAY or you will hear from my lawyer and I will tell everyone what crooks you are.\n\nDana Whitfield\n\n"
        + "On Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n> Dear Dana, we are sorry for the delay. Please calm down and wait 5 more days.";

    [Fact]
    public void An_e_mail_that_calls_the_staff_idiots_and_liars_is_hostile()
    {
        Assert.Equal(HostilityLevel.Hostile, Score.Of(Email).Level);
    }

    [Theory]
    [InlineData(SignalKind.Insult, "idiots")]
    [InlineData(SignalKind.Insult, "crooks")]
    [InlineData(SignalKind.Dishonesty, "liars")]
    [InlineData(SignalKind.Repeat, "THIRD time")]
    [InlineData(SignalKind.Legal, "lawyer")]
    [InlineData(SignalKind.Exposure, "tell everyone")]
    [InlineData(SignalKind.Ultimatum, "TODAY or you")]
    public void Its_evidence_quotes_the_words(SignalKind kind, string words)
    {
        Assert.Contains(Score.Of(Email).Signals, signal => signal.Kind == kind && signal.Words.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Three_single_words_in_capitals_are_no_shouting() => Score.ShowsNot(Email, SignalKind.Shouting);

    [Fact]
    public void Its_header_signature_and_quote_are_ignored_and_nothing_is_found_in_them()
    {
        var found = Score.Of(Email);
        Assert.Equal([PartKind.Header, PartKind.CustomerWords, PartKind.Signature, PartKind.QuotedMail], found.Parts.Select(part => part.Kind).Distinct());
        Assert.Contains(found.Parts, part => part.Kind == PartKind.Signature && part.Span.Of(Email).Contains("Dana Whitfield", StringComparison.Ordinal));
        var words = Assert.Single(found.Parts, part => !part.IsIgnored).Span;
        Assert.All(found.Signals, signal => Assert.True(signal.Span.Start >= words.Start && signal.Span.End <= words.End));
    }
}
