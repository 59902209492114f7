using CareBot.Core.Guidance;

namespace CareBot.Core.Content;

/// <summary>Checks of plays.</summary>
internal static class PlayLint
{
    private const int LongestReply = 2_500;
    private const int LongestLine = 160;
    private const int LongestSpoken = 200;
    private const int LongestSentence = 400;
    private const int LongestTitle = 75;

    private static readonly string[] WithWords = [.. SlotNames.All, SlotNames.Words];

    public static void Check(ContentEntry entry, Play play, ProblemList problems)
    {
        if (!PlaySelector.Rows.Any(row => row.PlayId == play.Id))
        {
            problems.Add(entry, "id", $"The play '{play.Id}' is never chosen: no row of the table names it.", "Correct the id, or take the play out.");
        }

        TextLint.Length(entry, "title", play.Title, LongestTitle, problems);
        TextLint.Placeholders(entry, "title", play.Title, [], problems);
        TextLint.Placeholders(entry, "situation", play.Situation, WithWords, problems);
        foreach (var (key, text, most) in Texts(play))
        {
            TextLint.Length(entry, key, text, most, problems);
            if (key != "situation")
            {
                TextLint.Placeholders(entry, key, text, SlotNames.All, problems);
            }
        }

        foreach (var (key, lines, fewest, most, longest) in Lists(play))
        {
            TextLint.Lines(entry, key, lines, fewest, most, longest, problems);
            foreach (var line in lines)
            {
                TextLint.Placeholders(entry, key, line, SlotNames.All, problems);
            }
        }

        SourceItems.Check(entry, "items", play.Provenance.Items, problems);
    }

    private static IEnumerable<(string Key, string Text, int Most)> Texts(Play play)
    {
        yield return ("situation", play.Situation, LongestSentence);
        yield return ("situation_unquoted", play.SituationUnquoted, LongestSentence);
        yield return ("next", play.Next, LongestSentence);
        foreach (var (key, variant) in Variants)
        {
            yield return (key, play.Replies[variant], LongestReply);
        }

        if (play.HandOver.Length > 0)
        {
            yield return ("hand_over", play.HandOver, LongestSentence);
        }
    }

    /// <summary>The keys of the reply templates.</summary>
    internal static IReadOnlyList<(string Key, ReplyVariant Variant)> Variants { get; } =
        [("reply", ReplyVariant.Standard), ("softer", ReplyVariant.Softer), ("firmer", ReplyVariant.Firmer), ("shorter", ReplyVariant.Shorter)];

    private static IEnumerable<(string Key, IReadOnlyList<string> Lines, int Fewest, int Most, int Longest)> Lists(Play play) =>
        [("do", play.Do, 1, 3, LongestLine), ("dont", play.Dont, 1, 3, LongestLine), ("say", play.Say, 2, 5, LongestSpoken)];
}
