using System.Text.RegularExpressions;
using CareBot.Hostility.Lexicon;

namespace CareBot.Benchmarks;

/// <summary>The usual way to match a word list: a regular expression for each word. It finds the words of the same lexicon, without classes of words, gaps, spellings or surroundings.</summary>
internal sealed class WordExpressions
{
    private readonly Regex[] _expressions;

    internal WordExpressions()
    {
        var files = LexiconLoader.Load("en").Values.ToList();
        var words = files.SelectMany(file => file.Entries).SelectMany(entry => entry.Words).Concat(files.SelectMany(file => file.Classes.Values).SelectMany(list => list))
            .SelectMany(pattern => pattern.Split(' ', '|', '?', '_')).Where(word => word.Length > 0 && word.All(char.IsLetterOrDigit));
        _expressions = [.. words.Distinct(StringComparer.Ordinal).Select(word => new Regex($@"\b{word}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))];
    }

    /// <summary>How many expressions there are.</summary>
    internal int Number => _expressions.Length;

    /// <summary>How many of them match.</summary>
    internal int Count(string text)
    {
        var found = 0;
        foreach (var expression in _expressions)
        {
            found += expression.Count(text);
        }

        return found;
    }
}
