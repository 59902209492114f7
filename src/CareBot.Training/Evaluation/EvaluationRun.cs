using CareBot.Hostility;
using CareBot.Hostility.Model;
using CareBot.Training.Baselines;

namespace CareBot.Training.Evaluation;

/// <summary>What is measured and how.</summary>
/// <param name="Data">Folder that holds dev/ and aux/.</param>
/// <param name="Files">Files below it; null for the default ones, of which those that are missing are left out.</param>
/// <param name="Draws">Draws for the intervals.</param>
/// <param name="DoubleAnnotated">Ids that begin like this were labelled by two people; empty for none.</param>
/// <param name="Vader">Where the npm package of VADER is; null for the place of the conformance tests.</param>
internal sealed record EvaluationOptions(DirectoryInfo Data, IReadOnlyList<string>? Files, int Draws, string DoubleAnnotated, DirectoryInfo? Vader);

/// <summary>Measures CareBot's scorer and the baselines, set after set.</summary>
internal sealed class EvaluationRun
{
    internal const string AgentReplies = "dev/agent-replies.tsv";
    internal const string HateCheckFile = "aux/hatecheck.tsv";
    internal const string WikipediaFile = "aux/wiki_toxicity_testset.tsv";
    internal const string RudditFile = "aux/ruddit.tsv";
    private const string JigsawFile = "aux/jigsaw_raw_samples.tsv";

    private readonly EvaluationOptions _options;
    private readonly IRater _shipped;
    private readonly List<IRater> _raters;
    private readonly string _leftOut;
    private readonly HarmAlarms _alarms = new();

    internal EvaluationRun(EvaluationOptions options, HostilityModel? model)
    {
        _options = options;
        _shipped = new ScorerRater(model is null ? "rules" : "joined", new HostilityScorer(model));
        _raters = model is null ? [_shipped] : [new ScorerRater("rules", new HostilityScorer(model: null)), new ModelRater(model), _shipped];
        var (vader, why) = VaderRater.Find(options.Vader);
        var words = WordListRater.Read(options.Data);
        _raters.AddRange(new IRater?[] { words, vader }.OfType<IRater>());
        _leftOut = string.Join(' ', new[] { words is null ? "The word list was left out: aux/ has no lists." : "", why }.Where(line => line.Length > 0));
    }

    /// <summary>The files of a run without <c>--files</c>.</summary>
    internal static IReadOnlyList<string> DefaultFiles { get; } = ["dev/real-dev.tsv", "dev/id-dev.tsv", AgentReplies, HateCheckFile, WikipediaFile, RudditFile];

    /// <summary>One section after the other, as they are ready.</summary>
    /// <exception cref="IOException">A file that was asked for is missing, or none of the default ones is there.</exception>
    /// <exception cref="InvalidDataException">A row cannot be read.</exception>
    internal IEnumerable<ReportSection> Sections()
    {
        var files = _options.Files ?? [.. DefaultFiles.Where(file => File.Exists(PathOf(file)))];
        if (files.Count == 0)
        {
            throw new FileNotFoundException($"None of the default files is below {_options.Data}: {string.Join(", ", DefaultFiles)}.");
        }

        foreach (var section in files.SelectMany(SectionsOf))
        {
            yield return section;
        }

        if (_alarms.Rows > 0)
        {
            yield return _alarms.Section();
        }
    }

    private IEnumerable<ReportSection> SectionsOf(string file) => File.Exists(PathOf(file)) ? file switch
    {
        AgentReplies => Replies(file),
        HateCheckFile => [HateCheckSection(file)],
        WikipediaFile => [Wikipedia(file)],
        RudditFile => [PublicSets.Section("aux/ruddit.tsv, offensiveness of Reddit comments", "Spearman", PublicSets.Ruddit(PathOf(file)), _raters, isGraded: true, _options.Draws)],
        _ => Labelled(file),
    } : throw new FileNotFoundException($"There is no {PathOf(file)}.");

    private IEnumerable<ReportSection> Labelled(string file)
    {
        var messages = LabelledMessage.Read(PathOf(file));
        string[] texts = [.. messages.Select(message => message.Text)];
        var ways = _raters.ConvertAll(rater => (Rater: rater, Way: new Way(rater.Name, [.. messages.Zip(rater.Rate(texts), ScoredMessage.Of)])));
        var shipped = ways.Find(way => way.Rater == _shipped).Way;
        _alarms.Add(file, shipped.Rows);

        var section = new LabelledSection(_options.Draws);
        ReportSection Of(string title, Func<ScoredMessage, bool> isIn) =>
            section.Of(title, [.. ways.Select(way => new Way(way.Way.Name, [.. way.Way.Rows.Where(isIn)]))], new Way(shipped.Name, [.. shipped.Rows.Where(isIn)])) with { Lines = _leftOut.Length > 0 ? [_leftOut] : [] };
        var twice = shipped.Rows.Count(IsTwice);
        if (twice > 0 && twice < messages.Count)
        {
            yield return Of($"{file}, labelled by two people", IsTwice);
        }

        yield return Of($"{file}, all", _ => true);
    }

    /// <summary>Agents' replies carry no labels; nearly all are acceptable, so what counts is how often one is called a threat.</summary>
    private IEnumerable<ReportSection> Replies(string file)
    {
        var replies = File.ReadLines(PathOf(file)).Select(line => line.Split('\t', 2)).Where(cells => cells.Length == 2)
            .Select(cells => new LabelledMessage(cells[0], "agent", 0, new HashSet<SignalKind>(), cells[1].Replace("\\n", "\n", StringComparison.Ordinal))).ToList();
        _alarms.Add(file, [.. replies.Zip(_shipped.Rate([.. replies.Select(reply => reply.Text)]), ScoredMessage.Of)]);
        return [];
    }

    private ReportSection HateCheckSection(string file)
    {
        var cases = HateCheck.Read(PathOf(file));
        return HateCheck.Section(file, cases, [.. _shipped.Rate([.. cases.Select(test => test.Text)]).Select(rating => rating.Level)], _options.Draws);
    }

    private ReportSection Wikipedia(string file)
    {
        var (rows, dropped) = PublicSets.WikipediaToxicity(PathOf(file), PathOf(JigsawFile));
        return PublicSets.Section($"{file}, toxic talk comments ({dropped} that also stand in the Jigsaw set left out)", "AUC", rows, _raters, isGraded: false, _options.Draws);
    }

    private string PathOf(string file) => Path.Combine(_options.Data.FullName, file);

    private bool IsTwice(ScoredMessage row) => _options.DoubleAnnotated.Length > 0 && row.Message.Id.StartsWith(_options.DoubleAnnotated, StringComparison.Ordinal);
}
