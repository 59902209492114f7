using CareBot.Core.Replies;

namespace CareBot.Core.Tests.Replies;

public sealed class AnswerStateTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var state = new AnswerState
        {
            Play = "legal-threat",
            Language = "en",
            Level = 3,
            Score = 74,
            Slots = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "Dana \"D\" <b>" },
            Signals = [new StateSignal("en.insult.idiot", "idiots 😡")],
        };
        var read = AnswerState.Read(state.Write());
        Assert.NotNull(read);
        Assert.Equal("Dana \"D\" <b>", read.Slots["name"]);
        Assert.Equal(state.Signals, read.Signals);
        Assert.Equal((state.Play, state.Language, state.Level, state.Score), (read.Play, read.Language, read.Level, read.Score));
    }

    [Fact]
    public void Whatever_was_pasted_it_fits_into_a_button()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var state = new AnswerState
            {
                Play = "a-play",
                Language = "en",
                Slots = Enumerable.Range(0, random.Next(12)).ToDictionary(index => $"slot{index}", _ => Noise(random), StringComparer.Ordinal),
                Signals = [.. Enumerable.Range(0, random.Next(40)).Select(_ => new StateSignal("en.some.rule", Noise(random)))],
            };
            var written = state.Write();
            Assert.InRange(written.Length, 1, AnswerState.MaxLength);
            Assert.Equal("a-play", AnswerState.Read(written)?.Play);
        }
    }

    [Fact]
    public void The_least_that_is_read_is_a_play_and_a_language() => Assert.Equal("x", AnswerState.Read("""{"p":"x","l":"en"}""")?.Play);

    [Fact]
    public void Half_a_character_in_it_does_no_harm() => Assert.Null(AnswerState.Read("{\"p\":\"x" + (char)0xD800 + "\",\"l\":\"en\"}"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"p":null,"l":"en"}""")]
    [InlineData("""[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[""")]
    [InlineData("""{"p":"x","l":"en","f":[]}""")]
    [InlineData("""{"p":"x","l":"en","f":{"name":{"a":1}}}""")]
    [InlineData("""{"p":"x","l":"en","v":1e99}""")]
    [InlineData("""{"p":"x","l":"en","v":"3"}""")]
    [InlineData("""{"p":"\ud800","l":"en"}""")]
    [InlineData("""{"p":"x","l":"en","f":{"\ud800":"a"}}""")]
    [InlineData("""{"p":"x","l":"en","v":9}""")]
    [InlineData("""{"p":"x","l":"en","s":-1}""")]
    [InlineData("""{"p":"x","l":"en","g":[null]}""")]
    [InlineData("""{"p":"x","l":"en","g":[{"r":null,"w":null}]}""")]
    [InlineData("""{"p":"x","l":"en","f":{"name":null}}""")]
    public void What_we_did_not_write_is_not_read(string? written) => Assert.Null(AnswerState.Read(written));

    private static string Noise(Random random) =>
        new([.. Enumerable.Range(0, random.Next(120)).Select(_ => (char)random.Next(1, char.MaxValue + 1))]);
}
