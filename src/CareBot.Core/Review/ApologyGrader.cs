namespace CareBot.Core.Review;

/// <summary>
/// Grades an apology by its three parts (Roschk and Kaiser 2013): empathy counts most, then intensity, then timing. No apology, no grades.
/// Empathy: 2 names the matter or the feeling, 1 a formula ("any inconvenience") or a word of understanding, 0 neither.
/// Intensity: 2 stronger than "sorry" and no formula, or both strong and specific; 1 a plain apology.
/// Timing: 2 in the first two sentences, 1 in the first half of the draft, 0 later.
/// </summary>
internal static class ApologyGrader
{
    private const int EarlySentences = 2;
    private const int GreetingLength = 25;

    public static ApologyGrade Grade(string text, ReviewBook book)
    {
        var at = book.First("regret", text);
        if (at < 0)
        {
            return new ApologyGrade(Present: false, 0, 0, 0);
        }

        var isSpecific = book.Has("specific", text);
        var feels = book.Has("feeling", text);
        var isFormula = book.Has("formula", text);
        var empathy = isSpecific || (feels && !isFormula) ? 2 : feels || isFormula ? 1 : 0;
        var intensity = book.Has("strong_regret", text) && (!isFormula || isSpecific) ? 2 : 1;
        return new ApologyGrade(Present: true, empathy, intensity, Timing(text, at));
    }

    private static int Timing(string text, int at)
    {
        var sentences = DraftText.Sentences(text).ToList();
        var greets = sentences.Count > 1 && sentences[0].Length <= GreetingLength && at >= sentences[0].End ? 1 : 0;
        var index = sentences.FindIndex(sentence => at < sentence.End);
        return index < EarlySentences + greets ? 2 : at < text.Length / 2 ? 1 : 0;
    }
}
