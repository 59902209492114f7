namespace CareBot.Core.Guidance;

/// <summary>Finds how often the customer says they made contact. "Charged me three times" is not contact.</summary>
internal static class ContactCounter
{
    /// <summary>How near a word of contact must stand, in words.</summary>
    private const int Near = 8;

    /// <summary>How near before a count of e-mails a word such as "received" takes it away from the customer.</summary>
    private const int NearReceived = 3;

    /// <summary>More than this is a manner of speaking.</summary>
    private const int Most = 99;

    /// <summary>The times as an ordinal for the template, and as a number.</summary>
    public static (Found? Times, int Count) Find(TextTokens tokens, SlotWords words)
    {
        (int Count, int First, int Last) best = default;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (CountAt(tokens, words, index) is { } found && found.Count > best.Count)
            {
                best = found;
            }
        }

        if (best.Count < 2)
        {
            return (null, best.Count);
        }

        var ordinals = words.List("ordinal.word");
        return (best.Count <= ordinals.Count ? new Found(tokens.Between(best.First, best.Last), ordinals[best.Count - 1].Split('/')[0]) : null, best.Count);
    }

    private static (int Count, int First, int Last)? CountAt(TextTokens tokens, SlotWords words, int index)
    {
        var word = tokens.Word(index);
        if (words.Has("count.twice", word) && HasContact(tokens, words, index))
        {
            return (2, index, index);
        }

        var count = NumberOf(words, word);
        if (count is < 1 or > Most || index + 1 >= tokens.Count || tokens[index + 1].StartsSentence)
        {
            return null;
        }

        var thing = words.Has("count.between", tokens.Word(index + 1)) ? index + 2 : index + 1;
        if (words.Has("contact.noun", tokens.Word(thing)) && !IsReceived(tokens, words, index))
        {
            return (count, index, thing);
        }

        return words.Has("count.time", tokens.Word(thing)) && HasContact(tokens, words, index) ? (count, index, thing) : null;
    }

    /// <summary>3, three, third, 3rd; 0 when it is no number.</summary>
    private static int NumberOf(SlotWords words, ReadOnlySpan<char> word)
    {
        var digits = word.Length > 2 && word[..^2].IndexOfAnyExceptInRange('0', '9') < 0 && char.IsLetter(word[^1]) ? word[..^2] : word;
        if (digits.Length <= 2 && int.TryParse(digits, out var number))
        {
            return number;
        }

        return Math.Max(words.IndexOf("count.word", word), words.IndexOf("ordinal.word", word)) + 1;
    }

    private static bool HasContact(TextTokens tokens, SlotWords words, int index)
    {
        for (var near = Math.Max(0, index - Near); near <= Math.Min(tokens.Count - 1, index + Near); near++)
        {
            if (words.Has("contact.verb", tokens.Word(near)) && tokens.SameSentence(near, index))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReceived(TextTokens tokens, SlotWords words, int index)
    {
        for (var near = Math.Max(0, index - NearReceived); near < index; near++)
        {
            if (words.Has("contact.received", tokens.Word(near)) && tokens.SameSentence(near, index))
            {
                return true;
            }
        }

        return false;
    }
}
