using System.Runtime.InteropServices;

namespace CareBot.Hostility.Scoring;

/// <summary>The two axes beside the level: how strongly the customer feels, and how much of it is aimed at people.</summary>
internal static class Axes
{
    private const int Full = 100;
    private const int Hostile = 60;
    private const double BesideHeat = 0.3;
    private const double BesideAttack = 0.15;

    [ThreadStatic]
    private static Dictionary<string, int>? _strongest;

    /// <summary>Strength of feeling about the matter: the strongest find and a part of all the others, whatever they are aimed at.</summary>
    internal static int Heat(List<Evidence> evidence) => Sum(evidence, BesideHeat, attacksOnly: false);

    /// <summary>Aimed at people: insults, threats, slurs, and accusations, swearing or menace directed at the agent or the staff.</summary>
    internal static int Attack(List<Evidence> evidence) => Sum(evidence, BesideAttack, attacksOnly: true);

    private static bool IsAttack(Evidence item) => item.Kind switch
    {
        SignalKind.Insult or SignalKind.Slur or SignalKind.Violence => item.Target is not SignalTarget.Self and not SignalTarget.Company,
        SignalKind.Profanity or SignalKind.Dishonesty => item.Target == SignalTarget.Agent,
        SignalKind.Legal or SignalKind.Exposure or SignalKind.Ultimatum => item.Weight >= Hostile,
        null => item.Target == SignalTarget.Agent && item.Weight >= Hostile,
        _ => false,
    };

    private static int Sum(List<Evidence> evidence, double beside, bool attacksOnly)
    {
        var ofEntry = _strongest ??= new Dictionary<string, int>(StringComparer.Ordinal);
        ofEntry.Clear();
        foreach (var item in evidence)
        {
            if (!attacksOnly || IsAttack(item))
            {
                ref var most = ref CollectionsMarshal.GetValueRefOrAddDefault(ofEntry, item.Entry.Id, out _);
                most = Math.Max(most, item.Weight);
            }
        }

        var (strongest, sum) = (0, 0);
        foreach (var weight in ofEntry.Values)
        {
            (strongest, sum) = (Math.Max(strongest, weight), sum + weight);
        }

        return (int)Math.Min(Full, strongest + (beside * (sum - strongest)));
    }
}
