using CareBot.Teams.Protocol;

namespace CareBot.Teams.Connector;

/// <summary>Sends activities. The narrow seam between what CareBot answers and who carries it.</summary>
internal interface IActivitySender
{
    /// <summary>Sends an activity into the conversation of another one.</summary>
    /// <param name="to">The activity that is answered; it was let through by the guard.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="cancellationToken">Ends the tries.</param>
    Task<SendOutcome> SendAsync(Activity to, OutgoingActivity activity, CancellationToken cancellationToken);
}
