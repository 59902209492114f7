using System.Net.Http.Headers;

namespace CareBot.Slack.Outbound;

/// <summary>Reads how long Slack asks us to wait: seconds, a date, or nothing at all.</summary>
internal static class RetryAfterReader
{
    /// <summary>The wait when Slack names none.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(1);

    /// <summary>The wait, never negative.</summary>
    public static TimeSpan Read(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - now : Usual);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
