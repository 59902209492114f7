namespace CareBot.Slack.Outbound;

/// <summary>Gets an answer to the person who waits for it, by the first of the ways that works.</summary>
internal sealed class SlackSender(SlackWebApi api)
{
    /// <summary>Sends a message. A failure that no later try could cure was logged and ends here.</summary>
    /// <exception cref="SlackSendException">It may work later.</exception>
    public async Task<SendOutcome> SendAsync(AnswerRoute route, SlackMessage message, CancellationToken cancellationToken)
    {
        var outcome = new SendOutcome(SendResult.ChannelNotFound, "no_way");
        foreach (var way in route.Ways)
        {
            outcome = await api.SendAsync(way, message, cancellationToken);
            if (outcome.IsAboutBlocks && message.Blocks.Count > 0)
            {
                outcome = await api.SendAsync(way, message.WithoutBlocks(), cancellationToken);
            }

            if (!outcome.IsAboutPlace)
            {
                break;
            }
        }

        return outcome.IsTransient ? throw new SlackSendException(outcome) : outcome;
    }
}
