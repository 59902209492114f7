using CareBot.Slack.Rendering;

namespace CareBot.Slack.Outbound;

/// <summary>A message ready for Slack.</summary>
/// <param name="Text">One escaped line for notifications and screen readers; never empty.</param>
/// <param name="Blocks">What a person sees; empty for a plain line.</param>
/// <param name="Plain">The whole answer as escaped text, sent when Slack does not take the blocks.</param>
internal sealed record SlackMessage(string Text, IReadOnlyList<SlackBlock> Blocks, string Plain)
{
    /// <summary>The same words without blocks.</summary>
    public SlackMessage WithoutBlocks() => new(Plain, [], Plain);
}
