using CareBot.Core.Content;
using CareBot.Core.Feedback;
using CareBot.Core.Guidance;
using CareBot.Core.Messages;
using CareBot.Core.Replies;
using CareBot.Core.Review;
using CareBot.Core.Scripts;
using CareBot.Core.Tips;
using CareBot.Hostility;

namespace CareBot.Core.Dialog.Intents;

/// <summary>Intent in, reply out: the map of everything CareBot can do.</summary>
internal sealed class IntentHandlers(
    ContentLibrary content,
    HostilityScorer scorer,
    GuidanceWriter guidance,
    ScriptFinder scripts,
    DraftReviewer reviewer,
    TipCalendar tips,
    IFeedbackStore feedback,
    TimeProvider time)
{
    private readonly AssessHandler _assess = new(content, scorer, guidance);
    private readonly ScriptHandler _script = new(content, scripts);
    private readonly ReviewHandler _review = new(content, reviewer);
    private readonly TipHandler _tip = new(content, tips, time);
    private readonly HelpHandler _help = new(content);
    private readonly ButtonHandler _button = new(content, scorer, guidance, tips, feedback, time);

    /// <summary>The answer to an intent.</summary>
    public ValueTask<Reply> AnswerAsync(IncomingMessage message, Intent intent, CancellationToken cancellationToken) => intent switch
    {
        AssessIntent assess => new(_assess.Answer(message, assess)),
        ScriptIntent script => new(_script.Answer(message, script)),
        ReviewIntent review => new(_review.Answer(message, review)),
        TipIntent => new(_tip.Answer(message)),
        HelpIntent => new(_help.Help(message)),
        HelloIntent => new(_help.Hello(message)),
        WelcomeIntent => new(_help.Welcome(message)),
        EmptyIntent => new(_help.Empty(message)),
        ButtonIntent button => _button.AnswerAsync(message, button.Press, cancellationToken),
        _ => new(_help.Unknown(message)),
    };
}
