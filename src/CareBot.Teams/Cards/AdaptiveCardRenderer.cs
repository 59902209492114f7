using CareBot.Core.Replies;
using CareBot.Hostility;

namespace CareBot.Teams.Cards;

/// <summary>Turns an answer into a card. Pure: the same answer gives the same card.</summary>
/// <remarks>
/// Everything is plain text in the order in which it is to be read aloud, one column wide. A card that is too large is cut by <see cref="CardDiet"/>.
/// </remarks>
internal static class AdaptiveCardRenderer
{
    /// <summary>Longest card: 24 KB in UTF-16, as Teams counts. Teams refuses messages somewhere between 28 KB and 100 KB, depending on the client and the year.</summary>
    public const int MaxChars = 24 * 1024 / 2;

    /// <summary>Longest card for a second try after "too large".</summary>
    public const int SmallChars = 4 * 1024;

    /// <summary>Teams shows at most six buttons.</summary>
    public const int MaxActions = 6;

    private const string Bolder = "Bolder";
    private const string Small = "Small";
    private const string Medium = "Medium";

    /// <summary>Renders an answer within the limits.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="maxChars">Longest JSON, in UTF-16 code units.</param>
    public static AdaptiveCard Render(Reply reply, int maxChars = MaxChars)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var card = Draw(reply);
        foreach (var smaller in CardDiet.Steps(reply))
        {
            if (card.ToJson().Length <= maxChars)
            {
                return card;
            }

            card = Draw(smaller);
        }

        return card;
    }

    private static AdaptiveCard Draw(Reply reply)
    {
        var fallback = InertText.Line(reply.Fallback);
        var elements = reply.Blocks.SelectMany(Elements).ToList();
        var actions = reply.Buttons.Take(MaxActions).Select(button => new SubmitAction(InertText.Line(button.Label), new ButtonData(button.Action, button.State))).ToList();
        return new AdaptiveCard
        {
            FallbackText = fallback,
            Body = elements.Count > 0 ? elements : [Text(Plain(reply.Fallback))],
            Actions = actions.Count > 0 ? actions : null,
        };
    }

    private static IEnumerable<CardElement> Elements(ReplyBlock block) => block switch
    {
        HeadingBlock heading => [Text(Plain(heading.Text) with { Weight = Bolder, Size = Medium }) with { Spacing = Medium }],
        TextBlock text => [Text(Plain(text.Text)) with { Spacing = Small }],
        AlertBlock alert => [new Container([Text(Plain(alert.Title) with { Weight = Bolder, Color = "Attention" }), Text(Plain(alert.Text)) with { Spacing = Small }], "attention")],
        ScoreBlock score => [new Container([Text([.. ScoreRuns(score)])], StyleOf(score.Level)) { Spacing = Medium }],
        EvidenceBlock evidence => [Title(evidence.Title), .. evidence.Items.Select(item => Text([.. EvidenceRuns(item)]) with { Spacing = Small })],
        ListBlock list => [Title(list.Title, ColorOf(list.Tone)), .. list.Items.Select(item => Text(Plain($"• {item}")) with { Spacing = Small })],
        CopyBlock copy => [Title(copy.Title), new Container([Text(Plain(copy.Text))], "emphasis") { Spacing = Small }],
        SayBlock say => [Title(say.Title), .. say.Lines.Select(line => Text(Plain($"“{line}”")) with { Spacing = Small })],
        NoteBlock note => [Text(Plain(note.Text) with { IsSubtle = true, Size = Small }) with { Spacing = Medium }],
        _ => [],
    };

    private static IEnumerable<TextRun> ScoreRuns(ScoreBlock score)
    {
        // The level leads in large letters; it is part of the line, so a screen reader says it once.
        if (score.LevelName.Length > 0 && score.Summary.StartsWith(score.LevelName, StringComparison.Ordinal) && score.Summary.Length > score.LevelName.Length)
        {
            yield return Plain(score.LevelName) with { Weight = Bolder, Size = "Large" };
            yield return Plain(score.Summary[score.LevelName.Length..], trim: false);
        }
        else
        {
            yield return Plain(score.Summary) with { Weight = Bolder };
        }
    }

    private static IEnumerable<TextRun> EvidenceRuns(EvidenceItem item)
    {
        yield return Plain($"• {item.KindName}: ", trim: false) with { Weight = Bolder };
        yield return Plain(item.Words.Length > 0 ? $"“{item.Words}”. {item.Why}" : item.Why);
    }

    private static RichText Title(string title, string? color = null) => Text(Plain(title) with { Weight = Bolder, Color = color }) with { Spacing = Medium };

    private static RichText Text(params IReadOnlyList<TextRun> runs) => new(runs);

    /// <summary>Clean words. Android drops line breaks at the ends of a run, so there are none.</summary>
    private static TextRun Plain(string text, bool trim = true)
    {
        var clean = DisplayText.Clean(text);
        clean = trim ? clean.Trim() : clean.Trim('\n');
        return new TextRun(clean.Length > 0 ? clean : " ");
    }

    /// <summary>The colour says nothing that the words beside it do not say.</summary>
    private static string StyleOf(HostilityLevel level) => level switch
    {
        HostilityLevel.Calm => "good",
        HostilityLevel.Frustrated or HostilityLevel.Angry => "warning",
        _ => "attention",
    };

    private static string? ColorOf(ListTone tone) => tone switch
    {
        ListTone.Do => "Good",
        ListTone.Dont => "Attention",
        _ => null,
    };
}
