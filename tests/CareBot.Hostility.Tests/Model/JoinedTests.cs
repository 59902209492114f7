using CareBot.Hostility.Model;

namespace CareBot.Hostility.Tests.Model;

/// <summary>Rules and the embedded model together.</summary>
public sealed class JoinedTests
{
    private static readonly string[] Messages =
    [
        "Hello.", "Where is my order?", "You idiots lost it.", "I'm disappointed.", "WORST SERVICE EVER", "This is the third time I write about this and still nobody answers.",
        "I want my money back today or I call my lawyer.", "Great, another delay. Thanks for nothing.", "Your app crashes whenever I open it.", "Thank you, that was quick.",
    ];

    [Fact]
    public void This_build_has_a_model() => Assert.NotNull(HostilityModel.Load());

    [Fact]
    public void A_neutral_sentence_more_never_raises_the_level()
    {
        string[] neutral =
        [
            " The order number is 4471.", "\nIt was delivered on Monday.", "\n\nMy address is 4 Elm Road.", " I live in Leeds.", " The box is blue.", " My phone number ends in 88.",
            " We are open until five.", " I ordered two shirts and one pair of shoes.", " The invoice is attached.",
        ];
        foreach (var message in Messages)
        {
            foreach (var sentence in neutral)
            {
                Assert.True(Score.Of(message + sentence).Level <= Score.Of(message).Level, Score.Describe(message + sentence));
            }
        }
    }

    [Fact]
    public void An_insult_more_never_lowers_the_score()
    {
        foreach (var message in Messages)
        {
            foreach (var insult in new[] { " You idiots.", " Fuck you.", " You are liars and thieves!", " I hope you die." })
            {
                Assert.True(Score.Of(message + insult).Score >= Score.Of(message).Score, Score.Describe(message + insult));
            }
        }
    }

    [Fact]
    public void Ten_calm_paragraphs_do_not_add_up()
    {
        const string calm = "I ordered a lamp on Monday and it was delivered on Friday. The colour is right. Could you send me the invoice?\n\n";
        Assert.True(Score.Of(string.Concat(Enumerable.Repeat(calm, 10))).Level <= Score.Of(calm).Level);
    }

    [Fact]
    public void Every_rule_id_of_the_model_can_be_explained()
    {
        var scorer = new HostilityScorer();
        Assert.All(Enum.GetValues<SignalKind>(), kind => Assert.Equal(kind, scorer.Describe(ModelSentences.IdOf(kind))?.Kind));
        Assert.NotNull(scorer.Describe(ModelSentences.Tone));
    }

    [Fact]
    public void What_the_model_alone_saw_quotes_the_text_and_says_so()
    {
        var scorer = new HostilityScorer(new HostilityModel(TinyModel.Weights()));
        const string text = "Hello, you people, this is the worst service ever. Where is my order? It should have been here by now and it is not.";
        var signals = scorer.Assess(text).Signals.Where(signal => signal.Origin == SignalOrigin.Model).ToList();
        Assert.NotEmpty(signals);
        Assert.All(signals, signal => Assert.Equal((signal.Span.Of(text), ModelSentences.IdOf(signal.Kind)), (signal.Words, signal.RuleId)));
    }

    [Fact]
    public void The_model_never_takes_away_a_signal_of_the_rules()
    {
        var (rules, joined) = (new HostilityScorer(model: null), new HostilityScorer(new HostilityModel(TinyModel.Weights())));
        foreach (var text in new[] { "I will kill you.", "I want to kill myself.", "You idiots, I'll sue you." })
        {
            Assert.Subset(joined.Assess(text).Signals.Select(signal => signal.RuleId).ToHashSet(), rules.Assess(text).Signals.Select(signal => signal.RuleId).ToHashSet());
            Assert.True(rules.Assess(text).Level < HostilityLevel.Hostile || joined.Assess(text).Level >= rules.Assess(text).Level);
        }
    }
}
