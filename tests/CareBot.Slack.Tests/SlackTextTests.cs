using CareBot.Slack.Inbound;

namespace CareBot.Slack.Tests;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("a &lt; b &amp;&amp; b &gt; c", "a < b && b > c")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("&quot; &nbsp; & alone &", "&quot; &nbsp; & alone &")]
    [InlineData("<https://shop.example/a?b=1&amp;c=2>", "https://shop.example/a?b=1&c=2")]
    [InlineData("see <http://shop.example|shop.example> now", "see shop.example now")]
    [InlineData("<mailto:help@shop.example|help@shop.example>", "help@shop.example")]
    [InlineData("<mailto:help@shop.example>", "help@shop.example")]
    [InlineData("<tel:+15550100|555-0100>", "555-0100")]
    [InlineData("ask <@U123|dana> or <@U123> in <#C1|help> or <#C1>", "ask @dana or @U123 in #help or #C1")]
    [InlineData("<!here> <!channel|channel> <!subteam^S1|@leads>", "@here channel @leads")]
    [InlineData("<|x>", "x")]
    [InlineData("<>", "<>")]
    [InlineData("<unclosed", "<unclosed")]
    [InlineData("a <b <https://x.example>", "a <b https://x.example")]
    [InlineData("> raw", "> raw")]
    [InlineData("```my paste\nin a box```", "my paste\nin a box")]
    [InlineData("```one``` and ```two```", "```one``` and ```two```")]
    public void The_wire_form_turns_back_into_what_the_person_saw(string wire, string seen) => Assert.Equal(seen, SlackText.Read(wire));

    [Theory]
    [InlineData("<@UBOT> hello", "hello")]
    [InlineData("hello <@UBOT|carebot>", "hello")]
    [InlineData("<@UBOT> ask <@U2> too", "ask @U2 too")]
    [InlineData("<@UBOT>", "")]
    public void Only_the_bots_own_mention_goes(string wire, string seen) => Assert.Equal(seen, SlackText.Read(wire, "UBOT"));

    [Fact]
    public void No_text_whatever_breaks_the_reader()
    {
        var random = new Random(20261103);
        const string Alphabet = "<>&|@#!;ltgamp:`/ \n\uD83D\uDE00ax";
        for (var round = 0; round < 5_000; round++)
        {
            var wire = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            Assert.NotNull(SlackText.Read(wire, "a"));
        }
    }
}
