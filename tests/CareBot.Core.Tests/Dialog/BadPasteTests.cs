using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Testing;

namespace CareBot.Core.Tests.Dialog;

/// <summary>What people paste is messy: each gets an answer or a friendly line that says what to do, and nothing throws.</summary>
public sealed class BadPasteTests : IDisposable
{
    private readonly TestBot _bot = new();

    [Theory]
    [InlineData("> You idiots\n> Where is my order?")]
    [InlineData("On Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n> Please wait 5 more days.")]
    [InlineData("-- \nDana Whitfield\nHead of Purchasing")]
    [InlineData("Sent from my iPhone")]
    public void A_paste_without_a_word_of_the_customers_own_is_said_to_be_one(string paste)
    {
        _bot.Say(paste).ShouldReply("nothing of the customer's own to score").ShouldReply("paste again");
        _bot.Shortcut(paste).ShouldReply("nothing of the customer's own to score");
    }

    [Fact]
    public void A_megabyte_is_read_as_far_as_it_can_be_and_the_answer_says_so()
    {
        var paste = $"You are idiots. {string.Concat(Enumerable.Repeat("My order is late and I would like to know why. ", 22_000))}";
        var answer = _bot.Say(paste);
        Assert.Equal("assess", answer.Reply.Intent);
        answer.ShouldReply("idiots").ShouldReply("only the first 262,144 characters were read");
    }

    [Fact]
    public void Control_characters_half_characters_and_direction_marks_neither_hide_words_nor_reach_the_answer()
    {
        var answer = _bot.Say("You\u0007 are \u202Eid\u200Biots\u202C and \uD83D liars\uDE21, all of you!\u0000 Order\u200F 4471 never came.");
        Assert.True(answer.Score.Level >= CareBot.Hostility.HostilityLevel.Hostile, answer.Text);
        Assert.DoesNotContain(answer.Text, character => (char.IsControl(character) && character != '\n') || char.IsSurrogate(character) || character is '\u202E' or '\u202C' or '\u200B' or '\u200F');
    }

    [Fact]
    public void Whatever_is_written_there_is_an_answer_and_no_exception()
    {
        var random = new Random(11);
        string[] pieces = ["script ", "review\n", "assess: ", "tip", "\n---\n", "> ", "Dear ", "idiots ", "{name}", "{{", "<!channel>", "\uD83D", "\u0000", "😡", "www.x.y ", "€ 1.299,00 ", "4471 ", "\r\n", "[[", "]]", "ﬁ", "İ", "ß "];
        for (var round = 0; round < 400; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(3) == 0 ? ((char)random.Next(char.MaxValue + 1)).ToString() : pieces[random.Next(pieces.Length)]));
            var kind = (MessageKind)random.Next(4);
            var reply = _bot.Send(TestBot.Message(text) with { Kind = kind, IsPrivate = random.Next(2) == 0, Locale = random.Next(2) == 0 ? "id" : null }).Reply;
            Assert.Equal(Disposition.Answered, reply.Disposition);
            Assert.NotEmpty(reply.Fallback);
            Assert.NotEmpty(reply.Blocks);
            Assert.All(reply.Buttons, button => Assert.InRange(button.State.Length, 1, AnswerState.MaxLength));
        }
    }

    [Fact]
    public void An_answer_that_others_can_see_quotes_nothing_as_evidence()
    {
        const string Paste = "You are idiots and crooks, and I will sue you.";
        _bot.Say(Paste).ShouldReply("“idiots”");
        var shared = _bot.Send(TestBot.Message(Paste) with { Kind = MessageKind.Mention, IsPrivate = false });
        shared.ShouldNotReply("idiots").ShouldNotReply("crooks").ShouldReply("insult");
        Assert.All(shared.Reply.Buttons, button => Assert.DoesNotContain("idiots", button.State, StringComparison.Ordinal));
        _bot.Press(shared, AnswerActions.Why).ShouldNotReply("idiots").ShouldReply("insult");
    }

    [Fact]
    public void Every_button_on_an_answer_works()
    {
        var answer = _bot.Say("You are idiots and liars. My order 4471 is late again.\n\nDana Whitfield");
        Assert.Contains("Dana", _bot.Press(answer, AnswerActions.Softer).Copy, StringComparison.Ordinal);
        Assert.NotEqual(answer.Copy, _bot.Press(answer, AnswerActions.Firmer).Copy);
        Assert.True(_bot.Press(answer, AnswerActions.Shorter).Copy.Length < answer.Copy.Length);
        _bot.Press(answer, AnswerActions.Why).ShouldReply("“idiots” is insult").ShouldReply("The scale: under 20 calm").ShouldReply("of the source articles");
        _bot.Press(answer, AnswerActions.NotRight).ShouldReply("not a word of the message");
        var kept = Assert.Single(_bot.Feedback.Kept);
        Assert.Equal((int)answer.Score.Level, kept.Level);
        Assert.NotEmpty(kept.RuleIds);
    }

    public void Dispose() => _bot.Dispose();
}
