using CareBot.Hostility.Matching;
using CareBot.Hostility.Normalisation;

namespace CareBot.Hostility.Scoring;

/// <summary>Letters that are part of an order number, a standard or a name in a program ("77-BBB-12", "BS 7671", "ERR_SSL") or an account ("@DICKS") and no words.</summary>
internal static class CodeTokens
{
    private const int LongestPrefix = 3;
    private const int ShortestNumber = 3;

    /// <summary>Whether a find of one word is such a code.</summary>
    internal static bool IsCode(string text, List<Token> tokens, RuleHit hit) =>
        hit.First == hit.Last && (IsAccount(text, tokens[hit.First]) || IsJoined(text, tokens[hit.First]) || IsBeforeNumber(text, tokens, hit.First));

    /// <summary>Whether capitals or figures are joined to more of their kind by a hyphen or an underscore.</summary>
    internal static bool IsJoined(string text, Token token)
    {
        for (var i = token.Start; i < token.End; i++)
        {
            if (char.IsLower(text[i]) || !char.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return IsJoint(text, token.Start - 1, token.Start - 2) || IsJoint(text, token.End, token.End + 1);
    }

    private static bool IsAccount(string text, Token token) =>
        token.Start > 0 && text[token.Start - 1] == '@' && (token.Start == 1 || !char.IsLetterOrDigit(text[token.Start - 2]));

    private static bool IsJoint(string text, int at, int beyond) =>
        at >= 0 && beyond >= 0 && at < text.Length && beyond < text.Length && text[at] is '-' or '_' && (char.IsAsciiLetterUpper(text[beyond]) || char.IsAsciiDigit(text[beyond]));

    private static bool IsBeforeNumber(string text, List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (!token.IsCapitals || token.End - token.Start > LongestPrefix || at + 1 >= tokens.Count || tokens[at + 1].Start != token.End + 1 || text[token.End] != ' ')
        {
            return false;
        }

        var number = tokens[at + 1];
        return number.End - number.Start >= ShortestNumber && text.AsSpan(number.Start, number.End - number.Start).IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
