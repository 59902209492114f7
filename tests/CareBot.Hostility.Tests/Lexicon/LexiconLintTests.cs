using System.Text.RegularExpressions;
using CareBot.Hostility.Lexicon;
using CareBot.Hostility.Matching;

namespace CareBot.Hostility.Tests.Lexicon;

public sealed partial class LexiconLintTests
{
    private static readonly string[] Languages = ["en", "id"];

    private static readonly List<LexiconEntry> Entries = [.. Languages.SelectMany(EntriesOf)];

    [Fact]
    public void Every_id_is_unique_and_well_formed()
    {
        Assert.Equal(Entries.Count, Entries.Select(entry => entry.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Entries, entry => Assert.Matches(Id(), entry.Id));
        Assert.All(Languages, language => Assert.All(EntriesOf(language), entry => Assert.StartsWith($"{language}.{entry.Kind}.", entry.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_entry_says_why_and_from_where()
    {
        Assert.All(Entries, entry => Assert.True(entry.Note.EndsWith('.') && entry.Note.Length > 5, entry.Id));
        Assert.All(Entries, entry => Assert.NotEmpty(entry.Source));
    }

    [Fact]
    public void Every_kind_of_signal_has_an_entry_in_every_language() =>
        Assert.All(Languages, language => Assert.All(Enum.GetValues<SignalKind>(), kind => Assert.Contains(EntriesOf(language), entry => entry.Kind == kind.ToWireName())));

    [Fact]
    public void Every_language_with_a_folder_of_rules_is_checked() => Assert.Equal(LexiconLoader.Languages.Order(StringComparer.Ordinal), Languages);

    [Fact]
    public void Every_kind_weight_target_and_cue_is_one_of_those_that_are_known()
    {
        string[] targets = ["agent", "company", "third_party", "self", "none"];
        Assert.All(Entries, entry => Assert.True(SignalNames.TryParse(entry.Kind, out _) || entry.Kind is "tone" or "exempt" or "cue", entry.Id));
        Assert.All(Entries, entry => Assert.InRange(entry.Weight, 0, 100));
        Assert.All(Entries, entry => Assert.Contains(entry.Target, targets));
        Assert.All(Entries.SelectMany(entry => entry.Weights.Keys), target => Assert.Contains(target, targets));
        Assert.All(Entries.Where(entry => entry.Kind == "cue"), entry => Assert.Contains(entry.Cue, (string[])["agent", "company", "third_party", "self", "report", "report_direct", "praise", "joy", "cross", "hedge", "softener", "made_good", "pronoun", "trouble", "sincere", "refusal", "speech", "condemn", "denial", "outsider", "own_words", "impostor", "courtesy"]));
        Assert.All(Entries.SelectMany(entry => entry.Exempts), taken => Assert.True(taken == "tone" || SignalNames.TryParse(taken, out _) || Entries.Exists(entry => entry.Id == taken), taken));
    }

    [Fact]
    public void No_pattern_stands_twice_in_one_entry() =>
        Assert.All(Entries, entry => Assert.Equal(entry.Words.Distinct(StringComparer.Ordinal), entry.Words));

    [Fact]
    public void Every_rule_id_that_a_signal_may_carry_can_be_described()
    {
        foreach (var entry in Entries.Where(entry => entry.Role == EntryRole.Signal))
        {
            var described = Score.Scorer.Describe(entry.Id);
            Assert.NotNull(described);
            Assert.Equal(entry.Note, described.Note);
        }

        Assert.Null(Score.Scorer.Describe("en.insult.nothing"));
    }

    [Theory]
    [InlineData("..2 idiot")]
    [InlineData("idiot ..2")]
    [InlineData("Idiot")]
    [InlineData("you're")]
    [InlineData("<nobodyknows>")]
    [InlineData("a? b?")]
    [InlineData("a ..0 b")]
    public void A_pattern_that_breaks_the_notation_is_refused_with_its_words(string pattern)
    {
        var error = Assert.Throws<InvalidDataException>(() => new PatternParser(new Dictionary<string, List<string>>()).Parse(pattern));
        Assert.Contains(pattern, error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<LexiconEntry> EntriesOf(string language) => LexiconLoader.Load(language).Values.SelectMany(file => file.Entries);

    [GeneratedRegex("^[a-z]{2}(\\.[a-z_]+){2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
