using System.Text;

namespace CareBot.Core.Tests.Scripts;

/// <summary>Seeded messy text: pieces of real words, emoji, marks, broken surrogates, line breaks.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
        [" ", "  ", "\n", "\t", "!!!", "?", ".", "’", "'", "😡", "\uD83D", "\u202E", "<b>", "> ", "calm down", "YOU", "you're wrong", "sorry", "refund", "ORDER", "sue", "é", "日本", "0", "\0", "supervisr"];

    public static string Of(Random random, string seed)
    {
        var text = new StringBuilder();
        for (var piece = random.Next(30); piece >= 0; piece--)
        {
            text.Append(random.Next(3) == 0 && seed.Length > 1 ? seed[random.Next(seed.Length)..] : Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
