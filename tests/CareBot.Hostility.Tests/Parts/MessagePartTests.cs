using CareBot.Hostility.Parts;

namespace CareBot.Hostility.Tests.Parts;

public sealed class MessagePartTests
{
    private const string Mine = "Where is my order? It is two weeks late.";

    [Theory]
    [InlineData("my train left at 10:30")]
    [InlineData("You Said 09:00")]
    [InlineData("your driver came at 14:30\nand nobody was told")]
    public void A_sentence_that_ends_in_a_time_is_the_customers(string text) => Assert.Equal(text, Words(text).Trim());

    [Theory]
    [InlineData("On Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n> You idiots")] // Gmail
    [InlineData("On Tue, Nov 3, 2026 at 10:12 AM Very Long Support Name Of The Shop\n<help@shop.example> wrote:\n\n> You idiots")] // Gmail, wrapped
    [InlineData("On 3 Nov 2026, at 10:12, Support <help@shop.example> wrote:\n\n> You idiots")] // Apple Mail
    [InlineData("On Tuesday, November 3, 2026 at 10:12:00 AM EST, Support <help@shop.example> wrote:\n\nYou idiots")] // Yahoo
    [InlineData("On 11/3/2026 10:12 AM, Support wrote:\n> You idiots")] // Thunderbird
    [InlineData("-----Original Message-----\nFrom: Support\nSent: Tuesday\nSubject: x\n\nYou idiots")] // Outlook
    [InlineData("From: Support <help@shop.example>\nSent: Tuesday, November 3, 2026 10:12 AM\nTo: Dana\nSubject: RE: Order\n\nYou idiots")] // Outlook
    [InlineData("________________________________\nFrom: Support <help@shop.example>\nSent: Tuesday\nTo: Dana\nSubject: RE: Order\n\nYou idiots")]
    [InlineData("---------- Forwarded message ---------\nFrom: Support <help@shop.example>\nDate: Tue\nSubject: x\n\nYou idiots")]
    [InlineData("Begin forwarded message:\n\nFrom: Support\nSubject: x\n\nYou idiots")]
    [InlineData("Pada Sel, 3 Nov 2026 pukul 10.12 Support <help@shop.example> menulis:\n> You idiots")]
    [InlineData("El mar, 3 nov 2026 a las 10:12, Support (<help@shop.example>) escribió:\n> You idiots")]
    [InlineData("Em ter., 3 de nov. de 2026 às 10:12, Support <help@shop.example> escreveu:\n> You idiots")]
    [InlineData("Am Di., 3. Nov. 2026 um 10:12 Uhr schrieb Support <help@shop.example>:\n> You idiots")]
    [InlineData("Le mar. 3 nov. 2026 à 10:12, Support <help@shop.example> a écrit\u00A0:\n> You idiots")]
    [InlineData("2026년 11월 3일 (화) 오전 10:12, Support <help@shop.example>님이 작성:\n> You idiots")]
    [InlineData("Von: Support <help@shop.example>\nGesendet: Dienstag\nAn: Dana\nBetreff: AW: x\n\nYou idiots")]
    [InlineData("De: Support <help@shop.example>\nEnviado el: martes\nPara: Dana\nAsunto: x\n\nYou idiots")]
    [InlineData("De : Support <help@shop.example>\nEnvoyé : mardi\nÀ : Dana\nObjet : x\n\nYou idiots")]
    [InlineData("Dari: Support <help@shop.example>\nTerkirim: Selasa\nKepada: Dana\nPerihal: x\n\nYou idiots")]
    [InlineData("보낸 사람: Support <help@shop.example>\n보낸 날짜: 화요일\n받는 사람: Dana\n제목: x\n\nYou idiots")]
    [InlineData("> You idiots\n> again")]
    public void Quoted_mail_is_not_the_customers(string quote)
    {
        var text = $"{Mine}\n\n{quote}";
        Assert.Equal(Mine, Words(text).Trim());
        Score.ShowsNot(text, SignalKind.Insult);
    }

    [Theory]
    [InlineData("On Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n> Please wait.\n> Yours\n\nYou idiots, I have waited.", "You idiots, I have waited.")]
    [InlineData("> Please wait.\nNo, you idiots.\n> Kind regards\nSpare me.", "No, you idiots.\nSpare me.")]
    public void An_answer_below_or_between_quoted_lines_is_the_customers(string text, string words)
    {
        Assert.Equal(words, Words(text).Trim());
        Score.Shows(text, SignalKind.Insult);
    }

    [Theory]
    [InlineData("Dana Whitfield")]
    [InlineData("Dana Whitfield\nOrder 4471")]
    [InlineData("-- \nDana Whitfield\nHead of Nothing")]
    [InlineData("Kind regards,\nDana Whitfield\nDirector, Whitfield Ltd\n+44 20 7946 0000\ndana@shop.example")]
    [InlineData("Best,\nDana")]
    [InlineData("Sent from my iPhone")]
    [InlineData("Dikirim dari iPhone saya")]
    [InlineData("Enviado desde mi iPhone")]
    [InlineData("Von meinem iPhone gesendet")]
    [InlineData("Envoyé de mon iPhone")]
    public void A_signature_is_not_scored(string signature) => Assert.Equal(Mine, Words($"{Mine}\n\n{signature}").Trim());

    [Theory]
    [InlineData("You Idiots")]
    [InlineData("Never Again")]
    [InlineData("Worst Service Ever")]
    [InlineData("Best,\nDana\n\nPS you are idiots")]
    public void Words_at_the_end_that_are_no_name_are_scored(string ending) => Assert.True(Score.Of($"{Mine}\n\n{ending}").Level >= HostilityLevel.Frustrated);

    [Theory]
    [InlineData("##- Please type your reply above this line -##")]
    [InlineData("This e-mail and any attachments are confidential and intended only for the addressee.\nIf you have received this email in error, delete it.")]
    [InlineData("This email is a service from Shop. Delivered by Zendesk")]
    public void A_footer_is_not_scored(string footer)
    {
        Assert.Equal(Mine, Words($"{Mine}\n\n{footer}").Trim());
        Assert.Contains(MessageParts.Of($"{Mine}\n\n{footer}"), part => part.Kind == PartKind.Footer);
    }

    [Theory]
    [InlineData("```\nkill -9 fuck\n```")]
    [InlineData("System.NullReferenceException: fuck\n   at Shop.Cart.Add(Item item) in Cart.cs:line 4")]
    [InlineData("2026-11-03 10:12:00 ERROR fuck happened")]
    public void Code_and_logs_are_not_scored(string code) => Score.ShowsNot($"{Mine}\n{code}\n", SignalKind.Profanity);

    [Fact]
    public void A_fence_that_is_never_closed_hides_nothing() => Score.Shows("Look:\n```\nyou idiots", SignalKind.Insult);

    [Fact]
    public void In_a_chat_only_the_customers_turns_are_scored()
    {
        const string Chat = "[10:12 AM] Dana: Where is my order?\n[10:13 AM] Agent: You idiot, calm down.\n[10:14 AM] Dana: I have waited two weeks.";
        Assert.Equal("Where is my order?\nI have waited two weeks.", Words(Chat));
        Score.ShowsNot(Chat, SignalKind.Insult);
    }

    [Theory]
    [InlineData("Visitor 48213: Where is it?\nMia: You idiots, one moment.\nVisitor 48213: Two weeks now.\nMia: Thank you.")]
    [InlineData("[10:12 AM] Customer: Where is it?\n[10:13 AM] Mia Berg: You idiots, one moment.\n[10:14 AM] Customer: Two weeks now.")]
    [InlineData("Customer  10:12 AM\nWhere is it?\nMia Berg  10:13 AM\nYou idiots, one moment.\nCustomer  10:14 AM\nTwo weeks now.")]
    [InlineData("Dana  10:12 AM\nWhere is it?\nMia (Support)  10:13 AM\nYou idiots, one moment.\nDana  10:14 AM\nTwo weeks now.")]
    public void In_a_chat_nobody_but_the_one_called_the_customer_is(string chat)
    {
        Assert.Contains("Two weeks now.", Words(chat), StringComparison.Ordinal);
        Score.ShowsNot(chat, SignalKind.Insult);
    }

    [Fact]
    public void What_the_customer_lists_in_a_chat_stays_theirs() =>
        Score.Shows("Customer: Here it is.\nOrder: 4471\nNote: you idiots lost it\nAgent: One moment.", SignalKind.Insult);

    [Theory]
    [InlineData("On Tue, 3 Nov 2026 at 10:12, Support <a@b.example> wrote:\n> hello")]
    [InlineData("> a\n> b")]
    [InlineData("-- \nDana Whitfield")]
    [InlineData("Subject: Order 4471\nFrom: dana@shop.example")]
    public void When_nothing_is_the_customers_every_part_is_ignored(string text)
    {
        Assert.All(MessageParts.Of(text), part => Assert.True(part.IsIgnored, $"{part}"));
        Assert.Equal(HostilityLevel.Calm, Score.Of(text).Level);
    }

    [Fact]
    public void A_forwarded_mail_on_top_is_the_message_to_judge() =>
        Score.Shows("---------- Forwarded message ---------\nFrom: Dana <d@x.example>\nSubject: x\n\nYou are idiots.", SignalKind.Insult);

    [Fact]
    public void Text_beyond_the_longest_is_one_ignored_part()
    {
        var text = new string('a', HostilityScorer.MaxTextLength) + " fuck";
        var found = Score.Of(text);
        Assert.Equal(new TextSpan(HostilityScorer.MaxTextLength, 5), found.Parts[^1].Span);
        Assert.True(found.Parts[^1].IsIgnored);
        Assert.Empty(found.Signals);
    }

    private static string Words(string text) => string.Concat(MessageParts.Of(text).Where(part => !part.IsIgnored).Select(part => part.Span.Of(text)));
}
