using CareBot.Testing;
using CareBot.Training.Baselines;
using CareBot.Training.Evaluation;
using Spectre.Console;

namespace CareBot.Training.Tests;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_tables_of_a_file_are_printed()
    {
        Write("some.tsv", "G1\tshop\t3\tinsult\tYou are idiots.\nX2\tshop\t0\t\tWhere is my order?\n");
        var (code, output, _) = Evaluate("--files", "some.tsv");
        Assert.Equal(0, code);
        Assert.Contains("labelled by two people: 1 rows", output, StringComparison.Ordinal);
        Assert.Contains("up to 5 words", output, StringComparison.Ordinal);
        Assert.Contains("False alarms of violence: 0 of 2, 0.00%; False alarms of self_harm: 0 of 2, 0.00%", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_asked_for_and_is_missing_ends_with_its_name_and_code_two()
    {
        var (code, _, errors) = Evaluate("--files", "no-such-file.tsv");
        Assert.Equal(2, code);
        Assert.Contains("no-such-file.tsv", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_of_the_default_files_it_says_which_they_are()
    {
        var (code, _, errors) = Evaluate();
        Assert.Equal(2, code);
        Assert.Contains("dev/real-dev.tsv", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_files_that_are_missing_are_left_out()
    {
        Write("dev/id-dev.tsv", "D1\tauthored\t0\t\tTerima kasih.\n");
        var (code, output, _) = Evaluate();
        Assert.Equal(0, code);
        Assert.Contains("dev/id-dev.tsv, all: 1 rows", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hatecheck", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agents_reply_that_is_called_a_threat_is_named_by_its_id_and_not_by_its_words()
    {
        Write("dev/agent-replies.tsv", "AR1\tHappy to help.\nAR2\tI will come to your house and kill you.\n");
        var (code, output, _) = Evaluate();
        Assert.Equal(0, code);
        Assert.Contains("False alarms of violence: 1 of 2, 50.00% (AR2)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("kill", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Baselines_stand_beside_the_scorer_and_one_that_is_missing_is_said_to_be_left_out()
    {
        Write("aux/ldnoobw_lexicon.tsv", "text\tlang\nbloody hell\ten\nmerde\tfr\n");
        Write("some.tsv", "A1\tshop\t2\t\tBloody hell, where is it?\nA2\tshop\t0\t\tThe word merde is French.\n");
        var (_, output, _) = Evaluate("--files", "some.tsv", "--vader", _folder.FullName);
        Assert.Contains("word list", output, StringComparison.Ordinal);
        Assert.Contains("VADER was left out", output, StringComparison.Ordinal);
        Assert.Contains("--vader", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_word_list_counts_whole_words_and_the_longest_entry_once()
    {
        var list = new WordListRater(["hell", "bloody hell", "a$$"]);
        Assert.Equal(0, list.Count("Hello from Shell"));
        Assert.Equal(1, list.Count("BLOODY  hell!"));
        Assert.Equal(3, list.Count("Hell, \"bloody hell\" and a$$."));
    }

    [NodeFact]
    public void Vader_ranks_an_angry_message_above_a_kind_one()
    {
        var (vader, why) = VaderRater.Find(new DirectoryInfo(Path.Combine(Machine.Root, "tests", "conformance")));
        Assert.True(vader is not null, why);
        var ratings = vader.Rate(["This is horrible,\nI hate it 😡", "I love it, thank you", ""]);
        Assert.Equal(3, ratings.Count);
        Assert.True(ratings[0].Score > ratings[2].Score && ratings[2].Score > ratings[1].Score);
        Assert.All(ratings, rating => Assert.Equal(Rating.NoLevel, rating.Level));
    }

    [Fact]
    public void Hatecheck_is_shown_by_function_and_those_over_the_bound_are_named()
    {
        Write("hatecheck.tsv", "text\tlabel_gold\tfunctionality\ttarget_ident\tdirection\nA\\nb\thateful\tslur_h\twomen\tgeneral\nB\tnon-hateful\tident_neutral_nh\twomen\tgeneral\nC\tnon-hateful\tprofanity_nh\t\t\nD\tnon-hateful\tprofanity_nh\t\t\n");
        var cases = HateCheck.Read(Path.Combine(_folder.FullName, "hatecheck.tsv"));
        Assert.Equal(new HateCheckCase("A\nb", IsHateful: true, "slur_h"), cases[0]);

        var section = HateCheck.Section("set", cases, [4, 0, 3, 2], draws: 20);
        var harmless = section.Tables[0].Rows;
        Assert.Equal(["ident_neutral_nh", "1", "0.0% [0.0%, 0.0%]", "0.0% [0.0%, 0.0%]", "yes"], harmless[0]);
        Assert.Equal(("profanity_nh", "no"), (harmless[1][0], harmless[1][4]));
        Assert.StartsWith("50.0%", harmless[1][3], StringComparison.Ordinal);
        Assert.StartsWith("100.0%", section.Tables[1].Rows[0][3], StringComparison.Ordinal);
        Assert.Contains("profanity_nh (50.0%)", section.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text\tlabel_gold\tfunctionality\nA\tperhaps\tslur_h\n")]
    [InlineData("text\tlabel\nA\thateful\n")]
    public void A_hatecheck_file_that_cannot_be_read_says_what_was_expected(string content)
    {
        Write("hatecheck.tsv", content);
        var error = Assert.Throws<InvalidDataException>(() => HateCheck.Read(Path.Combine(_folder.FullName, "hatecheck.tsv")));
        Assert.Contains("label_gold", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_was_trained_on_is_dropped_from_the_wikipedia_set_whatever_its_spaces_and_case()
    {
        Write("wiki.tsv", "text\tlabel\trev_id\nYou  FOOL\ttoxic\t1\nHello\tnontoxic\t2\n");
        Write("jigsaw.tsv", "text\ttoxic\n\"you fool\"\t1\n");
        var (rows, dropped) = PublicSets.WikipediaToxicity(Path.Combine(_folder.FullName, "wiki.tsv"), Path.Combine(_folder.FullName, "jigsaw.tsv"));
        Assert.Equal([new MarkedText("Hello", 0)], rows);
        Assert.Equal(1, dropped);
    }

    [Fact]
    public void Figures_go_between_the_markers_and_a_second_run_changes_nothing()
    {
        Write("some.tsv", "X1\tshop|west\t3\tinsult\tYou are idiots.\nX2\tshop\t0\t\tWhere is my order?\n");
        Write("CARD.md", $"# Card\n\nBefore.\n\n{FiguresFile.Begin}\nstale figures\n{FiguresFile.End}\n\nAfter.\n");
        var card = Path.Combine(_folder.FullName, "CARD.md");
        Assert.Equal(0, Evaluate("--files", "some.tsv", "--figures", card).Code);
        var first = File.ReadAllText(card);
        Assert.StartsWith($"# Card\n\nBefore.\n\n{FiguresFile.Begin}\n\n### some.tsv, all: 2 rows\n\n| scored by | kappa (quadratic) |", first, StringComparison.Ordinal);
        Assert.EndsWith($"\n\n{FiguresFile.End}\n\nAfter.\n", first, StringComparison.Ordinal);
        Assert.DoesNotContain("stale", first, StringComparison.Ordinal);
        Assert.Contains("| shop\\|west | 1 |", first, StringComparison.Ordinal);
        Assert.Equal(0, Evaluate("--files", "some.tsv", "--figures", card).Code);
        Assert.Equal(first, File.ReadAllText(card));
    }

    [Theory]
    [InlineData("no markers")]
    [InlineData(FiguresFile.Begin)]
    [InlineData(FiguresFile.End + "\n" + FiguresFile.Begin)]
    [InlineData(FiguresFile.Begin + FiguresFile.Begin + FiguresFile.End)]
    public void A_card_without_its_markers_is_refused_before_anything_is_measured(string content)
    {
        Write("some.tsv", "X1\tshop\t0\t\tHello\n");
        Write("CARD.md", content);
        var (code, output, errors) = Evaluate("--files", "some.tsv", "--figures", Path.Combine(_folder.FullName, "CARD.md"));
        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.Contains(FiguresFile.Begin, errors, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(Path.Combine(_folder.FullName, "CARD.md")));
    }

    [Fact]
    public void The_model_card_has_its_markers()
    {
        var card = Path.Combine(Machine.Root, "src", "CareBot.Hostility", "MODEL.md");
        Assert.Contains("### ", FiguresFile.Replace(File.ReadAllText(card), "### x", card), StringComparison.Ordinal);
    }

    [SharedDataFact]
    public void On_real_messages_the_scorer_orders_better_than_a_word_list()
    {
        var data = new DirectoryInfo(Machine.SharedData!);
        var messages = LabelledMessage.Read(Path.Combine(data.FullName, "dev", "real-dev.tsv")).Where(message => message.Id.StartsWith('G')).ToList();
        string[] texts = [.. messages.Select(message => message.Text)];
        double Auc(IRater rater) => Metrics.Auc([.. messages.Zip(rater.Rate(texts), ScoredMessage.Of)], 2);
        Assert.True(Auc(new ScorerRater("joined", new Hostility.HostilityScorer())) > Auc(WordListRater.Read(data)!) + 0.05);
    }

    private (int Code, string Output, string Errors) Evaluate(params string[] more)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        var code = EvaluateCommand.Create(console, errors).Parse(["--data", _folder.FullName, "--draws", "10", .. more]).Invoke();
        return (code, output.ToString(), errors.ToString());
    }

    private void Write(string name, string content)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, name));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, content);
    }
}
