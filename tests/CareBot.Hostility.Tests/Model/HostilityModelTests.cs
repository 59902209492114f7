using CareBot.Hostility.Model;
using CareBot.Hostility.Parts;

namespace CareBot.Hostility.Tests.Model;

public sealed class HostilityModelTests
{
    private static readonly ModelWeights Weights = TinyModel.Weights();

    [Fact]
    public void A_file_of_weights_reads_back_as_it_was_written()
    {
        var bytes = ModelFile.Write(Weights);
        Assert.Equal(bytes, ModelFile.Write(ModelFile.Read(bytes)));
        Assert.True(bytes.Length <= 10_000_000);
    }

    [Fact]
    public void A_damaged_a_foreign_and_an_old_file_are_refused_with_a_reason()
    {
        var bytes = ModelFile.Write(Weights);
        byte[] damaged = [.. bytes], foreign = [.. bytes], old = [.. bytes];
        damaged[^5] ^= 1;
        foreign[0] = 0;
        old[4] = 0;
        Assert.Contains("checksum", Refused(damaged), StringComparison.Ordinal);
        Assert.Contains("not a file", Refused(foreign), StringComparison.Ordinal);
        Assert.Contains("version 0", Refused(old), StringComparison.Ordinal);
        Assert.Contains("not a file", Refused([]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_behind_never_takes_back_what_was_said()
    {
        var model = new HostilityModel(Weights);
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, 1 + random.Next(60)).Select(_ => Word(random))) + ".";
            var (before, after) = (Read(model, text), Read(model, $"{text} {Word(random)} {Word(random)}."));
            Assert.True(after.Network >= before.Network && after.Ngrams >= before.Ngrams, text);
        }
    }

    [Fact]
    public void A_second_reading_and_another_model_with_the_same_weights_say_the_same()
    {
        const string text = "Hello, where is my order? You idiots! THIRD time now...";
        var model = new HostilityModel(Weights);
        var first = Read(model, text);
        Read(model, "something else in between, unknown words gallimaufry");
        Assert.Equal((first.Network, first.Ngrams), (Read(model, text).Network, Read(model, text).Ngrams));
        Assert.Equal((first.Network, first.Ngrams), (Read(new HostilityModel(Weights), text).Network, Read(new HostilityModel(Weights), text).Ngrams));
    }

    [Fact]
    public void Words_in_ignored_parts_are_not_read()
    {
        var model = new HostilityModel(Weights);
        const string text = "Hello order.\n\nOn Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n> you idiots";
        Assert.Equal(Read(model, "Hello order.\n").Words, Read(model, text).Words);
    }

    [Fact]
    public void A_signal_of_the_model_points_at_words_of_the_text()
    {
        var model = new HostilityModel(Weights);
        const string text = "Hello, where is my order? You idiots! THIRD time now...";
        var signals = Read(model, text).Signals;
        Assert.NotEmpty(signals);
        Assert.All(signals, signal => Assert.True(signal.Span is { Start: >= 0, Length: > 0 } && signal.Span.End <= text.Length));
    }

    [Fact]
    public void The_score_never_falls_when_the_rules_or_the_model_say_more()
    {
        double[] said = [.. Enumerable.Range(0, 41).Select(step => step * 0.1)];
        foreach (var rules in Enumerable.Range(0, 101))
        {
            var scores = said.Select(level => Joining.Score(rules, Say(level))).ToList();
            Assert.Equal(scores.Order(), scores);
            Assert.All(scores, score => Assert.InRange(score, 0, 100));
        }

        foreach (var level in said)
        {
            var scores = Enumerable.Range(0, 101).Select(rules => Joining.Score(rules, Say(level))).ToList();
            Assert.Equal(scores.Order(), scores);
        }
    }

    [Fact]
    public void Beside_a_quotation_and_in_despair_the_model_lifts_next_to_nothing()
    {
        Assert.InRange(Joining.Score(0, Say(3) with { HasQuotes = true }), 20, 39);
        Assert.InRange(Joining.Score(0, Say(3), RuleSigns.TakenBack), 20, 39);
        Assert.InRange(Joining.Score(20, Say(3), RuleSigns.Despair), 20, 39);
        Assert.InRange(Joining.Score(45, Say(0), RuleSigns.NamedStep), 40, 59);
        Assert.Equal(70, Joining.Score(70, Say(0), RuleSigns.Harm));
        Assert.InRange(Joining.Score(70, Say(0)), 20, 59);
    }

    private static ModelReading Say(double level) => new(level, level, 30, []);

    private static ModelReading Read(HostilityModel model, string text) => model.Read(text, MessageParts.Of(text));

    private static string Word(Random random) => new[] { "you", "idiots", "hello", "order", "parcel", "WHERE", "late!", "gone?", "so" }[random.Next(9)];

    private static string Refused(byte[] file) => Assert.Throws<InvalidDataException>(() => ModelFile.Read(file)).Message;
}
