using CareBot.Hostility.Model;

namespace CareBot.Training.Network;

/// <summary>One pass forward and backward over single texts, with gradients of its own.</summary>
internal sealed class Worker(NetworkParameters net, NetworkOptions options, int seed)
{
    private const float LevelShare = 1.5f;
    private const int MostTokens = 300;

    private readonly Random _random = new(seed);
    private readonly float[] _inputs = new float[MostTokens * NetworkShape.Input];
    private readonly float[] _columns = new float[MostTokens * NetworkShape.Columns];
    private readonly float[] _inputGradients = new float[MostTokens * NetworkShape.Input];
    private readonly float[] _pooled = new float[NetworkShape.Pooled];
    private readonly float[] _pooledGradients = new float[NetworkShape.Pooled];
    private readonly bool[] _kept = new bool[NetworkShape.Pooled];
    private readonly int[] _won = new int[NetworkShape.Filters];
    private readonly bool[] _dropped = new bool[MostTokens];

    internal float[] ColumnGradients { get; } = new float[net.Columns.Length];

    internal float[] FilterBiasGradients { get; } = new float[NetworkShape.Filters];

    internal float[] HeadGradients { get; } = new float[net.Heads.Length];

    internal float[] HeadBiasGradients { get; } = new float[net.HeadBias.Length];

    /// <summary>Gradients of words, in the order in which they came.</summary>
    internal List<(int Word, float[] Gradient)> WordGradients { get; } = [];

    internal void Learn(Example example)
    {
        if (example.Words.Length == 0)
        {
            return;
        }

        Forward(example);
        Array.Clear(_pooledGradients);
        if (example.Level >= 0)
        {
            for (var k = 0; k < NetworkShape.LevelHeads; k++)
            {
                Output(k, example.Level > k ? 1 : 0, example.Weight * LevelShare);
            }

            for (var k = 0; k < NetworkShape.SignalHeads; k++)
            {
                Output(NetworkShape.LevelHeads + k, example.Signals[k], example.Weight * options.SignalShare);
            }
        }

        for (var k = 0; k < example.TaskLabels.Length; k++)
        {
            Output(net.TaskStart[example.Task] + k, example.TaskLabels[k], example.Weight / MathF.Sqrt(example.TaskLabels.Length));
        }

        Backward(example);
    }

    private void Forward(Example example)
    {
        var tokens = example.Words.Length;
        Array.Clear(_inputs, 0, tokens * NetworkShape.Input);
        for (var t = 0; t < tokens; t++)
        {
            var input = _inputs.AsSpan(t * NetworkShape.Input, NetworkShape.Input);
            _dropped[t] = _random.NextDouble() < options.WordDropout;
            FillInput(example.Words[t], example.Cases[t], _dropped[t], input);
            Vectors.Multiply(input, net.Filters, _columns.AsSpan(t * NetworkShape.Columns, NetworkShape.Columns));
        }

        Pool(example);
        var mean = _pooled.AsSpan(NetworkShape.Filters);
        mean.Clear();
        for (var t = 0; t < tokens; t++)
        {
            Vectors.AddScaled(_inputs.AsSpan(t * NetworkShape.Input, NetworkShape.Input), 1f / tokens, mean);
        }

        for (var i = 0; i < _pooled.Length; i++)
        {
            _kept[i] = _random.NextDouble() >= options.Dropout;
            _pooled[i] = _kept[i] ? _pooled[i] / (1 - options.Dropout) : 0;
        }
    }

    private void FillInput(int word, LetterCase letterCase, bool isDropped, Span<float> input)
    {
        var vector = input[..NetworkShape.Word];
        if (!isDropped)
        {
            if (word < net.Lexis.Known)
            {
                net.Words.AsSpan(word * NetworkShape.Word, NetworkShape.Word).CopyTo(vector);
            }

            var grams = net.Lexis.Grams[word];
            foreach (var place in grams)
            {
                Vectors.AddScaled(net.Grams.AsSpan(place * NetworkShape.Word, NetworkShape.Word), 1f / grams.Length, vector);
            }
        }

        input[NetworkShape.Capitals] = letterCase == LetterCase.Capitals ? 1 : 0;
        input[NetworkShape.CapitalFirst] = letterCase == LetterCase.CapitalFirst ? 1 : 0;
        input[NetworkShape.Present] = 1;
        input[NetworkShape.Missing] = isDropped ? 1 : 0;
    }

    private void Pool(Example example)
    {
        int column = 0, filter = 0;
        for (var bank = 0; bank < NetworkShape.Widths.Length; bank++)
        {
            var (width, filters) = (NetworkShape.Widths[bank], NetworkShape.FiltersOf[bank]);
            for (var f = 0; f < filters; f++)
            {
                var (best, won) = (float.MinValue, -1);
                for (var t = 0; t < example.Words.Length; t++)
                {
                    float value = 0;
                    for (var k = 0; k < width && t + k < example.SentenceEnds[t]; k++)
                    {
                        value += _columns[((t + k) * NetworkShape.Columns) + column + (k * filters) + f];
                    }

                    (best, won) = value > best ? (value, t) : (best, won);
                }

                var total = best + net.FilterBias[filter + f];
                (_pooled[filter + f], _won[filter + f]) = total > 0 ? (total, won) : (0, -1);
            }

            column += width * filters;
            filter += filters;
        }
    }

    /// <summary>Logistic loss of one output: its gradient flows to the head and to the pooled values.</summary>
    private void Output(int output, float label, float weight)
    {
        var head = net.Heads.AsSpan(output * NetworkShape.Pooled, NetworkShape.Pooled);
        var gradient = (Vectors.Sigmoid(net.HeadBias[output] + Vectors.Dot(_pooled, head)) - label) * weight;
        HeadBiasGradients[output] += gradient;
        Vectors.AddScaled(_pooled, gradient, HeadGradients.AsSpan(output * NetworkShape.Pooled, NetworkShape.Pooled));
        Vectors.AddScaled(head, gradient, _pooledGradients);
    }

    private void Backward(Example example)
    {
        var tokens = example.Words.Length;
        for (var i = 0; i < _pooledGradients.Length; i++)
        {
            _pooledGradients[i] = _kept[i] ? _pooledGradients[i] / (1 - options.Dropout) : 0;
        }

        Array.Clear(_inputGradients, 0, tokens * NetworkShape.Input);
        int column = 0, filter = 0;
        for (var bank = 0; bank < NetworkShape.Widths.Length; bank++)
        {
            var (width, filters) = (NetworkShape.Widths[bank], NetworkShape.FiltersOf[bank]);
            for (var f = 0; f < filters; f++)
            {
                var (won, gradient) = (_won[filter + f], _pooledGradients[filter + f]);
                if (won < 0 || gradient == 0)
                {
                    continue;
                }

                FilterBiasGradients[filter + f] += gradient;
                for (var k = 0; k < width && won + k < example.SentenceEnds[won]; k++)
                {
                    var at = (column + (k * filters) + f) * NetworkShape.Input;
                    Vectors.AddScaled(_inputs.AsSpan((won + k) * NetworkShape.Input, NetworkShape.Input), gradient, ColumnGradients.AsSpan(at, NetworkShape.Input));
                    Vectors.AddScaled(net.Columns.AsSpan(at, NetworkShape.Input), gradient, _inputGradients.AsSpan((won + k) * NetworkShape.Input, NetworkShape.Input));
                }
            }

            column += width * filters;
            filter += filters;
        }

        for (var t = 0; t < tokens; t++)
        {
            var gradient = _inputGradients.AsSpan(t * NetworkShape.Input, NetworkShape.Word);
            Vectors.AddScaled(_pooledGradients.AsSpan(NetworkShape.Filters, NetworkShape.Word), 1f / tokens, gradient);
            if (!_dropped[t])
            {
                WordGradients.Add((example.Words[t], gradient.ToArray()));
            }
        }
    }
}
