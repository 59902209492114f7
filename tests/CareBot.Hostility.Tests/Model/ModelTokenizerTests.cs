using CareBot.Hostility.Model;

namespace CareBot.Hostility.Tests.Model;

public sealed class ModelTokenizerTests
{
    [Theory]
    [InlineData("I don't know.", "i do n't know .")]
    [InlineData("It’s LATE!!!", "it 's late ! <!x>")]
    [InlineData("What?!", "what ?! <?!x>")]
    [InlineData("see https://x.example/a b", "see <url> b")]
    [InlineData("@shop 12345 in 2024", "<user> <num> in 2024")]
    [InlineData("f*ck **** you...", "f*ck <mask> you ...")]
    [InlineData("a &amp; b 😡", "a and b 😡")]
    [InlineData("   \n ", "")]
    public void Words_and_marks_are_told_apart(string text, string tokens) => Assert.Equal(tokens, string.Join(' ', Read(text).Select(token => token.Word)));

    [Fact]
    public void A_sentence_ends_at_its_mark_or_at_the_line_break() =>
        Assert.Equal([0, 0, 1, 1, 2], Read("Hello. Late!\nYou").Select(token => token.Sentence));

    [Fact]
    public void Capitals_are_kept_apart_from_the_word() =>
        Assert.Equal([LetterCase.Capitals, LetterCase.CapitalFirst, LetterCase.Small], Read("WHERE Is it").Select(token => token.Case));

    [Fact]
    public void Only_the_stretch_asked_for_is_read()
    {
        var buffer = new TokenBuffer();
        ModelTokenizer.Read("one two three", new TextSpan(4, 3), 0, buffer);
        Assert.Equal((1, 4, 7), (buffer.Count, buffer[0].Start, buffer[0].End));
    }

    [Fact]
    public void On_any_text_the_tokens_are_in_order_and_inside_it()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(32, 127))));
            var last = 0;
            foreach (var token in Read(text))
            {
                Assert.True(token.Start < token.End && token.End <= text.Length && token.Start >= 0 && token.End >= last, text);
                last = token.Start;
            }
        }
    }

    private static List<(string Word, int Start, int End, LetterCase Case, int Sentence)> Read(string text)
    {
        var buffer = new TokenBuffer();
        ModelTokenizer.Read(text, new TextSpan(0, text.Length), 0, buffer);
        return [.. Enumerable.Range(0, buffer.Count).Select(i => (new string(buffer.Letters(buffer[i])), buffer[i].Start, buffer[i].End, buffer[i].Case, buffer[i].Sentence))];
    }
}
