using CareBot.Core.Dialog;

namespace CareBot.Answers;

/// <summary>A draft and the message it answers in one text.</summary>
internal static class DraftText
{
    /// <summary>Cuts at the first line that holds only <see cref="CommandWords.DraftDivider"/>; without one the whole is the draft.</summary>
    public static ReviewQuestion Split(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (text.AsSpan(start, end - start).Trim() is CommandWords.DraftDivider)
            {
                return new ReviewQuestion(null, text[..start].TrimEnd(), text[Math.Min(end + 1, text.Length)..].Trim());
            }

            start = end + 1;
        }

        return new ReviewQuestion(null, text);
    }
}
