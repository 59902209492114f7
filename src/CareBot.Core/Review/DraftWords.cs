using CareBot.Hostility;

namespace CareBot.Core.Review;

/// <summary>The words of a text in lower case, with their places and the ends of its sentences.</summary>
internal sealed class DraftWords
{
    private readonly List<string> _words = [];
    private readonly List<TextSpan> _spans = [];

    // For each word the number of the sentence and of the line it stands in.
    private readonly List<int> _sentences = [];
    private readonly List<int> _lines = [];

    public DraftWords(string text)
    {
        var sentence = 0;
        var line = 0;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                var start = at;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))))
                {
                    at++;
                }

                _words.Add(text[start..at].Replace('’', '\'').ToLowerInvariant());
                _spans.Add(new TextSpan(start, at - start));
                _sentences.Add(sentence);
                _lines.Add(line);
                continue;
            }

            sentence += EndsSentence(text, at) ? 1 : 0;
            line += text[at] == '\n' ? 1 : 0;
            at++;
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>A word.</summary>
    public string this[int index] => _words[index];

    /// <summary>Whether a place holds a word of the same sentence as the origin.</summary>
    public bool Reaches(int origin, int at) => at < Count && _sentences[at] == _sentences[origin];

    /// <summary>Whether a word is the first of its sentence or line.</summary>
    public bool IsStart(int at) => at == 0 || _sentences[at] != _sentences[at - 1] || _lines[at] != _lines[at - 1];

    /// <summary>Whether a sentence or line ends before a word.</summary>
    public bool IsEnd(int at) => at >= Count || IsStart(at);

    /// <summary>The stretch of text from a word up to, not with, another.</summary>
    public TextSpan Span(int from, int to) => new(_spans[from].Start, _spans[to - 1].End - _spans[from].Start);

    // A full stop inside a number or an address ends nothing; an empty line does.
    private static bool EndsSentence(string text, int at) => text[at] switch
    {
        '!' or '?' or '…' => true,
        '.' => at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]),
        '\n' => at + 1 < text.Length && text[at + 1] is '\n' or '\r',
        _ => false,
    };
}
