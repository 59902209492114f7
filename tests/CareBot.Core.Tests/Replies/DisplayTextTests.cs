using CareBot.Core.Replies;

namespace CareBot.Core.Tests.Replies;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("plain, with\na line\tand a tab", "plain, with\na line\tand a tab")]
    [InlineData("a\u0000b\u0007c\u001b[31m", "abc[31m")]
    [InlineData("pay \u202Efdp.exe\u202C now", "pay fdp.exe now")]
    [InlineData("i\u200Bd\u2060iot\uFEFF", "idiot")]
    [InlineData("whole 😡 family 👨\u200D👩\u200D👧", "whole 😡 family 👨\u200D👩\u200D👧")]
    public void Invisible_and_reordering_characters_are_taken_out_and_the_words_stay(string pasted, string shown) => Assert.Equal(shown, DisplayText.Clean(pasted));

    [Fact]
    public void Half_a_character_is_shown_as_one_that_cannot_be_shown() => Assert.Equal("half \uFFFD of it \uFFFD", DisplayText.Clean("half \uD83D of it \uDE21"));

    [Fact]
    public void Shortening_keeps_the_limit_and_never_cuts_a_character_in_half()
    {
        var random = new Random(3);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(4) switch { 0 => "😡", 1 => " ", 2 => "word", _ => "é" }));
            var limit = random.Next(2, 50);
            var shown = DisplayText.Shorten(text, limit);
            Assert.True(shown.Length <= limit, $"{shown.Length} > {limit}");
            Assert.DoesNotContain('\uFFFD', string.Concat(shown.EnumerateRunes()));
            Assert.True(text.Length > limit || shown == text);
        }
    }
}
