using CareBot.Hostility;
using CareBot.Hostility.Model;
using CareBot.Training.Embeddings;
using CareBot.Training.Fitting;
using CareBot.Training.Quantisation;
using Spectre.Console;

namespace CareBot.Training.Tests;

public sealed class TrainTests
{
    [Fact]
    public void A_second_run_writes_the_same_bytes_and_the_model_tells_the_two_kinds_of_message_apart()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "train"));
            File.WriteAllLines(Path.Combine(folder.FullName, "train", "authored.tsv"), Enumerable.Range(0, 120).Select(i =>
                i % 2 == 0 ? $"A{i}\tshop\t3\tinsult\tYou utter clowns lost parcel {i} again." : $"A{i}\tshop\t0\t\tPlease tell me where parcel {i} is."));
            var (first, second) = (Path.Combine(folder.FullName, "1.bin"), Path.Combine(folder.FullName, "2.bin"));
            Assert.Equal((0, 0), (Train(folder.FullName, first), Train(folder.FullName, second)));
            Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));

            var model = new HostilityModel(ModelFile.Read(File.ReadAllBytes(first)));
            Assert.True(Level(model, "You utter clowns") > Level(model, "Please tell me where it is") + 0.5);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Without_any_labelled_message_it_says_where_it_looked()
    {
        var errors = new StringWriter();
        var empty = Directory.CreateTempSubdirectory();
        var code = TrainCommand.Create(AnsiConsole.Console, errors).Parse(["--data", empty.FullName, "--corpus", empty.FullName, "--out", Path.Combine(empty.FullName, "x.bin")]).Invoke();
        empty.Delete(recursive: true);
        Assert.Equal(2, code);
        Assert.Contains("No labelled messages were found", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_bytes_is_off_by_at_most_half_a_step()
    {
        var random = new Random(5);
        var values = Enumerable.Range(0, 40).Select(_ => ((float)random.NextDouble() - 0.5f) * 3).ToArray();
        var (bytes, scales) = Quantiser.ByRow(values, 10);
        for (var i = 0; i < values.Length; i++)
        {
            Assert.InRange(Math.Abs((bytes[i] * scales[i / 10]) - values[i]), 0, (scales[i / 10] / 2) + 1e-6f);
        }
    }

    [Fact]
    public void Word_vectors_are_read_for_the_first_words_only()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, """{"size":3,"words":["the","of","rare"],"vectors":{"the":[1,2,9],"rare":[5,6,9],"of":[3,4,9]}}""");
        var vectors = WordVectors.Read(new FileInfo(path), words: 2, length: 2);
        File.Delete(path);
        Assert.Equal(["the", "of"], vectors.Words);
        Assert.Equal([3f, 4f], vectors.Of("of")!);
        Assert.Null(vectors.Of("rare"));
    }

    [Fact]
    public void Certainty_rises_from_a_cut_when_the_levels_far_from_it_are_the_right_ones()
    {
        var random = new Random(2);
        var rows = Enumerable.Range(0, 500).Select(_ =>
        {
            var expected = random.NextDouble() * 2;
            var rules = (int)(expected * 20);
            var level = rules / 20;
            return Reading(Joining.FromCut(rules, Read(expected)) > 0.3 ? level : 4, rules, expected);
        }).ToList();
        Assert.True(CalibrationFit.Fit(rows)[1] > 0.5);
    }

    private static HeldOutReading Reading(int level, int rules, double network) =>
        new(level, new HashSet<SignalKind>(), rules, new HashSet<SignalKind>(), Read(network));

    private static ModelReading Read(double network) => new(network, network, 1, []) { TokensAtPeak = 30 };

    private static double Level(HostilityModel model, string text) => model.Read(text, [new MessagePart(PartKind.CustomerWords, new TextSpan(0, text.Length), "")]).Network;

    private static int Train(string folder, string output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null), Ansi = AnsiSupport.No });
        return TrainCommand.Create(console, TextWriter.Null).Parse(["--data", folder, "--corpus", Path.Combine(folder, "none"), "--out", output]).Invoke();
    }
}
