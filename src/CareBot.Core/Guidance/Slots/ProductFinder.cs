namespace CareBot.Core.Guidance;

/// <summary>Finds what was bought or what fails, in the customer's words: "bought a blue kettle", "my kettle stopped". Rather nothing than something odd.</summary>
internal static class ProductFinder
{
    private const int MostWords = 4;

    public static Found? Find(TextTokens tokens, SlotWords words)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            if ((Bought(tokens, words, index) ?? Failing(tokens, words, index)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>"I ordered the blue kettle from you".</summary>
    private static Found? Bought(TextTokens tokens, SlotWords words, int index)
    {
        if (!words.Has("product.bought", tokens.Word(index)) || !words.Has("product.article", tokens.Word(index + 1)))
        {
            return null;
        }

        var first = index + 2;
        var last = EndOfPhrase(tokens, words, first);
        return last >= first ? new Found(tokens.Between(first, last)) : null;
    }

    /// <summary>"my kettle stopped working".</summary>
    private static Found? Failing(TextTokens tokens, SlotWords words, int index)
    {
        if (!tokens.Word(index).Equals("my", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var first = index + 1;
        var last = EndOfPhrase(tokens, words, first);
        return last >= first && last + 1 < tokens.Count && !tokens[last + 1].StartsSentence && words.Has("product.verb", tokens.Word(last + 1)) ? new Found(tokens.Between(first, last)) : null;
    }

    /// <summary>The last word of a phrase that starts here; before its start when the phrase is no product.</summary>
    private static int EndOfPhrase(TextTokens tokens, SlotWords words, int first)
    {
        var at = first;
        while (at < tokens.Count && at <= first + MostWords && !tokens[at].StartsSentence && (at == first || tokens.Gap(at) is " ") && !words.Has("product.end", tokens.Word(at)) && !words.Has("product.verb", tokens.Word(at)))
        {
            if (words.Has("product.not", tokens.Word(at)))
            {
                return first - 1;
            }

            at++;
        }

        return at - first > MostWords ? first - 1 : at - 1;
    }
}
