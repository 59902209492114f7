namespace CareBot.Hostility.Tests.Signals;

/// <summary>Strong words inside a frame that takes them back, each beside the same words thrown at somebody.</summary>
public sealed class FramingTests
{
    [Theory]
    [InlineData("The old dyke along the canal needs repair.", "Get that dyke off the phone.")]
    [InlineData("My gran made faggots with onion gravy.", "You faggot, send my refund.")]
    [InlineData("Two packs of fags and a lighter were in the bag.", "Your fags at the desk laughed at me.")]
    [InlineData("The tranny fluid does not fit my gearbox.", "A tranny served me, I want somebody else.")]
    [InlineData("There is a chink in the curtain of room nine.", "The chink at the desk would not listen.")]
    [InlineData("Our Maine coon cat chewed the parcel.", "The coon who drives your van is late.")]
    public void A_slur_is_told_from_the_thing_of_the_same_name(string thing, string slur) => Check(thing, slur, SignalKind.Slur);

    [Theory]
    [InlineData("I'm a proud dyke and I love your store.", "I'm sick of dykes like you.")]
    [InlineData("We call ourselves fags, it is our word.", "We had fags like you on the phone.")]
    [InlineData("My fellow queers and fags had a great stay.", "My driver is a fag.")]
    [InlineData("As a fag I felt welcome.", "As usual a fag answered.")]
    public void A_name_people_take_for_themselves_is_told_from_a_slur(string own, string slur) => Check(own, slur, SignalKind.Slur);

    [Theory]
    [InlineData("I don't hate immigrants, I asked for a Polish speaker.", "I hate immigrants, give me an Englishman.")]
    [InlineData("I never said that women are stupid.", "Women are stupid.")]
    [InlineData("It is never okay to say that gay people are vermin.", "Gay people are vermin.")]
    [InlineData("Comments like \"muslims are animals\" must go.", "Muslims are animals.")]
    [InlineData("Black women like you are an inspiration.", "Black women like you should not be allowed to work.")]
    [InlineData("Your agent hates women.", "I despise women.")]
    public void Hate_that_is_refused_condemned_or_absent_is_told_from_hate(string harmless, string hate) => Check(harmless, hate, SignalKind.Slur);

    [Theory]
    [InlineData("Nobody deserves to be shot over a parcel.", "You deserve to be shot over this parcel.")]
    [InlineData("No employee should be beaten for doing a job.", "Your employees should be beaten.")]
    [InlineData("Asylum seekers must not be left to die.", "Asylum seekers should all be shot.")]
    [InlineData("This printer deserves to burn.", "You deserve to burn.")]
    [InlineData("The old script should be killed every night.", "The old manager should be killed.")]
    public void A_wish_that_is_refused_or_meant_for_a_thing_is_told_from_one_for_people(string harmless, string wish) => Check(harmless, wish, SignalKind.Violence);

    [Theory]
    [InlineData("I've been a right bastard to your colleague, sorry.", "Your colleague has been a right bastard.")]
    [InlineData("Sorry for being such an arsehole yesterday.", "Stop being such an arsehole.")]
    [InlineData("Calling customers morons is unacceptable.", "Dealing with you morons is unacceptable.")]
    [InlineData("I never said that your agents are idiots.", "I don't think you idiots understand.")]
    [InlineData("Stop calling people retards.", "Stop calling me you idiots.")]
    public void Names_for_oneself_or_told_to_condemn_them_are_told_from_names_thrown(string harmless, string thrown) => Check(harmless, thrown, SignalKind.Insult);

    [Theory]
    [InlineData("I was told to fuck off by my own brother.")]
    [InlineData("My kids never shut the fuck up about your game.")]
    [InlineData("Time to fuck off home, thanks for the help.")]
    [InlineData("This damn kettle can go to hell.")]
    [InlineData("The cops were idiots about it.")]
    [InlineData("Politicians are just the stupidest people.")]
    public void Swearing_and_names_for_things_and_people_outside_are_angry_at_most(string text) => Assert.True(Score.Of(text).Level <= HostilityLevel.Angry, Score.Describe(text));

    [Theory]
    [InlineData("Nobody should be surprised when I stab your driver.")]
    [InlineData("Threatening people is wrong but I will kill you.")]
    [InlineData("I never said I'd be nice, I will break your legs.")]
    public void No_frame_takes_back_a_threat(string text) => Assert.True(Score.Of(text).Has(SignalKind.Violence), Score.Describe(text));

    private static void Check(string showsNot, string shows, SignalKind kind)
    {
        Assert.False(Score.Of(showsNot).Has(kind), Score.Describe(showsNot));
        Assert.True(Score.Of(showsNot).Level <= HostilityLevel.Angry, Score.Describe(showsNot));
        Assert.True(Score.Of(shows).Has(kind), Score.Describe(shows));
    }
}
