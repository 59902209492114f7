using CareBot.Core.Guidance;
using CareBot.Hostility;

namespace CareBot.Core.Tests.Guidance;

public sealed class SlotExtractorTests
{
    [Fact]
    public void The_mail_of_the_issue_gives_name_number_amount_and_times()
    {
        var slots = Pasted.Slots(Pasted.TheMail);
        Assert.Equal("Dana", slots.Values.Values[SlotNames.Name]);
        Assert.Equal("4471", slots.Values.Values[SlotNames.Order]);
        Assert.Equal("$19.99", slots.Values.Values[SlotNames.Amount]);
        Assert.Equal("third", slots.Values.Values[SlotNames.Times]);
        Assert.Equal(3, slots.TimesContacted);
        Assert.False(slots.Values.Values.ContainsKey(SlotNames.Deadline));
    }

    [Theory]
    [InlineData("My name is Dana Whitfield and I want an answer.", "Dana")]
    [InlineData("my name is Sean O'Brien. Where is my parcel?", "Sean")]
    [InlineData("Nama saya Budi Santoso, pesanan saya belum sampai.", "Budi")]
    [InlineData("Where is my parcel?\n\nKind regards,\nMaria Lopez", "Maria")]
    [InlineData("Where is my parcel?\nThanks,\njohn", "John")]
    [InlineData("Where is my parcel?\n\nRegards\nMr. Peter Hanley", "Mr Hanley")]
    [InlineData("Where is my parcel?\n\nYours faithfully,\nDr Amy Chen", "Dr Chen")]
    [InlineData("Fix this now.\n\nDANA WHITFIELD", "Dana")]
    [InlineData("Fix this now. Regards, Priya", "Priya")]
    [InlineData("Still broken!\n-- \nTom Becker\nHead of Purchasing\n+49 30 1234567", "Tom")]
    [InlineData("From: Dana Whitfield <dana@mail.example>\nSubject: Kettle\n\nIt broke.", "Dana")]
    [InlineData("From: \"Whitfield, Dana\" <dana@mail.example>\nSubject: Kettle\n\nIt broke.", "Dana")]
    [InlineData("Still waiting.\n\nOn Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n> Dear Dana, we are sorry.", "Dana")]
    [InlineData("Still waiting.\n\n> Hi Jean-Pierre,\n> thanks for your message", "Jean-Pierre")]
    [InlineData("Still waiting.\n\nSent from my iPhone", null)]
    [InlineData("Dear Dana, you promised me a refund and I am still waiting.", null)]
    [InlineData("Hi Mark,\nno it is not fine.\n\n> Hi Mark,\n> my kettle broke", null)]
    [InlineData("From: Customer Support <help@shop.example>\n\nIt broke.", null)]
    [InlineData("From: dana@mail.example\n\nIt broke.", null)]
    [InlineData("Still waiting.\n\n> Dear Customer, thank you for contacting us.", null)]
    [InlineData("This is ridiculous.\n\nNot Happy", null)]
    [InlineData("You lot are useless.\n\nDisgusted", null)]
    [InlineData("I am Very Angry With You.", null)]
    public void A_name_is_taken_from_where_customers_put_it_and_from_nowhere_else(string mail, string? name) => Assert.Equal(name, Pasted.Slot(mail, SlotNames.Name));

    [Theory]
    [InlineData("Where is order #88213?", "88213")]
    [InlineData("Where is my order number: AB-12345-X?", "AB-12345-X")]
    [InlineData("Order no. 12 has not come", "12")]
    [InlineData("order id 7f3a9", "7f3a9")]
    [InlineData("4471-B is my order number", "4471-B")]
    [InlineData("My last order, 4471, never came", "4471")]
    [InlineData("Booking reference QXRTLM, flight cancelled", "QXRTLM")]
    [InlineData("booking ref. X7K2PQ was cancelled", "X7K2PQ")]
    [InlineData("Your ticket 00918 was closed without an answer", "00918")]
    [InlineData("Subject: [Ticket #5512] Order 4471\n\nNo answer yet.", "4471")]
    [InlineData("Subject: Case 00123456\n\nNo answer yet.", "00123456")]
    [InlineData("Invoice INV-2026-0042 is wrong", "INV-2026-0042")]
    [InlineData("Pesanan nomor 77123 belum sampai", "77123")]
    [InlineData("No. pesanan: 55-1009 belum sampai", "55-1009")]
    [InlineData("See #99120 for the story", "99120")]
    [InlineData("my account number is 5501 2", "5501")]
    [InlineData("Still nothing.\n\n> Dear Dana, your order 4471 is delayed.", "4471")]
    [InlineData("I placed the order 3 weeks ago", null)]
    [InlineData("I ordered 200 boxes and paid 350 dollars for the order", null)]
    [InlineData("My order from 03/11/2026 is late", null)]
    [InlineData("The order $19.99 never came", null)]
    [InlineData("I called on the case 4 times", null)]
    [InlineData("I was in the ticket queue at 10:12", null)]
    [InlineData("In order to get 100 percent of it", null)]
    public void A_number_is_what_the_company_can_look_up(string mail, string? number) => Assert.Equal(number, Pasted.Slot(mail, SlotNames.Order));

    [Theory]
    [InlineData("I want my $19.99 back", "$19.99")]
    [InlineData("You charged me 1.299,00 € for this", "1.299,00 €")]
    [InlineData("Kembalikan Rp 250.000 saya", "Rp 250.000")]
    [InlineData("Rp250.000 sudah dipotong", "Rp250.000")]
    [InlineData("Rp 2,5 juta hilang", "Rp 2,5 juta")]
    [InlineData("I paid £312.40 in June", "£312.40")]
    [InlineData("refund the 40 USD", "40 USD")]
    [InlineData("EUR 40 are gone", "EUR 40")]
    [InlineData("You owe me 20 bucks", "20 bucks")]
    [InlineData("US$1,200 down the drain", "US$1,200")]
    [InlineData("The $300 mixer is fine, but refund the $15 postage", "$15")]
    [InlineData("$1k lost", "$1k")]
    [InlineData("My order 4471 is late", null)]
    [InlineData("I waited 40 minutes", null)]
    public void An_amount_keeps_its_currency_as_written(string mail, string? amount) => Assert.Equal(amount, Pasted.Slot(mail, SlotNames.Amount));

    [Theory]
    [InlineData("This is the third time I am writing", "third", 3)]
    [InlineData("3rd time I've had to call you", "third", 3)]
    [InlineData("I have sent 5 emails", "fifth", 5)]
    [InlineData("I called you twice already", "second", 2)]
    [InlineData("I have contacted you four times", "fourth", 4)]
    [InlineData("after six phone calls nothing happened", "sixth", 6)]
    [InlineData("Saya sudah menghubungi kalian tiga kali", "third", 3)]
    [InlineData("I wrote to you 25 times", null, 25)]
    [InlineData("You charged me three times", null, 0)]
    [InlineData("It crashed twice today", null, 0)]
    [InlineData("I received 5 emails from your marketing", null, 0)]
    [InlineData("I am writing again", null, 0)]
    public void Times_count_contacts_and_nothing_else(string mail, string? times, int count)
    {
        Assert.Equal(times, Pasted.Slot(mail, SlotNames.Times));
        Assert.Equal(count, Pasted.Slots(mail).TimesContacted);
    }

    [Theory]
    [InlineData("It was due on 3 November 2026 and never came", "3 November 2026")]
    [InlineData("bought it on 03/11/2026", "03/11/2026")]
    [InlineData("bought it 2026-11-03", "2026-11-03")]
    [InlineData("On Nov 3rd I called", "Nov 3rd")]
    [InlineData("the 21st of March", "21st of March")]
    [InlineData("you may 5 times over", null)]
    [InlineData("version 10.4.2 is broken since 99/99/2026", null)]
    public void A_date_is_kept_as_written(string mail, string? date) => Assert.Equal(date, Pasted.Slot(mail, SlotNames.Date));

    [Theory]
    [InlineData("You promised it by Friday", "by Friday")]
    [InlineData("I was told I would get a call within 48 hours", "within 48 hours")]
    [InlineData("Your agent said it would arrive before the end of the week", "before the end of the week")]
    [InlineData("It was supposed to be here by 12 November", "by 12 November")]
    [InlineData("I want it by Friday", null)]
    public void Only_a_promised_time_is_a_deadline(string mail, string? deadline) => Assert.Equal(deadline, Pasted.Slot(mail, SlotNames.Deadline));

    [Theory]
    [InlineData("I ordered the blue kettle from you", "blue kettle")]
    [InlineData("My dishwasher stopped working", "dishwasher")]
    [InlineData("my washing machine is leaking", "washing machine")]
    [InlineData("My husband is furious", null)]
    [InlineData("My order has not arrived", null)]
    [InlineData("I want my money", null)]
    public void A_product_is_named_in_the_customers_words(string mail, string? product) => Assert.Equal(product, Pasted.Slot(mail, SlotNames.Product));

    [Fact]
    public void Every_slot_says_where_it_stood()
    {
        var mail = "Subject: Order 4471\n\nI called twice about the $19.99.\n\nDana Whitfield";
        var slots = Pasted.Slots(mail).Slots;
        Assert.Equal("4471", slots.Single(slot => slot.Name == SlotNames.Order).Span.Of(mail));
        Assert.Equal("$19.99", slots.Single(slot => slot.Name == SlotNames.Amount).Span.Of(mail));
        Assert.Equal("Dana", slots.Single(slot => slot.Name == SlotNames.Name).Span.Of(mail));
        Assert.Equal("twice", slots.Single(slot => slot.Name == SlotNames.Times).Span.Of(mail));
    }

    [Fact]
    public void Values_are_on_one_line_without_controls_and_short()
    {
        var mail = $"My order number is {new string('7', 300)}.\n\nRegards,\nDa\u202Ena";
        var slots = Pasted.Slots(mail);
        Assert.All(slots.Slots, slot => Assert.InRange(slot.Value.Length, 1, Slot.MaxLength));
        Assert.All(slots.Slots, slot => Assert.DoesNotContain(slot.Value, character => char.IsControl(character) || character == '\u202E'));
    }

    [Fact]
    public void Any_text_with_any_parts_is_read_without_an_error()
    {
        var random = new Random(4471);
        var pieces = new[] { "order", " ", "#", "4471", "$", "19.99", "\n", "Dear Dana,", ">", "third time", "{name}", "]]", "\uD83D", "\u202E", "5 ", "by Friday", ".", "Rp", "’", "may", "3", "From:", "Subject:", "1k" };
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var cut = random.Next(0, text.Length + 3);
            MessagePart[] parts = [new((PartKind)random.Next(6), new TextSpan(0, cut), ""), new((PartKind)random.Next(6), new TextSpan(cut, text.Length), "")];
            var slots = Pasted.Content.For("en").SlotWords is { } words ? new SlotExtractor(words).Extract(text, parts) : null;
            Assert.All(slots!.Slots, slot => Assert.InRange(slot.Span.End, slot.Span.Start + 1, text.Length));
        }
    }
}
