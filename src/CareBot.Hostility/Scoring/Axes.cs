namespace CareBot.Hostility.Scoring;

/// <summary>The two axes beside the level: how strongly the customer feels, and how much of it is aimed at people.</summary>
internal static class Axes
{
    private const int Full = 100;
    private const int Hostile = 60;
    private const double BesideHeat = 0.3;
    private const double BesideAttack = 0.15;

    /// <summary>Strength of feeling about the matter: the strongest find and a part of all the others, whatever they are aimed at.</summary>
    internal static int Heat(IReadOnlyCollection<Evidence> evidence) => Sum(evidence, BesideHeat);

    /// <summary>Aimed at people: insults, threats, slurs, and accusations, swearing or menace directed at the agent or the staff.</summary>
    internal static int Attack(IReadOnlyCollection<Evidence> evidence) => Sum([.. evidence.Where(IsAttack)], BesideAttack);

    private static bool IsAttack(Evidence item) => item.Kind switch
    {
        SignalKind.Insult or SignalKind.Slur or SignalKind.Violence => item.Target is not SignalTarget.Self and not SignalTarget.Company,
        SignalKind.Profanity or SignalKind.Dishonesty => item.Target == SignalTarget.Agent,
        SignalKind.Legal or SignalKind.Exposure or SignalKind.Ultimatum => item.Weight >= Hostile,
        null => item.Target == SignalTarget.Agent && item.Weight >= Hostile,
        _ => false,
    };

    private static int Sum(IReadOnlyCollection<Evidence> evidence, double beside)
    {
        var weights = evidence.GroupBy(item => item.Entry.Id, StringComparer.Ordinal).Select(group => group.Max(item => item.Weight)).OrderDescending().ToList();
        return weights.Count == 0 ? 0 : (int)Math.Min(Full, weights[0] + (beside * weights.Skip(1).Sum()));
    }
}
