using System.Text.RegularExpressions;
using CareBot.Core.Guidance;
using CareBot.Hostility;

namespace CareBot.Core.Tests.Guidance;

public sealed partial class GuidanceWriterTests
{
    private static readonly GuidanceWriter Writer = new(Pasted.Content, new PlaySelector());

    private static HostilityAssessment TheAssessment { get; } = Pasted.Assessment(
        Pasted.TheMail,
        HostilityLevel.Hostile,
        Pasted.Signal(Pasted.TheMail, SignalKind.Repeat, "THIRD time"),
        Pasted.Signal(Pasted.TheMail, SignalKind.Insult, "idiots", SignalTarget.Agent, 40),
        Pasted.Signal(Pasted.TheMail, SignalKind.Dishonesty, "liars", SignalTarget.Agent, 30),
        Pasted.Signal(Pasted.TheMail, SignalKind.Ultimatum, "TODAY or"),
        Pasted.Signal(Pasted.TheMail, SignalKind.Legal, "hear from my lawyer"),
        Pasted.Signal(Pasted.TheMail, SignalKind.Exposure, "tell everyone"));

    [Fact]
    public void The_mail_of_the_issue_gets_a_formal_reply_with_its_name_and_number()
    {
        var guidance = Writer.Write(Pasted.TheMail, TheAssessment, "en");
        Assert.Equal("legal-threat", guidance.PlayId);
        Assert.Null(guidance.Escalate);
        Assert.Equal(
            "The customer threatens legal steps to get what they want: “idiots”, “TODAY or” and “hear from my lawyer”. So far it is a threat; the matter behind it still needs an answer.",
            guidance.Situation);
        Assert.Equal(
            """
            Dear Dana,

            Thank you for your message about order 4471. I'm sorry that you are still waiting for this to be solved, and that you have had to get in touch a third time.

            I am checking today what has happened and what can be done about the $19.99 you ask for. I will write to you with the result and your options as soon as I have them, and at the latest tomorrow. Any step you wish to take is of course open to you. My aim is to settle this with you before you need to.

            If there is anything you would like me to take into account, please reply to this message.

            Yours sincerely,
            [your name]
            """.ReplaceLineEndings("\n"),
            guidance.ReplyText);
        Assert.InRange(guidance.Do.Count, 1, 3);
        Assert.InRange(guidance.Say.Count, 2, 5);
    }

    [Theory]
    [InlineData(ReplyVariant.Softer)]
    [InlineData(ReplyVariant.Firmer)]
    [InlineData(ReplyVariant.Shorter)]
    public void Every_variant_of_the_reply_is_filled_as_well(ReplyVariant variant)
    {
        var guidance = Writer.Write(Pasted.TheMail, TheAssessment, "en");
        var reply = Writer.Rewrite(guidance.PlayId, guidance.Slots, variant, "en");
        Assert.Contains("Dana", reply, StringComparison.Ordinal);
        Assert.Contains("4471", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_slot_stays_visible_and_a_passage_without_its_facts_is_left_out()
    {
        var guidance = Writer.Write("I want an answer or I sue", Pasted.Assessment("I want an answer or I sue", HostilityLevel.Angry, Pasted.Signal("I want an answer or I sue", SignalKind.Legal, "I sue")), "en");
        Assert.StartsWith("Dear [customer's name],", guidance.ReplyText, StringComparison.Ordinal);
        Assert.Contains("[order number]", guidance.ReplyText, StringComparison.Ordinal);
        Assert.DoesNotContain("[amount]", guidance.ReplyText, StringComparison.Ordinal);
        Assert.DoesNotContain("[how many times]", guidance.ReplyText, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_others_can_read_along_the_situation_quotes_nothing()
    {
        var guidance = Writer.Write(Pasted.TheMail, TheAssessment, "en", quote: false);
        Assert.DoesNotContain("“", guidance.Situation, StringComparison.Ordinal);
        Assert.DoesNotContain("lawyer", guidance.Situation, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_and_brackets_in_pasted_words_never_act()
    {
        const string mail = "My name is Dana. {order} ]] [[ {words} I sue you {amount}";
        var guidance = Writer.Write(mail, Pasted.Assessment(mail, HostilityLevel.Angry, Pasted.Signal(mail, SignalKind.Legal, "{words} I sue you {amount}")), "en");
        Assert.Contains("“{words} I sue you {amount}”", guidance.Situation, StringComparison.Ordinal);
        var slots = new SlotValues(new Dictionary<string, string> { ["name"] = "{order}", ["order"] = "[[{name}]]" });
        var reply = Writer.Rewrite("legal-threat", slots, ReplyVariant.Standard, "en");
        Assert.StartsWith("Dear {order},", reply, StringComparison.Ordinal);
        Assert.Contains("reference [[{name}]]", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("My ticket 7781 is still open and I sue you", "ticket 7781")]
    [InlineData("My booking BK-77812 is gone and I sue you", "booking BK-77812")]
    [InlineData("My pesanan 4471 is late and I sue you", "reference 4471")]
    [InlineData("Where is it? #88213. I sue you", "reference 88213")]
    [InlineData("Where is it? I sue you", "reference [order number]")]
    public void A_number_is_called_what_the_customer_calls_it(string mail, string called)
    {
        var guidance = Writer.Write(mail, Pasted.Assessment(mail, HostilityLevel.Angry, Pasted.Signal(mail, SignalKind.Legal, "I sue you")), "en");
        Assert.Contains($"your message about {called}.", guidance.ReplyText, StringComparison.Ordinal);
    }

    [Fact]
    public void Pasted_markup_is_quoted_as_the_words_it_stands_for()
    {
        const string mail = "<p>I&#39;ll <b>sue</b> you</p>";
        var guidance = Writer.Write(mail, Pasted.Assessment(mail, HostilityLevel.Angry, Pasted.Signal(mail, SignalKind.Legal, "I&#39;ll <b>sue</b> you")), "en");
        Assert.Contains("“I'll sue you”", guidance.Situation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_are_quoted_once()
    {
        const string mail = "I sue you. Then i sue YOU.";
        var guidance = Writer.Write(mail, Pasted.Assessment(mail, HostilityLevel.Angry, Pasted.Signal(mail, SignalKind.Legal, "I sue you"), Pasted.Signal(mail, SignalKind.Legal, "i sue YOU")), "en");
        Assert.Equal(1, guidance.Situation.Count(character => character == '“'));
    }

    [Fact]
    public void At_most_three_pieces_are_quoted_and_each_is_short()
    {
        var mail = string.Join(". ", Enumerable.Range(0, 9).Select(number => $"insult{number} {new string('x', 90)}"));
        var signals = Enumerable.Range(0, 9).Select(number => Pasted.Signal(mail, SignalKind.Insult, $"insult{number} {new string('x', 90)}", SignalTarget.Agent)).ToArray();
        var guidance = Writer.Write(mail, Pasted.Assessment(mail, HostilityLevel.Hostile, signals), "en");
        Assert.Equal(3, guidance.Situation.Count(character => character == '“'));
        Assert.InRange(guidance.Situation.Length, 50, 400);
    }

    [Fact]
    public void An_unknown_play_cannot_be_reworded() => Assert.Null(Writer.Rewrite("no-such-play", SlotValues.None, ReplyVariant.Softer, "en"));

    [Fact]
    public void Another_language_falls_back_to_English_and_says_so() => Assert.Equal("en", Writer.Write("Wo ist mein Paket?", Pasted.Assessment("Wo ist mein Paket?", HostilityLevel.Calm), "de").Language);

    [Fact]
    public void Any_text_gets_guidance_that_leaves_no_slot_unfilled_and_invents_no_digit()
    {
        var random = new Random(2026);
        var pieces = new[] { "order ", "4471 ", "$19.99 ", "third time ", "I wrote ", "Dana ", "\n", "my kettle broke ", "by Friday ", "promised ", "3 Nov ", "on hold ", "sue ", "the press ", "thanks for your help ", "?", "\uD800", "\u0000", "Regards,\n", "12 emails " };
        foreach (var level in Enum.GetValues<HostilityLevel>())
        {
            for (var round = 0; round < 150; round++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(0, 25)).Select(_ => pieces[random.Next(pieces.Length)]));
                var kind = (SignalKind)random.Next(14);
                Signal[] signals = text.Length == 0 ? [] : [new Signal(kind, new TextSpan(0, text.Length), text, "", SignalOrigin.Rule, "en.x", SignalTarget.Agent, 10)];
                var guidance = Writer.Write(text, Pasted.Assessment(text, level, signals), "en");
                foreach (var variant in Enum.GetValues<ReplyVariant>())
                {
                    var reply = Writer.Rewrite(guidance.PlayId, guidance.Slots, variant, "en")!;
                    Assert.DoesNotContain('{', reply);
                    Assert.DoesNotContain("[[", reply, StringComparison.Ordinal);
                    var template = Pasted.Content.For("en").Plays[guidance.PlayId].Replies[variant];
                    Assert.All(Digits().Matches(reply), digits => Assert.True(text.Contains(digits.Value, StringComparison.Ordinal) || template.Contains(digits.Value, StringComparison.Ordinal), digits.Value));
                }
            }
        }
    }

    [Fact]
    public void Every_variant_of_every_play_reads_complete_with_nothing_found()
    {
        foreach (var play in Pasted.Content.For("en").Plays.Values)
        {
            foreach (var variant in Enum.GetValues<ReplyVariant>())
            {
                var reply = Writer.Rewrite(play.Id, SlotValues.None, variant, "en")!;
                Assert.DoesNotContain('{', reply);
                Assert.DoesNotContain("  ", reply, StringComparison.Ordinal);
                Assert.DoesNotContain(" .", reply, StringComparison.Ordinal);
                Assert.DoesNotContain("\n\n\n", reply, StringComparison.Ordinal);
                Assert.Contains("[customer's name]", reply, StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
