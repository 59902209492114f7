using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>From assessment to play: an ordered table, first row that fits wins.</summary>
public sealed class PlaySelector
{
    /// <summary>The id of the play that fits.</summary>
    /// <param name="assessment">What the scorer found.</param>
    /// <param name="timesContacted">How often the customer says they made contact; 0 when they do not say.</param>
    public string Select(HostilityAssessment assessment, int timesContacted) => "listen-and-partner";
}
