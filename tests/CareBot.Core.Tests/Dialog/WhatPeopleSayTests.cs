using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Testing;

namespace CareBot.Core.Tests.Dialog;

public sealed class WhatPeopleSayTests : IDisposable
{
    private readonly TestBot _bot = new();

    [Theory]
    [InlineData("hi")]
    [InlineData("Hello!")]
    [InlineData("  hey there ")]
    [InlineData("Selamat pagi")]
    public void A_greeting_is_answered_with_what_to_do(string greeting) =>
        _bot.Say(greeting).ShouldReply("Hello, I'm CareBot.").ShouldReply("Paste a customer's message");

    [Theory]
    [InlineData("help")]
    [InlineData("/help")]
    [InlineData("Help?")]
    [InlineData("what can you do?")]
    public void Help_lists_every_command_and_says_what_happens_to_the_paste(string words) =>
        _bot.Say(words).ShouldReply("script").ShouldReply("review").ShouldReply("tip").ShouldReply("not stored or logged");

    [Fact]
    public void Being_added_is_answered_with_a_welcome() =>
        _bot.Send(TestBot.Message("") with { Kind = MessageKind.Installed }).ShouldReply("Welcome to CareBot.").ShouldReply("I never write to a customer");

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n\t ")]
    [InlineData("\u200b\u200f\u0000")]
    public void Nothing_to_read_is_said_so_with_what_to_do(string nothing)
    {
        _bot.Say(nothing).ShouldReply("There was nothing to read. Paste the customer's message");
        _bot.Shortcut(nothing).ShouldReply("There was nothing to read");
    }

    [Fact]
    public void A_message_in_Indonesian_is_scored_and_answered_in_English_with_a_note_about_it() =>
        _bot.Say("Kalian semua penipu! Sudah tiga minggu uang saya tidak dikembalikan, besok saya lapor OJK.")
            .ShouldReply("penipu").ShouldReply("lapor OJK").ShouldReply("The message is not in English");

    [Fact]
    public void An_empty_command_is_a_call_for_help() =>
        _bot.Send(TestBot.Message("  ") with { Kind = MessageKind.Command }).ShouldReply("What I can do");

    [Theory]
    [InlineData("ok")]
    [InlineData("asdf")]
    [InlineData("tips on 09:00")]
    public void Too_little_to_go_on_is_no_dead_end(string words) =>
        _bot.Say(words).ShouldReply("too little for me to go on").ShouldReply("Paste a customer's message, as it came");

    [Theory]
    [InlineData("tip")]
    [InlineData("Another tip")]
    public void A_tip_can_be_had_at_once(string words) => Assert.Equal("tip", _bot.Say(words).ShouldReply("Tip").Reply.Intent);

    [Theory]
    [InlineData("script customer threatens to sue")]
    [InlineData("Script: customer threatens to sue")]
    [InlineData("/script customer threatens to sue")]
    public void A_script_is_asked_for_by_hurried_words(string words)
    {
        var reply = _bot.Say(words).Reply;
        Assert.Equal("script", reply.Intent);
        Assert.NotEmpty(Assert.Single(reply.Blocks.OfType<SayBlock>()).Lines);
    }

    [Theory]
    [InlineData("script")]
    [InlineData("script: ")]
    public void A_script_for_nothing_asks_for_which(string words) => _bot.Say(words).ShouldReply("Which situation?");

    [Theory]
    [InlineData("review")]
    [InlineData("review\n---\nWhere is my order, you clowns?")]
    public void A_review_of_nothing_says_how_to_ask(string words) => _bot.Say(words).ShouldReply("Paste your draft behind the word review");

    [Fact]
    public void A_review_ends_with_the_three_questions() =>
        _bot.Say("review Dear Ms Whitfield, I am sorry that your order is late. I will call you tomorrow.")
            .ShouldReply("Will my response relieve the problem, or only my frustration?")
            .ShouldReply("Will it drive my customer further away?")
            .ShouldReply("What price will I pay if I win the argument?");

    [Theory]
    [InlineData("script error on your checkout page again and again and again, when will this finally be mended by you people, I wonder")]
    [InlineData("Script error\nline 4\nPlease mend it, I have been waiting for three days now.")]
    [InlineData("Help! My parcel is lost and nobody at your company answers the phone.")]
    [InlineData("Hi, I would like to know where my parcel is, it should have been here on Monday.")]
    [InlineData("Reviewers told me to stay away from your shop and they were right about it.")]
    public void A_customers_message_that_begins_like_a_command_is_a_paste(string paste) => Assert.Equal("assess", _bot.Say(paste).Reply.Intent);

    [Fact]
    public void Assess_scores_what_looks_like_a_command()
    {
        Assert.Equal("assess", _bot.Say("assess: review my case today or I will leave for good").Reply.Intent);
        Assert.Equal("assess", _bot.Shortcut("script angry customer").Reply.Intent);
        _bot.Say("assess").ShouldReply("There was nothing to read");
    }

    [Fact]
    public void A_button_from_an_answer_nobody_knows_any_more_says_what_to_do()
    {
        foreach (var (action, state) in new[] { ("softer", ""), ("softer", "{"), ("why", "[]"), ("nonsense", new AnswerState { Play = "x", Language = "en" }.Write()), ("softer", new AnswerState { Play = "no-such-play", Language = "en" }.Write()) })
        {
            _bot.Send(TestBot.Message("") with { Kind = MessageKind.Button, Button = new ButtonPress(action, state) }).ShouldReply("Paste the message again");
        }

        _bot.Send(TestBot.Message("") with { Kind = MessageKind.Button }).ShouldReply("too little for me to go on");
    }

    public void Dispose() => _bot.Dispose();
}
