using CareBot.Core.Guidance;
using CareBot.Hostility;

namespace CareBot.Core.Tests.Guidance;

public sealed class PlaySelectorTests
{
    private const string Words = "bloody idiots and liars, sue you, tell everyone, cancel, again, or else, crying, kill, sure great";

    private static readonly PlaySelector Selector = new();

    [Theory]
    [InlineData(SignalKind.Violence, "violence")]
    [InlineData(SignalKind.SelfHarm, "self-harm")]
    public void A_threat_to_life_beats_everything(SignalKind kind, string play)
    {
        foreach (var level in Enum.GetValues<HostilityLevel>())
        {
            var facts = Facts(level, [.. Signals(SignalKind.Legal, SignalKind.Slur, SignalKind.Insult, SignalKind.Distress, kind)], [.. MatterIds.All]);
            Assert.Equal(play, Selector.Select(facts).PlayId);
        }
    }

    [Theory]
    [InlineData(MatterIds.InDanger, "person-in-danger")]
    [InlineData(MatterIds.DataBreach, "data-breach")]
    [InlineData(MatterIds.Press, "press")]
    [InlineData(MatterIds.LegalNotice, "formal-legal-notice")]
    public void What_only_a_named_person_may_answer_comes_before_conduct(string matter, string play)
    {
        var facts = Facts(HostilityLevel.Abusive, [.. Signals(SignalKind.Insult, SignalKind.Slur, SignalKind.Legal)], [matter, MatterIds.Outage]);
        Assert.Equal(play, Selector.Select(facts).PlayId);
        Assert.NotNull(Pasted.Content.For("en").Plays[play].Escalate);
    }

    [Theory]
    [InlineData(HostilityLevel.Abusive, SignalKind.Slur, "identity-attack")]
    [InlineData(HostilityLevel.Hostile, SignalKind.Slur, "identity-attack")]
    [InlineData(HostilityLevel.Abusive, SignalKind.Legal, "refuse-abuse-and-hand-over")]
    [InlineData(HostilityLevel.Abusive, SignalKind.Insult, "refuse-abuse-and-hand-over")]
    [InlineData(HostilityLevel.Angry, SignalKind.Distress, "distress")]
    [InlineData(HostilityLevel.Hostile, SignalKind.Legal, "legal-threat")]
    [InlineData(HostilityLevel.Angry, SignalKind.Legal, "legal-threat")]
    [InlineData(HostilityLevel.Hostile, SignalKind.Insult, "set-a-limit")]
    [InlineData(HostilityLevel.Hostile, SignalKind.Profanity, "set-a-limit")]
    [InlineData(HostilityLevel.Hostile, SignalKind.Dishonesty, "accusation-of-lying")]
    [InlineData(HostilityLevel.Angry, SignalKind.Dishonesty, "accusation-of-lying")]
    [InlineData(HostilityLevel.Hostile, SignalKind.Exposure, "review-threat")]
    [InlineData(HostilityLevel.Hostile, SignalKind.Ultimatum, "set-a-limit")]
    [InlineData(HostilityLevel.Frustrated, SignalKind.Repeat, "repeat-contact")]
    [InlineData(HostilityLevel.Calm, SignalKind.Churn, "calm-churn")]
    [InlineData(HostilityLevel.Angry, SignalKind.Churn, "acknowledge-and-offer-options")]
    [InlineData(HostilityLevel.Calm, SignalKind.Sarcasm, "sarcasm-or-unsure")]
    [InlineData(HostilityLevel.Angry, SignalKind.Sarcasm, "acknowledge-and-offer-options")]
    [InlineData(HostilityLevel.Angry, SignalKind.Shouting, "acknowledge-and-offer-options")]
    [InlineData(HostilityLevel.Frustrated, SignalKind.Ultimatum, "listen-and-partner")]
    public void Level_and_signal_choose_the_play(HostilityLevel level, SignalKind kind, string play) => Assert.Equal(play, Selector.Select(Facts(level, [.. Signals(kind)])).PlayId);

    [Theory]
    [InlineData(MatterIds.Discrimination, HostilityLevel.Angry, "discrimination-claim")]
    [InlineData(MatterIds.CheapRoute, HostilityLevel.Angry, "chargeback-or-regulator")]
    [InlineData(MatterIds.Outage, HostilityLevel.Calm, "outage")]
    [InlineData(MatterIds.Transfer, HostilityLevel.Frustrated, "transfer-or-outsourcing")]
    [InlineData(MatterIds.Upsell, HostilityLevel.Angry, "upsell-grievance")]
    [InlineData(MatterIds.Wait, HostilityLevel.Frustrated, "wait-time")]
    [InlineData(MatterIds.Wait, HostilityLevel.Calm, "calm-question")]
    [InlineData(MatterIds.Manager, HostilityLevel.Angry, "asks-for-a-manager")]
    [InlineData(MatterIds.AlwaysRight, HostilityLevel.Angry, "always-right")]
    [InlineData(MatterIds.Guarantee, HostilityLevel.Calm, "guarantee-claim")]
    [InlineData(MatterIds.SecondRequest, HostilityLevel.Calm, "second-request")]
    [InlineData(MatterIds.Facts, HostilityLevel.Frustrated, "facts-differ")]
    [InlineData(MatterIds.Repeat, HostilityLevel.Frustrated, "repeat-contact")]
    [InlineData(MatterIds.Thanks, HostilityLevel.Calm, "thanks")]
    [InlineData(MatterIds.KeptWaiting, HostilityLevel.Calm, "wait-time")]
    [InlineData(MatterIds.Upsell, HostilityLevel.Calm, "calm-question")]
    [InlineData(MatterIds.SoldTo, HostilityLevel.Calm, "upsell-grievance")]
    [InlineData(MatterIds.StaffConduct, HostilityLevel.Angry, "complaint-about-staff")]
    [InlineData(MatterIds.Leaving, HostilityLevel.Calm, "calm-churn")]
    [InlineData(MatterIds.SingledOut, HostilityLevel.Calm, "violence")]
    [InlineData(MatterIds.Fault, HostilityLevel.Calm, "calm-question")]
    [InlineData(MatterIds.Trouble, HostilityLevel.Calm, "calm-problem")]
    [InlineData(MatterIds.Trouble, HostilityLevel.Frustrated, "listen-and-partner")]
    public void What_the_message_is_about_chooses_the_play(string matter, HostilityLevel level, string play) => Assert.Equal(play, Selector.Select(Facts(level, [], matter)).PlayId);

    [Fact]
    public void Attacks_that_pile_up_call_for_a_pause()
    {
        Signal[] three = [Attack("bloody"), Attack("idiots"), Attack("liars")];
        Assert.Equal("pause-until-calm", Selector.Select(Facts(HostilityLevel.Hostile, three)).PlayId);
        Assert.Equal("set-a-limit", Selector.Select(Facts(HostilityLevel.Hostile, three[..2])).PlayId);
    }

    [Fact]
    public void Swearing_at_a_thing_is_no_attack_on_a_person()
    {
        var facts = Facts(HostilityLevel.Angry, [Pasted.Signal(Words, SignalKind.Profanity, "bloody", SignalTarget.Company)]);
        Assert.Equal(0, facts.AttacksOnPeople);
        Assert.Equal("acknowledge-and-offer-options", Selector.Select(facts).PlayId);
    }

    [Fact]
    public void The_first_number_of_contacts_that_counts_as_repeat_is_two()
    {
        Assert.Equal("listen-and-partner", Selector.Select(Facts(HostilityLevel.Frustrated, []) with { TimesContacted = 1 }).PlayId);
        Assert.Equal("repeat-contact", Selector.Select(Facts(HostilityLevel.Frustrated, []) with { TimesContacted = 2 }).PlayId);
    }

    [Fact]
    public void Anger_without_a_problem_is_asked_for_one()
    {
        Assert.Equal("angry-at-everything", Selector.Select(Facts(HostilityLevel.Angry, []) with { NamesTheProblem = false }).PlayId);
        Assert.Equal("acknowledge-and-offer-options", Selector.Select(Facts(HostilityLevel.Angry, [])).PlayId);
    }

    [Fact]
    public void Thanks_with_a_question_is_a_question() =>
        Assert.Equal("calm-question", Selector.Select(Facts(HostilityLevel.Calm, [], MatterIds.Thanks) with { AsksSomething = true }).PlayId);

    [Fact]
    public void Who_has_left_and_is_still_charged_has_a_complaint() =>
        Assert.Equal("listen-and-partner", Selector.Select(Facts(HostilityLevel.Frustrated, [.. Signals(SignalKind.Churn)], MatterIds.Trouble)).PlayId);

    [Theory]
    [InlineData("de", false, "other-language")]
    [InlineData("und", false, "calm-question")]
    [InlineData("en", true, "calm-question")]
    public void A_language_the_scorer_was_not_made_for_is_not_called_calm(string code, bool isSupported, string play)
    {
        var facts = Facts(HostilityLevel.Calm, []);
        Assert.Equal(play, Selector.Select(facts with { Assessment = facts.Assessment with { Language = new LanguageGuess(code, 0.9, isSupported) } }).PlayId);
    }

    [Fact]
    public void A_calm_tone_that_is_not_trusted_is_checked_gently()
    {
        var facts = Facts(HostilityLevel.Calm, [.. Signals(SignalKind.Ultimatum)]);
        var unsure = facts with { Assessment = facts.Assessment with { Confidence = new Confidence(0.4, IsUnsure: true, "More context.") } };
        Assert.Equal("sarcasm-or-unsure", Selector.Select(unsure).PlayId);
        Assert.Equal("calm-question", Selector.Select(facts).PlayId);
    }

    [Fact]
    public void Every_play_of_the_table_exists_and_every_play_is_in_the_table()
    {
        var inTable = PlaySelector.Rows.Select(row => row.PlayId).ToHashSet();
        Assert.Equal(inTable.Order(), Pasted.Content.For("en").Plays.Keys.Order());
    }

    private static Signal Attack(string words) => Pasted.Signal(Words, SignalKind.Insult, words, SignalTarget.Agent);

    private static IEnumerable<Signal> Signals(params SignalKind[] kinds) => kinds.Select(kind => Pasted.Signal(Words, kind, "bloody", SignalTarget.Agent));

    private static PlayFacts Facts(HostilityLevel level, Signal[] signals, params string[] matters) => new()
    {
        Assessment = Pasted.Assessment(Words, level, signals),
        Matters = matters.ToDictionary(matter => matter, _ => new TextSpan(0, 6)),
        NamesTheProblem = true,
    };
}
