using System.Runtime.InteropServices;

namespace CareBot.Hostility.Scoring;

/// <summary>
/// Puts the evidence together. The worst sentence leads: its strongest find sets the score, every other kind of find in it adds an eighth
/// of its weight, 12 at most; each further sentence with evidence adds a twelfth of its own score, 8 at most. What adds up never reaches
/// level 2, 3 or 4 by itself: 40, 60 and 80 are passed only by a single find of that weight. More evidence never lowers the score.
/// </summary>
internal static class ScoreCombiner
{
    /// <summary>From this weight a find alone lifts a message to level 1.</summary>
    internal const int Felt = 20;

    /// <summary>From this weight a find alone lifts a message to level 2.</summary>
    internal const int Angry = 40;

    private const double BesideInSentence = 0.125;
    private const int MostInSentence = 12;
    private const double BesideInMessage = 1.0 / 12;
    private const int MostInMessage = 8;

    [ThreadStatic]
    private static Dictionary<string, int>? _tones;

    /// <summary>The score of all the evidence, 0-100.</summary>
    /// <param name="evidence">In the order of the text, so that the finds of a sentence stand together.</param>
    internal static int Combine(List<Evidence> evidence)
    {
        double strongest = 0, sum = 0;
        for (var first = 0; first < evidence.Count;)
        {
            var end = first + 1;
            while (end < evidence.Count && evidence[end].Sentence == evidence[first].Sentence)
            {
                end++;
            }

            var score = SentenceScore(evidence, first, end);
            strongest = Math.Max(strongest, score);
            sum += score;
            first = end;
        }

        var beside = Math.Min(MostInMessage, (sum - strongest) * BesideInMessage);
        return strongest <= 0 ? 0 : (int)Math.Min(CeilingOf(strongest), strongest + beside);
    }

    /// <summary>The level whose range holds a score.</summary>
    internal static HostilityLevel LevelOf(int score) => (HostilityLevel)Math.Min(4, score / 20);

    // One entry or one kind counts once: the same word ten times is one temper.
    private static double SentenceScore(List<Evidence> evidence, int first, int end)
    {
        Span<int> ofKind = stackalloc int[(int)SignalKind.SelfHarm + 1];
        ofKind.Clear();
        var ofTone = _tones ??= new Dictionary<string, int>(StringComparer.Ordinal);
        ofTone.Clear();
        for (var i = first; i < end; i++)
        {
            var item = evidence[i];
            ref var most = ref item.Kind is { } kind ? ref ofKind[(int)kind] : ref CollectionsMarshal.GetValueRefOrAddDefault(ofTone, item.Entry.Id, out _);
            most = Math.Max(most, item.Weight);
        }

        var (strongest, sum) = (0, 0);
        foreach (var weight in ofKind)
        {
            (strongest, sum) = (Math.Max(strongest, weight), sum + weight);
        }

        foreach (var weight in ofTone.Values)
        {
            (strongest, sum) = (Math.Max(strongest, weight), sum + weight);
        }

        return Math.Min(CeilingOf(strongest), strongest + Math.Min(MostInSentence, (sum - strongest) * BesideInSentence));
    }

    private static double CeilingOf(double strongest) => strongest switch
    {
        < Angry => Angry - 1,
        < 60 => 59,
        < 80 => 79,
        _ => 100,
    };
}
