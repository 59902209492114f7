namespace CareBot.Hostility;

/// <summary>
/// How hostile a message would feel to the support agent who has to answer it. Judged from tone and attack, not from how
/// justified the complaint or how severe the problem is. When torn between two levels, the lower one is meant.
/// </summary>
public enum HostilityLevel
{
    /// <summary>Neutral, friendly, thankful, or a plain question or report. Score 0-19.</summary>
    Calm = 0,

    /// <summary>Disappointed, impatient, let down; mild sarcasm. No attack. Score 20-39.</summary>
    Frustrated = 1,

    /// <summary>Strong emotion aimed at the company, product or situation. Score 40-59.</summary>
    Angry = 2,

    /// <summary>Attacks people or intends to intimidate. Score 60-79.</summary>
    Hostile = 3,

    /// <summary>Vulgar personal abuse, slurs, wishes of death or harm, threats of violence. Score 80-100.</summary>
    Abusive = 4,
}
