namespace CareBot.Hostility.Tests.Signals;

/// <summary>Kinds of wording that customers use for one thing, each with the same words in their harmless sense.</summary>
public sealed class KindsOfMeaningTests
{
    [Theory]
    [InlineData("Done with your gym. The card goes in the shredder tonight.", "Are you done with my car? I can collect it at five.")]
    [InlineData("I'm so done with this company.", "I'm done with the form, where do I send it?")]
    [InlineData("We will take our business elsewhere.", "The delivery went elsewhere, please check the address.")]
    [InlineData("Delta next time, I promise.", "Next time the driver could ring the bell.")]
    [InlineData("From now on we shop at Aldi.", "From now on the parcels go to my office, please.")]
    [InlineData("I will avoid this airline in future.", "How can I avoid the fee?")]
    [InlineData("You've lost a customer.", "You've lost my parcel.")]
    [InlineData("This was my last stay in your hotel.", "The last time I stayed here the pool was open.")]
    [InlineData("Consider my policy cancelled.", "My train was cancelled.")]
    [InlineData("I cut up your card this morning.", "The card is cut at the corner.")]
    [InlineData("#neveragain", "#again")]
    [InlineData("Won't be coming back, sorry.", "The engineer said he would be coming back on Monday.")]
    [InlineData("I have cancelled my membership.", "I cancelled my membership in May and I'm still being charged.")]
    [InlineData("Uninstalled. What a shame.", "I uninstalled and reinstalled the app and the error is still there.")]
    [InlineData("Goodbye to you all, for good.", "We came to say goodbye to a colleague.")]
    [InlineData("Time to look for another bank.", "I look at the other account first.")]
    public void Leaving_is_told_from_repairs_reports_and_farewells(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Churn);

    [Theory]
    [InlineData("45 minutes on hold and counting.", "The plane was 45 minutes late.")]
    [InlineData("Been trying to call you for three days.", "I tried to log in for three days.")]
    [InlineData("Two weeks without a reply.", "Two weeks without rain.")]
    [InlineData("You have ignored my emails for a month.", "I ignored the warning light for a month.")]
    [InlineData("It's been five weeks and I've heard nothing.", "It's been five weeks since I moved here.")]
    [InlineData("I've explained this to six different agents.", "I've flown with you six times.")]
    [InlineData("I called 5 times today.", "The dose is 5 times the old one.")]
    [InlineData("I wrote on Monday, Wednesday and again today.", "Are you open on Monday and Wednesday?")]
    [InlineData("I emailed in March about the refund and have heard nothing.", "I heard nothing on the left speaker.")]
    [InlineData("Hung up on me again.", "I hung up the curtain again.")]
    [InlineData("Sent from one department to another.", "The parcel was sent from one depot.")]
    [InlineData("Day nine and still no answer.", "Day nine of our holiday was the best.")]
    [InlineData("I emailed a week ago, still nothing.", "I bought it a week ago, still happy.")]
    [InlineData("How many times do I have to ask?", "How many times a day should I take it?")]
    [InlineData("I reset it and then rang you four times.", "I reset it four times.")]
    [InlineData("Waiting for someone to pick up for an hour.", "We sat at the gate for an hour.")]
    public void Waiting_for_people_is_told_from_a_late_thing_and_a_repeated_step(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Repeat);

    [Theory]
    [InlineData("Thanks for ruining our weekend.", "Thanks for saving our weekend.")]
    [InlineData("Nice work guys, the bag went to Lima and I did not.", "Nice work guys, the bag was here before me.")]
    [InlineData("Congrats, you have lost my file twice.", "Congrats on the new office, it looks lovely.")]
    [InlineData("Love how the app crashes when I pay.", "Love how easy the app is.")]
    [InlineData("Way to ruin a birthday.", "Is there a way to change a birthday?")]
    [InlineData("Because who needs heating in January.", "Who needs to sign the form?")]
    [InlineData("Forgive me for expecting a working phone.", "Forgive me, I expected it on Monday.")]
    [InlineData("Good luck getting an answer from these people.", "Good luck with the move!")]
    [InlineData("Is that your idea of a clean room?", "Is that your new office?")]
    [InlineData("So nice of you to tell us after the train had gone, three hours late.", "So nice of you to call back.")]
    [InlineData("Lovely. Another hour in the queue.", "Lovely. The new curtains fit.")]
    [InlineData("Kudos for losing my bag for the third time.", "Kudos to the lady at desk four.")]
    public void Praise_is_mockery_only_beside_bad_news(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Sarcasm);

    [Theory]
    [InlineData("Your shitty waiters threw the plates at us.", "The plates were shitty.")]
    [InlineData("You look like a pack of clowns.", "The clowns at the party were great.")]
    [InlineData("Some dozy driver left it on the roof.", "Some driver left it on the roof.")]
    [InlineData("You thieves kept the deposit.", "Thieves took my bike, so I need a new lock.")]
    [InlineData("What a bunch of a-holes.", "There is a hole in the box.")]
    [InlineData("You horrible people.", "What horrible weather.")]
    [InlineData("Get your head out of your arse.", "Get your head around the form first.")]
    [InlineData("The girl at the till is a nasty little madam.", "The little girl at the till was lovely.")]
    [InlineData("He's a jerk.", "The jerk chicken was cold.")]
    [InlineData("None of you has a brain.", "None of you called me back.")]
    [InlineData("You're a piece of shit.", "This printer is a piece of shit.")]
    [InlineData("You are a bunch of muppets.", "Being a muppet, I typed the wrong address.")]
    [InlineData("You're incompetent, Sandra.", "The incompetent staff lost my booking.")]
    public void Name_calling_is_told_from_conduct_things_and_oneself(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Insult);

    [Theory]
    [InlineData("Fuck you.")]
    [InlineData("go fuck yourselves")]
    [InlineData("fuk u and your late fee")]
    [InlineData("stfu already")]
    [InlineData("Shove your voucher up your arse.")]
    [InlineData("Piss off, Graham.")]
    public void Swearing_at_people_is_hostile_profanity_aimed_at_them_and_no_name(string text)
    {
        var found = Score.Rules(text);
        Assert.Equal(HostilityLevel.Hostile, found.Level);
        Assert.True(found.Attack >= 60, Score.Describe(text));
        Assert.Contains(found.Signals, signal => signal is { Kind: SignalKind.Profanity, Target: SignalTarget.Agent, Weight: >= 60 });
        Assert.False(found.Has(SignalKind.Insult), Score.Describe(text));
    }

    [Theory]
    [InlineData("Our agent told a guest 'fuck you', please look into it.")]
    [InlineData("My son does kung fu on Tuesdays.")]
    public void Swearing_that_is_told_or_only_looks_like_it_attacks_nobody(string text) => Assert.True(Score.Rules(text).Attack < 40, Score.Describe(text));

    [Theory]
    [InlineData("Go to hell, the lot of you.")]
    [InlineData("You'll be looking for a new job soon.")]
    public void Menace_without_a_signal_of_its_own_is_hostile_and_an_attack(string text)
    {
        var found = Score.Rules(text);
        Assert.Equal(HostilityLevel.Hostile, found.Level);
        Assert.True(found.Attack >= 60, Score.Describe(text));
    }

    [Theory]
    [InlineData("I have filed a complaint with the FAA.", "Is that an FAA rule?")]
    [InlineData("This should be investigated by the regulator.", "The regulator on the boiler is loose.")]
    [InlineData("See you in court.", "The court next door is noisy.")]
    [InlineData("I'll take you to small claims.", "Everyone says he will sue you, I just want my bag.")]
    public void A_legal_step_is_told_from_a_topic(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Legal);

    [Theory]
    [InlineData("I will warn everyone I know about you.", "Please tell people about the change of platform.")]
    [InlineData("I'll tweet every day until this is sorted.", "I tweet for a living and need a fast line.")]
    [InlineData("I've emailed the local paper.", "Press the red button first.")]
    [InlineData("I'm passing the word on to all my colleagues.", "The word on the label is wrong.")]
    public void Going_public_is_told_from_telling_and_pressing(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Exposure);

    [Theory]
    [InlineData("If you can't fix it I will cancel the contract.", "If you can't fix it I will bring it to the shop.")]
    [InlineData("I'm leaving if this isn't sorted.", "Is it fine if I leave it outside?")]
    [InlineData("Call me before I go to the press.", "Call me before I go to bed, please.")]
    [InlineData("You will pay for this.", "Who is going to pay for this?")]
    public void A_condition_with_a_consequence_is_an_ultimatum(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Ultimatum);

    [Theory]
    [InlineData("We slept on the floor of the airport with two toddlers.", "The shop is on the floor above the airport bar.")]
    [InlineData("No hotel, nowhere to sleep, and it is midnight.", "Is there a hotel near the station?")]
    [InlineData("My daughter was crying in the queue.", "I was crying with laughter.")]
    [InlineData("Your driver threatened me.", "Rain threatened all day.")]
    [InlineData("My mother is in hospital and needs the letter.", "My phone died, where is the charger?")]
    public void People_in_need_are_told_from_idle_words(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Distress);

    [Theory]
    [InlineData("I know you live in Harlow.", "Do you know where I can park?")]
    [InlineData("I know which bus you take.", "I know which bus I take.")]
    public void Letting_somebody_know_they_can_be_found_is_a_threat(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Violence);

    [Theory]
    [InlineData("Your system blocked my card as fraud.")]
    [InlineData("The site flagged me as fraud, could you lift it?")]
    public void Being_taken_for_a_fraud_accuses_nobody(string text) => Assert.False(Score.Rules(text).Has(SignalKind.Dishonesty), Score.Describe(text));

    [Theory]
    [InlineData("Please cancel my subscription.")]
    [InlineData("I'd like you to cancel my membership, please.")]
    public void A_plain_request_to_cancel_is_calm_and_still_leaving(string text)
    {
        Assert.Equal(HostilityLevel.Calm, Score.Rules(text).Level);
        Assert.True(Score.Rules(text).Has(SignalKind.Churn));
    }

    [Theory]
    [InlineData("Shame on you.", 2)]
    [InlineData("You people never listen.", 2)]
    [InlineData("You couldn't run a bath.", 2)]
    [InlineData("Your service sucks.", 2)]
    [InlineData("Well, that sucks.", 1)]
    [InlineData("I'm fed up.", 1)]
    [InlineData("Why is it still not here?", 1)]
    [InlineData("I would have expected better.", 1)]
    [InlineData("You lost my coat.", 1)]
    public void Plain_words_of_displeasure_are_heard(string text, int level) => Assert.Equal(level, (int)Score.Rules(text).Level);

    [Fact]
    public void Displeasure_that_adds_up_stays_below_anger() =>
        Assert.Equal(HostilityLevel.Frustrated, Score.Rules("Still waiting. I'm fed up, this is the fourth email, why is nobody answering, I'd hoped for better.").Level);

    private static void Check(string shows, string showsNot, SignalKind kind)
    {
        Assert.True(Score.Rules(shows).Has(kind), $"{kind.ToWireName()} expected, got: {Score.Describe(shows)}");
        Assert.False(Score.Rules(showsNot).Has(kind), $"{kind.ToWireName()} not expected, got: {Score.Describe(showsNot)}");
    }
}
