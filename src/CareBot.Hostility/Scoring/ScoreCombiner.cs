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

    /// <summary>The score of all the evidence, 0-100.</summary>
    internal static int Combine(IEnumerable<Evidence> evidence)
    {
        var sentences = evidence.Where(item => item.Weight > 0).GroupBy(item => item.Sentence).Select(SentenceScore).OrderDescending().ToList();
        if (sentences.Count == 0)
        {
            return 0;
        }

        var beside = Math.Min(MostInMessage, sentences.Skip(1).Sum() * BesideInMessage);
        return (int)Math.Min(CeilingOf(sentences[0]), sentences[0] + beside);
    }

    /// <summary>The level whose range holds a score.</summary>
    internal static HostilityLevel LevelOf(int score) => (HostilityLevel)Math.Min(4, score / 20);

    private static double SentenceScore(IGrouping<int, Evidence> sentence)
    {
        // One entry or one kind counts once: the same word ten times is one temper.
        var weights = sentence.GroupBy(item => item.Kind?.ToWireName() ?? item.Entry.Id, StringComparer.Ordinal).Select(group => group.Max(item => item.Weight)).OrderDescending().ToList();
        var beside = Math.Min(MostInSentence, weights.Skip(1).Sum() * BesideInSentence);
        return Math.Min(CeilingOf(weights[0]), weights[0] + beside);
    }

    private static double CeilingOf(double strongest) => strongest switch
    {
        < Angry => Angry - 1,
        < 60 => 59,
        < 80 => 79,
        _ => 100,
    };
}
