namespace CareBot.Hostility.Model;

/// <summary>What the rules found that the model may not average away.</summary>
[Flags]
internal enum RuleSigns
{
    /// <summary>Nothing of the kind.</summary>
    None = 0,

    /// <summary>A legal step or going public, at the weight of an angry message.</summary>
    NamedStep = 1,

    /// <summary>A sign of self-harm.</summary>
    Despair = 2,

    /// <summary>Violence or a slur.</summary>
    Harm = 4,

    /// <summary>An attack that the words around it take back: reported, quoted, denied or condemned.</summary>
    TakenBack = 8,
}
