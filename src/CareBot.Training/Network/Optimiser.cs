using CareBot.Hostility.Model;

namespace CareBot.Training.Network;

/// <summary>Adam for the filters and heads, Adagrad by row for the words.</summary>
internal sealed class Optimiser(NetworkParameters net, NetworkOptions options)
{
    private const float MostStep = 20;

    private readonly Moments _columns = new(net.Columns.Length);
    private readonly Moments _filterBias = new(NetworkShape.Filters);
    private readonly Moments _heads = new(net.Heads.Length);
    private readonly Moments _headBias = new(net.HeadBias.Length);
    private readonly float[] _wordSquares = new float[net.Lexis.Known];
    private readonly float[] _gramSquares = new float[NetworkShape.GramPlaces];
    private int _step;

    /// <summary>One step with the gradients of all workers, added in their order.</summary>
    internal void Step(Worker[] workers, int texts, float rateScale)
    {
        _step++;
        var first = workers[0];
        foreach (var other in workers.AsSpan(1))
        {
            Move(other.ColumnGradients, first.ColumnGradients);
            Move(other.FilterBiasGradients, first.FilterBiasGradients);
            Move(other.HeadGradients, first.HeadGradients);
            Move(other.HeadBiasGradients, first.HeadBiasGradients);
        }

        var rate = options.Rate * rateScale;
        _columns.Update(net.Columns, first.ColumnGradients, rate, 1f / texts, 1e-4f, _step);
        _filterBias.Update(net.FilterBias, first.FilterBiasGradients, rate, 1f / texts, 0, _step);
        _heads.Update(net.Heads, first.HeadGradients, rate, 1f / texts, 1e-3f, _step);
        _headBias.Update(net.HeadBias, first.HeadBiasGradients, rate, 1f / texts, 0, _step);
        net.Transpose();
        foreach (var worker in workers)
        {
            foreach (var (word, gradient) in worker.WordGradients)
            {
                UpdateWord(word, gradient, 1f / texts, options.WordRate * rateScale);
            }

            worker.WordGradients.Clear();
        }
    }

    private void UpdateWord(int word, float[] gradient, float share, float rate)
    {
        var square = Vectors.Dot(gradient, gradient) * share * share / NetworkShape.Word;
        if (word < net.Lexis.Known)
        {
            _wordSquares[word] += square;
            Vectors.AddScaled(gradient, -share * StepOf(rate, _wordSquares[word]), net.Words.AsSpan(word * NetworkShape.Word, NetworkShape.Word));
        }

        var grams = net.Lexis.Grams[word];
        var part = grams.Length == 0 ? 0 : 1f / grams.Length;
        foreach (var place in grams)
        {
            _gramSquares[place] += square * part * part;
            Vectors.AddScaled(gradient, -share * part * StepOf(rate, _gramSquares[place]), net.Grams.AsSpan(place * NetworkShape.Word, NetworkShape.Word));
        }
    }

    private static float StepOf(float rate, float squares) => Math.Min(MostStep, rate / (MathF.Sqrt(squares) + 1e-6f));

    private static void Move(float[] from, float[] to)
    {
        Vectors.AddScaled(from, 1, to);
        Array.Clear(from);
    }

    private sealed class Moments(int count)
    {
        private const float First = 0.9f;
        private const float Second = 0.999f;

        private readonly float[] _mean = new float[count];
        private readonly float[] _square = new float[count];

        internal void Update(float[] values, float[] gradients, float rate, float share, float decay, int step)
        {
            var meanScale = 1 / (1 - MathF.Pow(First, step));
            var squareScale = 1 / (1 - MathF.Pow(Second, step));
            for (var i = 0; i < values.Length; i++)
            {
                var gradient = gradients[i] * share;
                _mean[i] = (First * _mean[i]) + ((1 - First) * gradient);
                _square[i] = (Second * _square[i]) + ((1 - Second) * gradient * gradient);
                values[i] -= rate * ((_mean[i] * meanScale / (MathF.Sqrt(_square[i] * squareScale) + 1e-8f)) + (decay * values[i]));
            }

            Array.Clear(gradients);
        }
    }
}
