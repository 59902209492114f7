using CareBot.Core.Guidance;
using CareBot.Hostility;

namespace CareBot.Core.Tests.Guidance;

public sealed class MatterDetectorTests
{
    [Theory]
    [InlineData("You leaked my address to a stranger!", MatterIds.DataBreach)]
    [InlineData("I can see another customer's details in my account", MatterIds.DataBreach)]
    [InlineData("You have breached your privacy policy and I will shut you down", MatterIds.DataBreach)]
    [InlineData("I am a journalist and would like to ask some questions", MatterIds.Press)]
    [InlineData("My next stop is the local newspaper", MatterIds.Press)]
    [InlineData("The charger caught fire next to my bed", MatterIds.InDanger)]
    [InlineData("Please find attached the letter before action", MatterIds.LegalNotice)]
    [InlineData("We act on behalf of Ms Whitfield", MatterIds.LegalNotice)]
    [InlineData("I have filed a complaint with the ombudsman", MatterIds.LegalNotice)]
    [InlineData("I'll do a chargeback", MatterIds.CheapRoute)]
    [InlineData("See you in small claims court", MatterIds.CheapRoute)]
    [InlineData("The internet’s down? No: my internet is down since Monday", MatterIds.Outage)]
    [InlineData("I was on hold for two hours", MatterIds.Wait)]
    [InlineData("They transferred me four times", MatterIds.Transfer)]
    [InlineData("All they did was try to get me to upgrade; stop selling me things", MatterIds.Upsell)]
    [InlineData("The customer is always right!", MatterIds.AlwaysRight)]
    [InlineData("Your contract says otherwise", MatterIds.Facts)]
    [InlineData("Get me your manager", MatterIds.Manager)]
    [InlineData("You refused my refund, please reconsider", MatterIds.SecondRequest)]
    [InlineData("Your agent was racist to my wife", MatterIds.Discrimination)]
    [InlineData("Thank you for your help, it works again", MatterIds.Thanks)]
    [InlineData("On page 2 is another person's bank account", MatterIds.DataBreach)]
    [InlineData("You sent my contract to somebody else", MatterIds.DataBreach)]
    [InlineData("I was left on hold for 25 minutes and then hung up", MatterIds.KeptWaiting)]
    [InlineData("He was trying to sell me a phone the whole time", MatterIds.SoldTo)]
    [InlineData("The woman at the desk was very rude", MatterIds.StaffConduct)]
    [InlineData("We have decided not to renew in January", MatterIds.Leaving)]
    [InlineData("I know where you work, Sam", MatterIds.SingledOut)]
    [InlineData("The lamp arrived broken.", MatterIds.Trouble)]
    [InlineData("They keep sending me back and forth between two teams", MatterIds.Transfer)]
    public void A_matter_is_seen_by_its_words(string message, string matter) => Assert.Contains(matter, Detect(message));

    [Theory]
    [InlineData("Which button do I have to press?", MatterIds.Press)]
    [InlineData("I tried to press shuffle play", MatterIds.Press)]
    [InlineData("I posted it on social media", MatterIds.Press)]
    [InlineData("The snack was served with a warm drink", MatterIds.LegalNotice)]
    [InlineData("The manager was lovely", MatterIds.Manager)]
    [InlineData("My order is on hold, why?", MatterIds.Wait)]
    [InlineData("Thanks for nothing", MatterIds.Thanks)]
    [InlineData("Please cancel it. Thanks in advance", MatterIds.Thanks)]
    [InlineData("Sorry if I was so rude to you", MatterIds.StaffConduct)]
    [InlineData("Let me know where your office is", MatterIds.SingledOut)]
    [InlineData("What if the lamp is broken when it comes?", MatterIds.Trouble)]
    [InlineData("You sent my parcel to someone else", MatterIds.DataBreach)]
    [InlineData("I filed a claim with you last week", MatterIds.LegalNotice)]
    [InlineData("You will hear from my lawyer", MatterIds.LegalNotice)]
    [InlineData("Your prices went down the next day", MatterIds.Outage)]
    [InlineData("The fire alarm battery is flat", MatterIds.InDanger)]
    [InlineData("I sent the data. My breach was small.", MatterIds.DataBreach)]
    public void Words_that_only_look_alike_do_not_count(string message, string matter) => Assert.DoesNotContain(matter, Detect(message));

    [Fact]
    public void The_words_of_quoted_mail_are_not_the_customers()
    {
        const string mail = "ok\n\n> You may go to the ombudsman, the press or the newspapers.";
        var guidance = new GuidanceWriter(Pasted.Content, new PlaySelector()).Write(mail, Pasted.Assessment(mail, HostilityLevel.Calm), "en");
        Assert.Equal("calm-question", guidance.PlayId);
    }

    private static IEnumerable<string> Detect(string message) => Pasted.Content.For("en").Matters.Detect(new TextTokens(message, [new TextSpan(0, message.Length)])).Keys;
}
