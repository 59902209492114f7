using CareBot.Core.Content;

namespace CareBot.Core.Tips;

/// <summary>Which tip belongs to which day: a pure function, so that every replica agrees.</summary>
/// <param name="content">The words.</param>
public sealed class TipCalendar(ContentLibrary content)
{
    /// <summary>The tip of a day. No tip comes twice before all were used.</summary>
    /// <param name="date">The local date.</param>
    /// <param name="language">Language of the tip.</param>
    public Tip For(DateOnly date, string language)
    {
        var tips = content.For(language).Tips;
        return tips[date.DayNumber % tips.Count];
    }

    /// <summary>The tip behind another, in the order of the days; the first one when the other is unknown.</summary>
    /// <param name="tipId">The tip that was shown.</param>
    /// <param name="language">Language of the tip.</param>
    public Tip After(string tipId, string language)
    {
        var tips = content.For(language).Tips;
        for (var index = 0; index < tips.Count; index++)
        {
            if (tips[index].Id == tipId)
            {
                return tips[(index + 1) % tips.Count];
            }
        }

        return tips[0];
    }
}
