using System.Text;

namespace CareBot.Hostility.Tests.Properties;

/// <summary>What holds for every text, tried on seeded random ones.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "you ", "idiots ", "fuck ", "f*ck ", "f u c k ", "I will ", "kill ", "myself", "!!!", "?!", "THIRD TIME NOW ", "\n", "\r\n", "\n\n", "> ", "-- \n", "On Tue, 3 Nov 2026 X wrote:\n", "&amp;", "&#x27;",
        "<br>", "<", ">", "\"", "“", "”", "'", "’", "\u200B", "\u0301", "\uFEFF", "\u202E", "😡", "🖕", "🤬", "👩‍👩‍👧", "ｆｕｃｋ ", "сука ", "\uD83D", "\uDE00", "\0", "\u0007", "é", "İ", "ß", "Dana Whitfield\n",
        "From: a@b\n", "Subject: x\n", "```\n", "한국어 ", "不好 ", "not ", "an ", "the ", "order ", "4471 ", "$19.99 ", "a$$ ", "s***", "***", "@", "\uE000", "\t", "\u2028", "@ss ",
    ];

    [Fact]
    public void Every_promise_of_an_assessment_holds()
    {
        var random = new Random(4471);
        for (var round = 0; round < 1500; round++)
        {
            Check(RandomText(random));
        }
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800")]
    [InlineData("&")]
    [InlineData("<")]
    [InlineData(">")]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("1")]
    [InlineData("!!!")]
    [InlineData("\n")]
    [InlineData("\0")]
    public void So_it_does_for_odd_little_texts(string text) => Check(text);

    [Fact]
    public void A_megabyte_is_no_trouble() => Check(string.Concat(Enumerable.Repeat("f u c k you!!! \"idiots\" > \n", 40_000)));

    [Fact]
    public void Marks_between_the_letters_move_no_offset()
    {
        // Combining, zero-width and direction marks, variation selectors, surrogates whole, halved and swapped, letters of other scripts.
        string[] marks = ["\u0301", "\u0300\u0323", "\u200B", "\u200D", "\u200F", "\u202E", "\u2066", "\uFE0F", "\u00AD", "\uD83D", "\uDE00", "\uDE00\uD83D", "😡", "𝓯", "с", "ａ", "&#x200B;", "<b>", "\u2028", "م", "한"];
        string[] words = ["fucking", "idiots", "lawyer", "cancel", "kill", "useless", "scam", "third time", "unacceptable"];
        var random = new Random(99);
        var found = 0;
        for (var round = 0; round < 1500; round++)
        {
            var text = new StringBuilder();
            for (var word = 0; word < 12; word++)
            {
                foreach (var letter in words[random.Next(words.Length)])
                {
                    text.Append(letter).Append(random.Next(12) == 0 ? marks[random.Next(marks.Length)] : "");
                }

                text.Append(random.Next(5) == 0 ? ". " : " ");
            }

            Check(text.ToString());
            found += Score.Of(text.ToString()).Signals.Count;
        }

        Assert.True(found > 1500, $"{found} signals");
    }

    [Fact]
    public void The_same_text_gives_the_same_assessment()
    {
        var random = new Random(7);
        for (var round = 0; round < 50; round++)
        {
            var text = RandomText(random);
            var (first, second) = (Score.Of(text), Score.Of(text));
            Assert.Equal((first.Score, first.Heat, first.Attack, first.Confidence, first.Language), (second.Score, second.Heat, second.Attack, second.Confidence, second.Language));
            Assert.Equal(first.Signals, second.Signals);
            Assert.Equal(first.Parts, second.Parts);
        }
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var piece = random.Next(1, 40); piece > 0; piece--)
        {
            text.Append(random.Next(8) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static void Check(string text)
    {
        var found = Score.Of(text);
        Assert.InRange(found.Score, 0, 100);
        Assert.InRange(found.Heat, 0, 100);
        Assert.InRange(found.Attack, 0, 100);
        Assert.InRange(found.Confidence.Probability, 0, 1);
        Assert.Equal(found.Confidence.IsUnsure, found.Confidence.WhatWouldSettleIt.Length > 0);
        Assert.Equal(Math.Min(4, found.Score / 20), (int)found.Level);
        var end = 0;
        foreach (var part in found.Parts)
        {
            Assert.Equal(end, part.Span.Start);
            Assert.NotEmpty(part.Why);
            end = part.Span.End;
        }

        Assert.Equal(text.Length, end);
        Assert.Equal(found.Signals.OrderBy(signal => signal.Span.Start).Select(signal => signal.Span), found.Signals.Select(signal => signal.Span));
        foreach (var signal in found.Signals)
        {
            Assert.Equal(signal.Span.Of(text), signal.Words, StringComparer.Ordinal);
            Assert.NotEmpty(signal.Words);
            Assert.NotEmpty(signal.Why);
            Assert.NotNull(Score.Scorer.Describe(signal.RuleId));
            Assert.Contains(found.Parts, part => !part.IsIgnored && signal.Span.Start >= part.Span.Start && signal.Span.End <= part.Span.End);
        }

        Assert.All(found.Tone, tone => Assert.Equal(tone.Span.Of(text), tone.Words, StringComparer.Ordinal));
    }
}
