namespace CareBot.Hostility.Parts;

/// <summary>What the name before a message of a chat says about who speaks.</summary>
internal static class Speakers
{
    private const int LongestPrefix = 31;
    private const int LongestName = 96;
    private const int MostWordsOfAName = 4;

    /// <summary>Whether this speaker is known to be on our side. A Slack app is: customers do not write through one.</summary>
    internal static bool IsOurs(ReadOnlySpan<char> speaker) => IsOneOf(MailWords.Shared.OurSide, speaker) || speaker.TrimEnd().EndsWith(" APP");

    /// <summary>Whether this speaker is called the customer in so many words.</summary>
    internal static bool IsTheirs(ReadOnlySpan<char> speaker) => IsOneOf(MailWords.Shared.TheirSide, speaker);

    /// <summary>Whether the name alone tells the side.</summary>
    internal static bool IsKnown(ReadOnlySpan<char> speaker) => IsOurs(speaker) || IsTheirs(speaker);

    /// <summary>A sentence may end in a time of day too ("my train left at 10:30"); a name has a capital letter at every word, or is one we know.</summary>
    internal static bool IsName(ReadOnlySpan<char> who)
    {
        if (IsKnown(who))
        {
            return true;
        }

        var words = 0;
        var name = WithoutBracket(who);
        foreach (var piece in name.Split(' '))
        {
            var word = name[piece];
            if (!word.IsEmpty && (++words > MostWordsOfAName || !char.IsUpper(word[0])))
            {
                return false;
            }
        }

        return words > 0;
    }

    /// <summary>The name before the colon of a line ("Agent: text", "Visitor 48213: text"); empty when the line begins otherwise.</summary>
    internal static ReadOnlySpan<char> ReadPrefix(TextLine line)
    {
        var text = line.Trimmed;
        if (!char.IsLetter(text[0]))
        {
            return [];
        }

        for (var i = 1; i < text.Length && i <= LongestPrefix; i++)
        {
            if (text[i] == ':')
            {
                return i > 1 ? text[..i] : [];
            }

            if (!char.IsLetter(text[i]) && !char.IsDigit(text[i]) && text[i] is not ('.' or '\'' or ' ' or '(' or ')' or '#' or '-'))
            {
                return [];
            }
        }

        return [];
    }

    private static bool IsOneOf(HashSet<string> side, ReadOnlySpan<char> speaker)
    {
        speaker = speaker.Trim().TrimEnd("# 0123456789");
        if (speaker.Length > LongestName)
        {
            return false;
        }

        Span<char> letters = stackalloc char[LongestName];
        ReadOnlySpan<char> name = letters[..speaker.ToLowerInvariant(letters)];
        var bare = WithoutBracket(name);
        return MailWords.IsIn(side, name) || (bare.Length < name.Length && (MailWords.IsIn(side, bare) || MailWords.IsIn(side, name[bare.Length..].Trim(" ()"))));
    }

    private static ReadOnlySpan<char> WithoutBracket(ReadOnlySpan<char> name)
    {
        var bracket = name.IndexOf('(');
        return (bracket > 0 ? name[..bracket] : name).Trim();
    }
}
