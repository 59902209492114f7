namespace CareBot.Training.Network;

/// <summary>Trains the network, the same way on every run.</summary>
internal sealed class NetworkTrainer(NetworkParameters net, NetworkOptions options)
{
    private readonly Worker[] _workers = [.. Enumerable.Range(0, options.Workers).Select(i => new Worker(net, options, (options.Seed * 100) + i))];
    private readonly Optimiser _optimiser = new(net, options);

    /// <summary>One pass over the texts in this order, the rate going evenly from one share to the other.</summary>
    internal void Pass(IReadOnlyList<Example> examples, float rateFrom, float rateTo, Action<double> progress, CancellationToken cancellationToken)
    {
        for (var start = 0; start < examples.Count; start += options.Batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = Math.Min(examples.Count, start + options.Batch);
            var first = start;
            Parallel.For(0, _workers.Length, worker =>
            {
                for (var i = first + worker; i < end; i += _workers.Length)
                {
                    _workers[worker].Learn(examples[i]);
                }
            });
            _optimiser.Step(_workers, end - start, rateFrom + ((rateTo - rateFrom) * start / examples.Count));
            progress((end - start) / (double)examples.Count);
        }
    }

    internal static void Shuffle<T>(IList<T> list, Random random)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}
