namespace CareBot.Hostility.Tests;

public sealed class LevelTests
{
    [Theory]
    [InlineData("Could you tell me when order 4471 will arrive?", 0, 0)]
    [InlineData("Thank you so much, that fixed it.", 0, 0)]
    [InlineData("I'm disappointed with the delay.", 1, 1)]
    [InlineData("Worst airline ever.", 2, 2)]
    [InlineData("The fucking printer is jammed again.", 2, 2)]
    [InlineData("You suck.", 2, 2)]
    [InlineData("You are all liars.", 3, 3)]
    [InlineData("You idiots lost my parcel.", 3, 3)]
    [InlineData("fuck you", 3, 3)]
    [InlineData("I will kill you.", 4, 4)]
    [InlineData("I hope you get cancer and die.", 4, 4)]
    [InlineData("you dumb nigger", 4, 4)]
    public void The_level_follows_the_codebook(string text, int low, int high) => Score.IsBetween(text, low, high);

    [Theory]
    [InlineData("No problems or complaints")]
    [InlineData("All good. No complaints.")]
    [InlineData("Kindly stop disturbing me")]
    [InlineData("Sorry I was stupid")]
    [InlineData("hot water")]
    [InlineData("Saturday")]
    [InlineData("Phoenix")]
    [InlineData("who has Stephanie")]
    [InlineData("Shital and Nishit from Scunthorpe read Dickens, hello")]
    [InlineData("\"calm down\" he said")]
    [InlineData("toString and constructor.")]
    [InlineData("damn good coffee")]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("I am a Muslim woman and a lesbian. I need a quote for car insurance.")]
    [InlineData("My black friend and I are disabled and Jewish.")]
    public void Words_that_only_look_bad_are_calm(string text)
    {
        Assert.Equal(HostilityLevel.Calm, Score.Of(text).Level);
        Assert.Empty(Score.Of(text).Signals);
    }

    [Fact]
    public void One_vile_sentence_in_a_long_polite_mail_is_not_drowned()
    {
        var polite = string.Concat(Enumerable.Repeat("Thank you for the quick answer and the kind help with my booking. ", 40));
        Score.IsBetween($"{polite}I hope you die of cancer. {polite}", 4, 4);
    }

    [Fact]
    public void Many_frustrated_sentences_do_not_add_up_to_hostility() =>
        Score.IsBetween(string.Concat(Enumerable.Repeat("I am disappointed. This is the third time. ", 60)), 1, 2);

    [Theory]
    [InlineData("I can't go on, I want to kill myself.")]
    [InlineData("i want to die")]
    [InlineData("I can't live like this anymore, nobody answers")]
    public void Despair_is_flagged_and_is_not_hostile(string text)
    {
        var found = Score.Of(text);
        Assert.False(found.Has(SignalKind.Violence));
        Assert.True(found.Has(SignalKind.SelfHarm));
        Assert.True(found.Level <= HostilityLevel.Frustrated);
    }

    [Theory]
    [InlineData("My parcel is late.")]
    [InlineData("Worst service ever, I am furious.")]
    [InlineData("You are liars and I will sue you.")]
    [InlineData("THIS IS THE THIRD TIME!!!")]
    public void An_insult_more_never_lowers_the_level(string text)
    {
        var before = Score.Of(text);
        foreach (var insult in new[] { " You idiots.", " Fuck you.", " I hope you die." })
        {
            Assert.True(Score.Of(text + insult).Score >= before.Score, Score.Describe(text + insult));
        }
    }

    [Theory]
    [InlineData("You idiots lost it.")]
    [InlineData("I'm disappointed.")]
    [InlineData("Hello")]
    [InlineData("WORST SERVICE EVER")]
    public void A_neutral_sentence_more_never_raises_the_level(string text)
    {
        foreach (var neutral in new[] { " The order number is 4471.", "\nIt was delivered on Monday.", "\n\nMy address is 4 Elm Road." })
        {
            Assert.True(Score.Of(text + neutral).Level <= Score.Of(text).Level, Score.Describe(text + neutral));
        }
    }

    [Theory]
    [InlineData("Mi pedido no ha llegado y no me contesta nadie por favor", "es")]
    [InlineData("주문한 상품이 아직 안 왔어요", "ko")]
    [InlineData("Где мой заказ?", "ru")]
    [InlineData("Bonjour, ma commande n'est pas arrivée et personne ne me répond", "fr")]
    [InlineData("Ich warte seit drei Wochen auf meine Bestellung und nicht einmal eine Antwort", "de")]
    public void A_language_without_a_lexicon_is_said_to_be_unsupported(string text, string code)
    {
        var found = Score.Of(text);
        Assert.Equal(code, found.Language.Code);
        Assert.False(found.Language.IsSupported);
        Assert.True(found.Confidence.IsUnsure);
        Assert.NotEmpty(found.Confidence.WhatWouldSettleIt);
    }

    [Fact]
    public void English_is_supported() => Assert.Equal(("en", true), (Score.Of("Where is my order and when will it come?").Language.Code, Score.Of("Where is my order?").Language.IsSupported));

    [Fact]
    public void Anger_at_a_thing_has_heat_and_hardly_any_attack()
    {
        var thing = Score.Of("The fucking printer is garbage.");
        var person = Score.Of("You are a fucking idiot.");
        Assert.True(thing.Heat >= 40 && thing.Attack < 20);
        Assert.True(person.Attack >= 60);
    }
}
