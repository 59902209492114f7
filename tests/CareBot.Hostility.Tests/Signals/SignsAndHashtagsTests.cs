namespace CareBot.Hostility.Tests.Signals;

/// <summary>Words that are glued behind a hash sign, swear words written in signs, and accounts that are named like one.</summary>
public sealed class SignsAndHashtagsTests
{
    [Theory]
    [InlineData("#neverflyagain", SignalKind.Churn)]
    [InlineData("Six hours at the gate #NeverFlyingWithYouAgain", SignalKind.Churn)]
    [InlineData("My bag is in Lima. #youareallliars", SignalKind.Dishonesty)]
    [InlineData("Late again #fuckthisairline", SignalKind.Profanity)]
    public void A_glued_hashtag_is_read_word_by_word(string text, SignalKind kind) => Assert.True(Score.Of(text).Has(kind), Score.Describe(text));

    [Theory]
    [InlineData("#WorstFlightOfMyLife")]
    [InlineData("#completelyuseless")]
    public void Harsh_words_in_a_hashtag_weigh_as_outside(string text) => Assert.Equal(HostilityLevel.Angry, Score.Of(text).Level);

    [Theory]
    [InlineData("Lovely seats #dividendsmember")]
    [InlineData("On the way to the #classicmarathon, thanks for the lift")]
    [InlineData("#therapists #together #assessment")]
    public void A_hashtag_of_other_words_stays_whole(string text) => Assert.Equal(HostilityLevel.Calm, Score.Of(text).Level);

    [Fact]
    public void What_a_hashtag_says_is_not_denied_by_the_one_before() =>
        Assert.True(Score.Of("#NotWorthIt #disappointed").Level >= HostilityLevel.Frustrated, Score.Describe("#NotWorthIt #disappointed"));

    [Theory]
    [InlineData("Where the @#$& is my bag?", true)]
    [InlineData("Is this f&%$ing plane ever leaving?", true)]
    [InlineData("You are a F&$KING joke.", true)]
    [InlineData("I owe you $$$$.", false)]
    [InlineData("Set a&&b and c||d in the config.", false)]
    [InlineData("See https://shop.test/?a=1&%20b", false)]
    [InlineData("AT&T and B&B", false)]
    [InlineData("##### Steps #####", false)]
    public void Signs_that_stand_for_a_swear_word_are_profanity(string text, bool isSwearing) =>
        Assert.True(Score.Of(text).Has(SignalKind.Profanity) == isSwearing, Score.Describe(text));

    [Theory]
    [InlineData("@DICKS where is the coupon?")]
    [InlineData("Ordered from @dicks on Monday.")]
    public void An_account_is_no_swear_word(string text) => Assert.False(Score.Of(text).Has(SignalKind.Profanity), Score.Describe(text));
}
