namespace CareBot.Hostility.Model;

/// <summary>What the model of word groups sees at one token: the word, the word in capitals, it with one and two words before it, and its groups of three to five letters.</summary>
internal static class NgramFeatures
{
    internal const int MostPerToken = 4 + (3 * ModelLongestWord);
    private const int ModelLongestWord = 44;

    /// <summary>Fills in the places of the features of one token; words before <paramref name="windowStart"/> are not looked at. Gives their number.</summary>
    internal static int Places(TokenBuffer tokens, int index, int windowStart, Span<int> places)
    {
        ref readonly var token = ref tokens[index];
        var word = tokens.Letters(token);
        var count = 0;
        places[count++] = Place(WordHash.Add(Seed('w'), word));
        if (token.Case == LetterCase.Capitals)
        {
            places[count++] = Place(WordHash.Add(Seed('C'), word));
        }

        if (index > windowStart)
        {
            var pair = WordHash.Add(WordHash.Add(Seed('b'), tokens.Letters(tokens[index - 1])), ' ');
            places[count++] = Place(WordHash.Add(pair, word));
        }

        if (index > windowStart + 1)
        {
            var three = WordHash.Add(WordHash.Add(Seed('t'), tokens.Letters(tokens[index - 2])), ' ');
            three = WordHash.Add(WordHash.Add(three, tokens.Letters(tokens[index - 1])), ' ');
            places[count++] = Place(WordHash.Add(three, word));
        }

        if (word.Length > 2 && word[0] != '<')
        {
            // A longer group goes on from the hash of the shorter one.
            for (var i = 0; i + 3 <= word.Length + 2; i++)
            {
                var hash = WordGrams.Hash(word, i, 3, Seed('c'));
                places[count++] = Place(hash);
                for (var next = i + 3; next < Math.Min(i + 5, word.Length + 2); next++)
                {
                    hash = WordHash.Add(hash, next > word.Length ? '>' : word[next - 1]);
                    places[count++] = Place(hash);
                }
            }
        }

        return count;
    }

    private static uint Seed(char kind) => WordHash.Add(WordHash.Start, kind);

    private static int Place(uint hash) => WordHash.Place(hash, NetworkShape.NgramPlaces);
}
