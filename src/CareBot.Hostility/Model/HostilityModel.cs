namespace CareBot.Hostility.Model;

/// <summary>
/// The trained model. Reads a message sentence by sentence and asks after each one what the words so far show; what it says of the message is the
/// most that it said on the way. So words that come behind cannot take back an attack, only a clear rise counts as one, and a sentence that is
/// calm by itself raises nothing.
/// </summary>
internal sealed class HostilityModel(ModelWeights weights)
{
    /// <summary>How much higher, in levels, later words must bring it: less than this is noise, not anger.</summary>
    private const double ClearRise = 0.3;

    /// <summary>A sentence that by itself says less than this is calm.</summary>
    private const double CalmAlone = 0.9;

    /// <summary>From this level on it is worth saying which words weighed most.</summary>
    private const double LevelShown = 0.75;

    /// <summary>The head for "angry or worse".</summary>
    private const int LoudestHead = 1;
    private const string Resource = "Model/weights.bin";

    [ThreadStatic]
    private static ModelWorkspace? _space;

    private readonly WordProjections _projections = new(weights);

    internal ModelWeights Weights => weights;

    /// <summary>The embedded model; null when this build has none.</summary>
    /// <exception cref="InvalidDataException">The embedded weights are damaged or of another version.</exception>
    internal static HostilityModel? Load()
    {
        using var stream = typeof(HostilityModel).Assembly.GetManifestResourceStream(Resource);
        if (stream is null)
        {
            return null;
        }

        // An embedded resource lies in memory already: a copy of it would double what loading takes.
        if (stream is UnmanagedMemoryStream mapped)
        {
            return new HostilityModel(ModelFile.Read(Mapped(mapped)));
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new HostilityModel(ModelFile.Read(bytes));
    }

    private static unsafe ReadOnlySpan<byte> Mapped(UnmanagedMemoryStream stream) => new(stream.PositionPointer, (int)stream.Length);

    /// <summary>Reads the customer's parts of a text.</summary>
    internal ModelReading Read(string text, IReadOnlyList<MessagePart> parts)
    {
        var space = _space ??= new ModelWorkspace();
        space.Tokens.Clear();
        var sentence = 0;
        foreach (var part in parts)
        {
            if (!part.IsIgnored)
            {
                sentence = ModelTokenizer.Read(text, part.Span, sentence, space.Tokens);
            }
        }

        var reading = Read(space);
        space.Tokens.Forget();
        return reading;
    }

    private ModelReading Read(ModelWorkspace space)
    {
        var tokens = space.Tokens;
        double? network = null, ngrams = null;
        var loudest = (First: 0, End: 0);
        var read = 0;
        Array.Clear(space.Signals);
        space.BeginWindow(0);
        for (var first = 0; first < tokens.Count;)
        {
            var end = SentenceEnd(tokens, first);
            if (end - space.WindowStart > NetworkShape.WindowTokens && first > space.WindowStart)
            {
                space.BeginWindow(first);
            }

            ReadSentence(space, first, end);
            var (level, groups) = (NetworkLevel(space, end), NgramLevel(space));
            var rises = IsClearRise(network, level);
            var groupsRise = IsClearRise(ngrams, groups);
            if (network is not null && (rises || groupsRise) && LevelAlone(space, first, end) < CalmAlone)
            {
                (rises, groupsRise) = (false, false);
            }

            if (rises)
            {
                loudest = (space.WindowStart, end);
                read = Math.Max(read, end - space.WindowStart);
                network = level;
            }

            ngrams = groupsRise ? groups : ngrams;
            first = end;
        }

        return new ModelReading(network ?? 0, ngrams ?? 0, tokens.Count, Signals(space))
        {
            TokensAtPeak = read,
            HasQuotes = HasQuotes(tokens, loudest.First, loudest.End),
            Loudest = loudest.End > 0 && network >= LevelShown ? WordsThatWon(space, LoudestHead, loudest.First, loudest.End) : default,
        };
    }

    private static bool HasQuotes(TokenBuffer tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens.Letters(tokens[i]) is ['"' or '“' or '”' or '„' or '«'])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClearRise(double? before, double now) => before is not { } best || now > best + ClearRise;

    private static int SentenceEnd(TokenBuffer tokens, int first)
    {
        var end = first + 1;
        while (end < tokens.Count && tokens[end].Sentence == tokens[first].Sentence && end - first < NetworkShape.SentenceTokens)
        {
            end++;
        }

        return end;
    }

    private void ReadSentence(ModelWorkspace space, int first, int end)
    {
        FillColumns(space, first, end);
        FilterPooling.Raise(space.Columns, end - first, space.Max);
        for (var i = first; i < end; i++)
        {
            var count = NgramFeatures.Places(space.Tokens, i, space.WindowStart, space.Places);
            foreach (var place in space.Places.AsSpan(0, count))
            {
                if (space.See(place))
                {
                    space.NgramCount++;
                    for (var level = 0; level < NetworkShape.LevelHeads; level++)
                    {
                        space.NgramSums[level] += weights.Ngrams[(place * NetworkShape.LevelHeads) + level];
                    }
                }
            }
        }
    }

    private void FillColumns(ModelWorkspace space, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            ref readonly var token = ref space.Tokens[i];
            _projections.Read(space.Tokens.Letters(token), token.Case, space, space.Columns.AsSpan((i - first) * NetworkShape.Columns, NetworkShape.Columns));
        }
    }

    private double NetworkLevel(ModelWorkspace space, int end)
    {
        var level = LevelOf(space, end - space.WindowStart);
        for (var kind = 0; kind < NetworkShape.SignalHeads; kind++)
        {
            var probability = space.Heads[NetworkShape.LevelHeads + kind];
            if (probability > space.Signals[kind] + 0.05f)
            {
                (space.Signals[kind], space.SignalWindows[kind]) = (probability, (space.WindowStart, end));
            }
        }

        return level;
    }

    /// <summary>The level of one sentence without those before it; what was read of them is kept.</summary>
    private double LevelAlone(ModelWorkspace space, int first, int end)
    {
        space.SetAside();
        FillColumns(space, first, end);
        FilterPooling.Raise(space.Columns, end - first, space.Max);
        var level = LevelOf(space, end - first);
        space.TakeBack();
        return level;
    }

    private double LevelOf(ModelWorkspace space, int tokens)
    {
        for (var f = 0; f < NetworkShape.Filters; f++)
        {
            space.Pooled[f] = Math.Max(0, space.Max[f] + weights.FilterBias[f]);
        }

        for (var i = 0; i < NetworkShape.Input; i++)
        {
            space.Pooled[NetworkShape.Filters + i] = space.Sum[i] / tokens;
        }

        ReadHeads(space);
        double level = 0;
        for (var head = 0; head < NetworkShape.LevelHeads; head++)
        {
            level += space.Heads[head];
        }

        return level;
    }

    private void ReadHeads(ModelWorkspace space)
    {
        var head = 0;
        for (; head + 4 <= NetworkShape.Heads; head += 4)
        {
            Vectors.DotFour(weights.Heads.AsSpan(head * NetworkShape.Pooled, 4 * NetworkShape.Pooled), space.Pooled, space.Heads.AsSpan(head));
        }

        for (; head < NetworkShape.Heads; head++)
        {
            space.Heads[head] = Vectors.Dot(weights.Heads.AsSpan(head * NetworkShape.Pooled, NetworkShape.Pooled), space.Pooled);
        }

        for (head = 0; head < NetworkShape.Heads; head++)
        {
            space.Heads[head] = Vectors.Sigmoid(weights.HeadBias[head] + space.Heads[head]);
        }
    }

    private double NgramLevel(ModelWorkspace space)
    {
        double level = 0;
        var norm = 1 / MathF.Sqrt(Math.Max(1, space.NgramCount));
        for (var head = 0; head < NetworkShape.LevelHeads; head++)
        {
            level += Vectors.Sigmoid(weights.NgramScales[NetworkShape.LevelHeads + head] + (space.NgramSums[head] * weights.NgramScales[head] * norm));
        }

        return level;
    }

    private IReadOnlyList<ModelSignal> Signals(ModelWorkspace space)
    {
        List<ModelSignal>? found = null;
        for (var kind = 0; kind < NetworkShape.SignalHeads; kind++)
        {
            if (space.Signals[kind] >= weights.SignalThresholds[kind])
            {
                (found ??= []).Add(new ModelSignal((SignalKind)kind, space.Signals[kind], WordsThatWon(space, NetworkShape.LevelHeads + kind, space.SignalWindows[kind].First, space.SignalWindows[kind].End)));
            }
        }

        return found ?? (IReadOnlyList<ModelSignal>)[];
    }

    /// <summary>The words at which the filter that speaks loudest for this head has its largest value.</summary>
    private TextSpan WordsThatWon(ModelWorkspace space, int head, int windowFirst, int windowEnd)
    {
        var heads = weights.Heads.AsSpan(head * NetworkShape.Pooled, NetworkShape.Filters);
        (int First, int Last, float Vote) best = (windowFirst, windowFirst, float.MinValue);
        for (var first = windowFirst; first < windowEnd;)
        {
            var end = Math.Min(windowEnd, SentenceEnd(space.Tokens, first));
            FillColumns(space, first, end);
            FilterPooling.Largest(space.Columns, end - first, space.LargestAt, space.Largest);
            for (var f = 0; f < NetworkShape.Filters; f++)
            {
                var vote = heads[f] * (space.Largest[f] + weights.FilterBias[f]);
                if (heads[f] > 0 && vote > best.Vote)
                {
                    var at = first + space.LargestAt[f];
                    best = (at, Math.Min(at + FilterPooling.WidthOf(f), end) - 1, vote);
                }
            }

            first = end;
        }

        var start = space.Tokens[best.First].Start;
        return new TextSpan(start, space.Tokens[best.Last].End - start);
    }
}
