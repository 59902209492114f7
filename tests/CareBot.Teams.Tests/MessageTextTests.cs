using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Nodes;
using CareBot.Teams.Protocol;
using CareBot.Teams.Turns;
using CareBot.Testing.Teams;

namespace CareBot.Teams.Tests;

public sealed class MessageTextTests
{
    private static readonly TeamsActivities Activities = new("https://smba.trafficmanager.net/emea/");

    [Theory]
    [InlineData("<at>CareBot</at> hi", "hi")]
    [InlineData("<at>CareBot</at>\u00A0hi", "hi")]
    [InlineData("<at>CareBot</at>&nbsp;hi&nbsp;\r\n", "hi")]
    [InlineData("\r\n<at>CareBot</at>\r\nhi\r\nthere", "hi\r\nthere")]
    [InlineData("hi <at>CareBot</at>", "hi")]
    [InlineData("<AT>carebot</AT> hi", "hi")]
    [InlineData("<at id=\"0\">CareBot</at> hi", "hi")]
    [InlineData("<at>CareBot</at> <at>CareBot</at> hi", "hi")]
    [InlineData("<at>CareBot</at> what did <at>Dana Whitfield</at> write?", "what did Dana Whitfield write?")]
    [InlineData("<at>CareBot</at>", "")]
    [InlineData("<at>CareBot</at> 3 < 4 and <b>no markup</b>", "3 < 4 and <b>no markup</b>")]
    public void The_bots_own_mention_is_left_out_and_other_names_stay(string text, string expected)
    {
        var activity = Activities.Mention("x").With("text", text);
        activity["entities"]!.AsArray().Add(TeamsActivities.MentionOf("29:2dana", "Dana Whitfield"));
        Assert.Equal(expected, TextOf(activity));
    }

    [Fact]
    public void A_person_with_the_bots_name_stays()
    {
        var activity = Activities.Message("<at>CareBot</at> is a colleague").With("entities", new JsonArray(TeamsActivities.MentionOf("29:2namesake", "CareBot")));
        Assert.Equal("CareBot is a colleague", TextOf(activity));
    }

    [Theory]
    [InlineData("<p>one</p><p>two</p>", "one\ntwo")]
    [InlineData("<p>one</p>\n<p>&nbsp;</p>\n<p>two</p>", "one\n\ntwo")]
    [InlineData("one<br>two<br/>three", "one\ntwo\nthree")]
    [InlineData("<div><div>one</div><ul><li>two</li><li>three</li></ul></div>", "one\ntwo\nthree")]
    [InlineData("a &lt;b&gt; &amp; c&nbsp;d", "a <b> & c d")]
    [InlineData("<p>many   spaces\n and lines</p>", "many spaces and lines")]
    [InlineData("<pre>keep\n  this</pre>", "keep\n  this")]
    [InlineData("<p>so <img alt=\"😡\" src=\"https://x.example/a.png\"> angry <emoji alt=\"🔥\"></emoji></p>", "so 😡 angry 🔥")]
    [InlineData("<p>hi</p><script>alert(1)</script><style>p{}</style><attachment id=\"5\"></attachment>", "hi")]
    [InlineData("<table><tr><td>Order</td><td>4471</td></tr><tr><td>Paid</td><td>$19.99</td></tr></table>", "Order 4471\nPaid $19.99")]
    [InlineData("<blockquote><p>old words</p></blockquote><p>new words</p>", "> old words\nnew words")]
    [InlineData("<blockquote><p>only</p><p>quoted</p></blockquote>", "only\nquoted")]
    [InlineData("<p>not closed <b>at all", "not closed at all")]
    [InlineData("<p><span itemtype=\"http://schema.skype.com/Mention\" itemscope itemid=\"0\">CareBot</span> ask <span itemtype=\"http://schema.skype.com/Mention\" itemscope itemid=\"1\">Sam</span></p>", "ask Sam")]
    [InlineData("<div><at id=\"0\">CareBot</at> hi</div>", "hi")]
    public void Html_beside_the_text_becomes_the_words_a_person_sees(string html, string expected)
    {
        var activity = Activities.Mention("flattened words").With("attachments", new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html }));
        Assert.Equal(expected, TextOf(activity));
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("html")]
    public void Text_that_says_it_is_markup_is_read_as_markup(string format) =>
        Assert.Equal("one\ntwo", TextOf(Activities.Message("<p>one</p><p>two</p>").With("textFormat", format)));

    [Fact]
    public void Html_without_words_falls_back_to_the_text() =>
        Assert.Equal("the words", TextOf(Activities.Message("the words").With("attachments", new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<attachment id=\"1\"></attachment>" }))));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<blockquote>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=x>")]
    [SuppressMessage("Performance", "CA1861", Justification = "Test data.")]
    public void Html_nested_as_deep_as_a_request_allows_is_read(string open)
    {
        var html = string.Concat(Enumerable.Repeat(open, 60_000 / open.Length)) + "the words";
        Assert.EndsWith("the words", TextOf(Activities.Message("x").With("attachments", new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html }))), StringComparison.Ordinal);
    }

    private static string TextOf(JsonObject activity) => MessageText.Of(TeamsJson.ReadActivity(Encoding.UTF8.GetBytes(activity.ToJsonString()))!);
}
