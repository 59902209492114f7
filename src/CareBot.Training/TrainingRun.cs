using CareBot.Hostility;
using CareBot.Hostility.Model;
using CareBot.Hostility.Parts;
using CareBot.Training.Auxiliary;
using CareBot.Training.Corpus;
using CareBot.Training.Embeddings;
using CareBot.Training.Evaluation;
using CareBot.Training.Fitting;
using CareBot.Training.Network;
using CareBot.Training.Ngrams;
using CareBot.Training.Quantisation;

namespace CareBot.Training;

/// <summary>
/// The whole training: one pass over the auxiliary sets with ours mixed in, some over ours, with a fifth of ours held out; on that fifth the certainty
/// of a level and the thresholds of the signals are fitted; then the last passes over all of ours. The same inputs give the same bytes.
/// </summary>
internal sealed class TrainingRun(TrainingOptions options, ITrainingProgress progress)
{
    private const float CalmWeight = 0.3f;
    private const float OwnRate = 0.7f;
    private const int OwnCount = 3;
    private const int LeastCount = 3;

    private readonly TokenBuffer _buffer = new();
    private readonly Random _random = new(options.Seed);

    internal ModelWeights? Draft { get; private set; }

    internal ModelWeights Run(CancellationToken cancellationToken)
    {
        progress.Begin("Reading");
        var rows = OwnCorpus.Read(options.Corpus, options.Data);
        if (rows.Count == 0)
        {
            throw new InvalidDataException($"No labelled messages were found: neither *.tsv in {options.Corpus} nor in {Path.Combine(options.Data.FullName, "train")}.");
        }

        var auxiliary = AuxiliarySets.Read(options.Data);
        var calm = AuxiliarySets.Calm(options.Data);
        var vectors = options.Embeddings is null ? WordVectors.None : WordVectors.Read(options.Embeddings, options.PublishedWords, NetworkShape.Word);
        var lexis = MakeLexis(rows, auxiliary, calm, vectors);
        var own = rows.Select(row => (Row: row, Example: ExampleOf(row.Message, lexis))).ToList();
        var calmExamples = calm.Select(text => lexis.Read(text, _buffer) with { Level = 0, Signals = new float[NetworkShape.SignalHeads], Weight = CalmWeight }).ToList();
        var auxiliaryExamples = auxiliary.Select(row => lexis.Read(row.Text, _buffer) with { Task = row.Task, TaskLabels = row.Labels }).ToList();

        var net = new NetworkParameters(lexis, vectors.Of, _random);
        var trainer = new NetworkTrainer(net, options.Network with { Seed = options.Seed });
        var first = own.Where(item => !item.Row.IsHeldOut).Select(item => item.Example).Concat(calmExamples).ToList();
        Pass(trainer, "Auxiliary sets", Mix(auxiliaryExamples, first), 1, OwnRate, cancellationToken);
        Passes(trainer, "Our messages", first, options.OwnPasses, OwnRate, cancellationToken);
        var ngrams = Ngrams(rows.Where(row => !row.IsHeldOut), calm, cancellationToken);
        var draft = Quantiser.Quantise(net, ngrams, [0, 0, 0], new float[NetworkShape.SignalHeads]);
        Draft = draft;
        var (certainty, thresholds) = Fit(rows, draft);

        Passes(trainer, "All of our messages", [.. own.Select(item => item.Example), .. calmExamples], options.LastPasses, OwnRate / 2, cancellationToken);
        return Quantiser.Quantise(net, Ngrams(rows, calm, cancellationToken), certainty, thresholds);
    }

    private Lexis MakeLexis(IReadOnlyList<OwnRow> rows, IReadOnlyList<AuxiliaryRow> auxiliary, IReadOnlyList<string> calm, WordVectors vectors)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, count) in rows.Select(row => (row.Message.Text, OwnCount)).Concat(auxiliary.Select(row => (row.Text, 1))).Concat(calm.Select(text => (text, 1))))
        {
            _buffer.Clear();
            ModelTokenizer.Read(text, new TextSpan(0, text.Length), 0, _buffer);
            for (var i = 0; i < _buffer.Count; i++)
            {
                var word = new string(_buffer.Letters(_buffer[i]));
                counts[word] = counts.GetValueOrDefault(word) + count;
            }
        }

        var lexis = new Lexis();
        foreach (var (word, _) in counts.Where(pair => pair.Value >= LeastCount).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(options.TrainedWords))
        {
            lexis.Add(word);
        }

        foreach (var word in vectors.Words)
        {
            if (lexis.Words.Count < options.Vocabulary)
            {
                lexis.Add(word);
            }
        }

        lexis.Close();
        return lexis;
    }

    private Example ExampleOf(LabelledMessage message, Lexis lexis) => lexis.Read(message.Text, _buffer) with
    {
        Level = message.Level,
        Signals = [.. Enum.GetValues<SignalKind>().Select(kind => message.Flags.Contains(kind) ? 1f : 0f)],
    };

    private List<Example> Mix(List<Example> auxiliary, List<Example> own)
    {
        NetworkTrainer.Shuffle(auxiliary, _random);
        NetworkTrainer.Shuffle(own, _random);
        var mixed = new List<Example>();
        for (var i = 0; i < auxiliary.Count; i++)
        {
            mixed.Add(auxiliary[i]);
            if (i % options.OursEvery == options.OursEvery - 1)
            {
                mixed.Add(own[i / options.OursEvery % own.Count]);
            }
        }

        return mixed;
    }

    private void Passes(NetworkTrainer trainer, string name, List<Example> examples, int passes, float rate, CancellationToken cancellationToken)
    {
        for (var pass = 0; pass < passes; pass++)
        {
            NetworkTrainer.Shuffle(examples, _random);
            Pass(trainer, $"{name}, {pass + 1} of {passes}", examples, rate * (1 - ((float)pass / passes)), rate * (1 - ((pass + 1f) / passes)), cancellationToken);
        }
    }

    private void Pass(NetworkTrainer trainer, string name, List<Example> examples, float rateFrom, float rateTo, CancellationToken cancellationToken)
    {
        progress.Begin(name);
        trainer.Pass(examples, rateFrom, rateTo, progress.Advance, cancellationToken);
    }

    private NgramTrainer Ngrams(IEnumerable<OwnRow> rows, IReadOnlyList<string> calm, CancellationToken cancellationToken)
    {
        progress.Begin("Word groups");
        var texts = rows.Select(row => (NgramTrainer.Features(row.Message.Text, _buffer), row.Message.Level, 1f))
            .Concat(calm.Select(text => (NgramTrainer.Features(text, _buffer), 0, CalmWeight))).ToList();
        var trainer = new NgramTrainer();
        trainer.Train(texts, options.NgramPasses, new Random(options.Seed), progress.Advance, cancellationToken);
        return trainer;
    }

    private static (float[] Certainty, float[] Thresholds) Fit(IReadOnlyList<OwnRow> rows, ModelWeights draft)
    {
        var rules = new HostilityScorer(model: null);
        var model = new HostilityModel(draft);
        var readings = rows.Where(row => row.IsHeldOut).Select(row =>
        {
            var found = rules.Assess(row.Message.Text);
            return new HeldOutReading(row.Message.Level, row.Message.Flags, found.Score, found.Signals.Select(signal => signal.Kind).ToHashSet(), model.Read(row.Message.Text, MessageParts.Of(row.Message.Text)));
        }).ToList();
        return (CalibrationFit.Fit(readings), ThresholdFit.Fit(readings));
    }
}
