using CareBot.Core.Content;
using CareBot.Slack.Outbound;
using CareBot.Slack.Rendering;

namespace CareBot.Slack;

/// <summary>What the channel says by itself.</summary>
internal sealed class SlackPhrases(ContentLibrary content)
{
    public SlackMessage Moment => Line("channel.moment");

    public SlackMessage Failed => Line("channel.failed");

    public SlackMessage UnknownAction => Line("channel.unknown_action");

    public SlackMessage UnknownCommand(string command) => BlockKitRenderer.Line(
        Phrases.Fill("channel.unknown_command", ("command", TextPieces.Shown(command, 40)), ("known", SlackNames.Command)));

    private PhraseBook Phrases => content.For(language: null).Phrases;

    private SlackMessage Line(string id) => BlockKitRenderer.Line(Phrases[id]);
}
