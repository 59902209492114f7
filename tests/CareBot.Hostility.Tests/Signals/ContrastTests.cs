namespace CareBot.Hostility.Tests.Signals;

/// <summary>For each signal: what shows it, and what looks like it and does not.</summary>
public sealed class ContrastTests
{
    [Theory]
    [InlineData("You are idiots.", "You are not idiots.")]
    [InlineData("You're a bunch of clowns.", "We booked a clown for the birthday.")]
    [InlineData("Which moron wrote this reply?", "Sorry, I was such a moron and typed the wrong address.")]
    [InlineData("Your agent is an idiot.", "Your agent called me an idiot.")]
    [InlineData("You fuckers lost it.", "The fucking printer is jammed.")]
    [InlineData("You people are useless idiots", "It is a stupid question, I know")]
    public void Insult(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Insult);

    [Theory]
    [InlineData("What the f*ck is this", "What the heck is this")]
    [InlineData("sh1t service", "The shirt is too small")]
    [InlineData("f u c k this", "I T support is closed")]
    [InlineData("this is bullsh*t", "the bulls are loose")]
    [InlineData("you @sshole", "@ssupport please help")]
    [InlineData("a$$ backwards a$$hole", "It costs $19 and $20")]
    [InlineData("F.U.C.K. this", "U.S.A. and U.K. only")]
    [InlineData("fuuuuck", "hello from Scunthorpe")]
    [InlineData("f\u200Buck off", "fluff is off")]
    [InlineData("fu\u0441k off", "fun times")]
    [InlineData("ＦＵＣＫ", "ＦＵＮ")]
    [InlineData("f<b>u</b> is nothing but what the fuck &#33;", "a &amp; b &lt;3")]
    [InlineData("🖕", "👍")]
    public void Profanity(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Profanity);

    [Theory]
    [InlineData("WHERE IS MY MONEY", "Where is MY money")]
    [InlineData("I am waiting!!!", "I am waiting!")]
    [InlineData("What is this?!?!", "What is this???")]
    [InlineData("This is NOT GOOD ENOUGH PEOPLE", "The USA FAQ PDF URL is broken")]
    public void Shouting(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Shouting);

    [Theory]
    [InlineData("I will kill you", "I'd kill for a refund")]
    [InlineData("I hope you die", "The app died")]
    [InlineData("I'm going to come down there with a baseball bat", "How do I kill the process?")]
    [InlineData("Someone should shoot you", "What a bomb of a deal")]
    [InlineData("I know where you live", "I'm dying to try it")]
    [InlineData("You deserve to be beaten", "Your price beats the competition")]
    [InlineData("I'll break your legs", "We killed it at the show tonight")]
    [InlineData("watch your back", "my feet are killing me")]
    public void Violence(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Violence);

    [Theory]
    [InlineData("You will hear from my lawyer.", "I am a lawyer and love your planner.")]
    [InlineData("I'll sue you.", "My name is Sue.")]
    [InlineData("I'm going to small claims court.", "The basketball court is closed.")]
    [InlineData("I am reporting you to the ombudsman.", "Please send me the report.")]
    public void Legal(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Legal);

    [Theory]
    [InlineData("I will tell everyone about this.", "Can you tell me about this?")]
    [InlineData("I'm posting this on Twitter.", "Please post the parcel.")]
    [InlineData("The local newspaper will love this story.", "My newspaper did not arrive.")]
    public void Exposure(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Exposure);

    [Theory]
    [InlineData("I am cancelling my subscription.", "My flight was cancelled.")]
    [InlineData("I will never fly with you again.", "It never crashed.")]
    [InlineData("I'm switching to another provider.", "Where is the light switch?")]
    public void Churn(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Churn);

    [Theory]
    [InlineData("You are liars.", "I am not calling you liars.")]
    [InlineData("This is a scam.", "I received a phishing email, is it from you?")]
    [InlineData("You stole my money.", "My bag was stolen at the station.")]
    public void Dishonesty(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Dishonesty);

    [Theory]
    [InlineData("put a real person on, not this paki", "My colleague is from Pakistan.")]
    [InlineData("you faggot", "I am a gay man and would like to book a table.")]
    [InlineData("are you retarded", "My daughter is autistic, is there a quiet hour?")]
    [InlineData("filthy immigrants, all of them", "I am an immigrant and need help with the form.")]
    public void Slur(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Slur);

    [Theory]
    [InlineData("Thanks for nothing.", "Thanks for everything.")]
    [InlineData("Great job losing my bag.", "Great job, the bag is lovely.")]
    [InlineData("Great, I love waiting 3 hours", "I love the new colour")]
    public void Sarcasm(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Sarcasm);

    [Theory]
    [InlineData("This is the third time I write.", "What time do you open?")]
    [InlineData("I have been on hold for two hours.", "Please hold the parcel for me.")]
    [InlineData("I've emailed you five times.", "I need five of them.")]
    public void Repeat(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Repeat);

    [Theory]
    [InlineData("You have until Friday.", "Are you open on Friday?")]
    [InlineData("Refund me today or I go to my bank.", "Is it cheaper today or tomorrow?")]
    [InlineData("This is your last warning.", "The low battery warning is on.")]
    public void Ultimatum(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Ultimatum);

    [Theory]
    [InlineData("I am in tears here.", "The paper tears easily.")]
    [InlineData("We are stranded at the airport overnight.", "How far is the airport?")]
    public void Distress(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Distress, onlyShows: showsNot.Contains("tears", StringComparison.Ordinal));

    [Theory]
    [InlineData("I want to kill myself.", "I want to kill the subscription.")]
    [InlineData("I don't want to live anymore.", "I don't want the live channel anymore.")]
    [InlineData("I am going to end my life", "End my trial please")]
    [InlineData("I feel suicidal", "Suicide Squad does not stream")]
    public void Self_harm(string shows, string showsNot) => Check(shows, showsNot, SignalKind.SelfHarm);

    private static void Check(string shows, string showsNot, SignalKind kind, bool onlyShows = false)
    {
        Score.Shows(shows, kind);
        if (!onlyShows)
        {
            Score.ShowsNot(showsNot, kind);
        }
    }
}
