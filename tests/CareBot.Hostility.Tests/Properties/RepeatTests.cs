using System.Text.Json;
using CareBot.Testing;

namespace CareBot.Hostility.Tests.Properties;

/// <summary>The same text gives the same answer whatever was scored before, on whichever thread, by whichever scorer.</summary>
public sealed class RepeatTests
{
    private const int Threads = 8;

    private static readonly List<string> Texts =
    [
        .. File.ReadLines(Path.Combine(Machine.Root, "src", "CareBot.Training", "corpus", "authored-en-mail.tsv"))
            .Concat(File.ReadLines(Path.Combine(Machine.Root, "src", "CareBot.Training", "corpus", "authored-en-hot.tsv")))
            .Select(line => line[(line.LastIndexOf('\t') + 1)..].Replace("\\n", "\n", StringComparison.Ordinal)),
        "", "\uD800", "f\u200Bu\u0301ck", "> \n> \n", new string('!', 5000),
    ];

    [Fact]
    public void What_was_scored_before_leaves_no_trace()
    {
        var forward = Texts.Select(Answer).ToList();
        var backward = Enumerable.Reverse(Texts).Select(Answer).Reverse().ToList();
        Assert.True(Texts.Count > 200);
        Assert.Equal(forward, backward);
    }

    [Fact]
    public void Many_threads_at_once_get_the_answers_of_one()
    {
        var alone = Texts.Select(Answer).ToList();
        using var start = new Barrier(Threads);
        var answers = new List<string>[Threads];
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            // Each begins elsewhere, so that no two read the same text at the same time for long.
            start.SignalAndWait();
            var own = new string[Texts.Count];
            for (var i = 0; i < own.Length; i++)
            {
                var at = (i + (number * own.Length / Threads)) % own.Length;
                own[at] = Answer(Texts[at]);
            }

            answers[number] = [.. own];
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(answers, own => Assert.Equal(alone, own));
    }

    [Fact]
    public void Another_scorer_says_the_same()
    {
        var other = new HostilityScorer();
        Assert.All(Texts, text => Assert.Equal(Answer(text), JsonSerializer.Serialize(other.Assess(text))));
    }

    private static string Answer(string text) => JsonSerializer.Serialize(Score.Of(text));
}
