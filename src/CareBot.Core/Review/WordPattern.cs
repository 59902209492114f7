using System.Collections.Frozen;
using CareBot.Hostility;

namespace CareBot.Core.Review;

/// <summary>
/// A pattern of the content files over whole words, see the head of <c>checks.yaml</c> for the notation. It follows all ways at once and never
/// goes back, so a pasted text of any shape is read in a time that grows with its length alone.
/// </summary>
internal sealed class WordPattern
{
    private const int Reach = 4;
    private const int DeepestSet = 4;

    private readonly Node _words;
    private readonly bool _starts;
    private readonly bool _ends;
    private readonly FrozenSet<string>? _first;
    private readonly string[] _prefixes;

    private WordPattern(Node words, bool starts, bool ends)
    {
        _words = words;
        _starts = starts;
        _ends = ends;
        var first = new HashSet<string>(StringComparer.Ordinal);
        var prefixes = new HashSet<string>(StringComparer.Ordinal);
        _first = words.First(first, prefixes) ? first.ToFrozenSet(StringComparer.Ordinal) : null;
        _prefixes = [.. prefixes];
    }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">The pattern cannot be read; the message says why.</exception>
    public static WordPattern Parse(string pattern, IReadOnlyDictionary<string, IReadOnlyList<string>> sets)
    {
        var starts = pattern.StartsWith("^ ", StringComparison.Ordinal);
        var ends = pattern.EndsWith(" $", StringComparison.Ordinal);
        return new WordPattern(new Reader(pattern[(starts ? 2 : 0)..(ends ? ^2 : ^0)], sets, 0).ReadAll(), starts, ends);
    }

    /// <summary>Every stretch that matches, the longest from each beginning, none overlapping.</summary>
    public IEnumerable<TextSpan> Find(DraftWords text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            var end = MatchAt(text, at);
            if (end > at)
            {
                yield return text.Span(at, end);
                at = end - 1;
            }
        }
    }

    private int MatchAt(DraftWords text, int at)
    {
        if ((_starts && !text.IsStart(at)) || !MayStart(text[at]))
        {
            return -1;
        }

        var ends = new SortedSet<int>();
        _words.Match(text, at, at, ends);
        return ends.Reverse().FirstOrDefault(end => !_ends || text.IsEnd(end), -1);
    }

    private bool MayStart(string word) => _first is null || _first.Contains(word) || Array.Exists(_prefixes, prefix => word.StartsWith(prefix, StringComparison.Ordinal));

    private sealed class Reader(string pattern, IReadOnlyDictionary<string, IReadOnlyList<string>> sets, int depth)
    {
        private int _at;

        public Node ReadAll()
        {
            var node = ReadChoice();
            return _at == pattern.Length ? node : throw new FormatException($"The pattern '{pattern}' has a ')' too many.");
        }

        private Choice ReadChoice()
        {
            var alternatives = new List<Node> { ReadSequence() };
            while (_at < pattern.Length && pattern[_at] == '|')
            {
                _at++;
                alternatives.Add(ReadSequence());
            }

            return new Choice(alternatives);
        }

        private Sequence ReadSequence()
        {
            var items = new List<Node>();
            while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
            {
                if (pattern[_at] == ' ')
                {
                    _at++;
                    continue;
                }

                var item = ReadItem();
                if (_at < pattern.Length && pattern[_at] == '?')
                {
                    _at++;
                    item = new Maybe(item);
                }

                items.Add(item);
            }

            return items.Count > 0 ? new Sequence(items) : throw new FormatException($"The pattern '{pattern}' has an empty place.");
        }

        private Node ReadItem()
        {
            if (pattern[_at] == '(')
            {
                _at++;
                var choice = ReadChoice();
                if (_at >= pattern.Length)
                {
                    throw new FormatException($"The pattern '{pattern}' has a '(' that is not closed.");
                }

                _at++;
                return choice;
            }

            var start = _at;
            while (_at < pattern.Length && pattern[_at] is not (' ' or '|' or ')' or '(' or '?'))
            {
                _at++;
            }

            var word = pattern[start.._at];
            return word switch
            {
                ".." => new Some(),
                ['<', .. var id, '>'] => ReadSet(id),
                _ => new Literal(word),
            };
        }

        private Choice ReadSet(string id)
        {
            if (depth >= DeepestSet || !sets.TryGetValue(id, out var patterns) || patterns.Count == 0)
            {
                throw new FormatException($"The pattern '{pattern}' names a set '{id}' that is not there.");
            }

            return new Choice([.. patterns.Select(set => new Reader(set, sets, depth + 1).ReadAll())]);
        }
    }

    /// <summary>A piece of a pattern. <c>Match</c> adds every place behind a match that begins at a place; no match leaves the sentence that began at <c>origin</c>.</summary>
    private abstract record Node
    {
        public abstract void Match(DraftWords text, int origin, int at, SortedSet<int> ends);

        /// <summary>Adds the words, and the beginnings of words, a match may begin with; false when they cannot be listed.</summary>
        public abstract bool First(HashSet<string> words, HashSet<string> prefixes);
    }

    private sealed record Literal : Node
    {
        // Without its apostrophe such a word is another one.
        private static readonly FrozenSet<string> OtherWords = new[] { "were", "ill", "well", "its", "hell", "shell", "id", "wed", "wont", "shed" }.ToFrozenSet(StringComparer.Ordinal);

        private readonly string _word;
        private readonly string _bare;
        private readonly bool _isPrefix;

        public Literal(string text)
        {
            _isPrefix = text.EndsWith('*');
            _word = text.TrimEnd('*', '%').Replace('’', '\'').ToLowerInvariant();
            var bare = _word.Replace("'", "", StringComparison.Ordinal);
            _bare = OtherWords.Contains(bare) ? _word : bare;
        }

        public override void Match(DraftWords text, int origin, int at, SortedSet<int> ends)
        {
            if (text.Reaches(origin, at) && (_isPrefix ? text[at].StartsWith(_word, StringComparison.Ordinal) : text[at] == _word || text[at] == _bare))
            {
                ends.Add(at + 1);
            }
        }

        public override bool First(HashSet<string> words, HashSet<string> prefixes)
        {
            if (_isPrefix)
            {
                prefixes.Add(_word);
                return true;
            }

            words.Add(_word);
            words.Add(_bare);
            return true;
        }
    }

    private sealed record Some : Node
    {
        public override void Match(DraftWords text, int origin, int at, SortedSet<int> ends)
        {
            ends.Add(at);
            for (var more = 0; more < Reach && text.Reaches(origin, at + more); more++)
            {
                ends.Add(at + more + 1);
            }
        }

        public override bool First(HashSet<string> words, HashSet<string> prefixes) => false;
    }

    private sealed record Maybe(Node Item) : Node
    {
        public override void Match(DraftWords text, int origin, int at, SortedSet<int> ends)
        {
            ends.Add(at);
            Item.Match(text, origin, at, ends);
        }

        public override bool First(HashSet<string> words, HashSet<string> prefixes) => Item.First(words, prefixes);
    }

    private sealed record Choice(IReadOnlyList<Node> Alternatives) : Node
    {
        public override void Match(DraftWords text, int origin, int at, SortedSet<int> ends)
        {
            foreach (var alternative in Alternatives)
            {
                alternative.Match(text, origin, at, ends);
            }
        }

        public override bool First(HashSet<string> words, HashSet<string> prefixes) => Alternatives.All(alternative => alternative.First(words, prefixes));
    }

    private sealed record Sequence(IReadOnlyList<Node> Items) : Node
    {
        public override void Match(DraftWords text, int origin, int at, SortedSet<int> ends)
        {
            if (Items.Count == 1)
            {
                Items[0].Match(text, origin, at, ends);
                return;
            }

            var places = new SortedSet<int> { at };
            foreach (var item in Items)
            {
                var next = new SortedSet<int>();
                foreach (var place in places)
                {
                    item.Match(text, origin, place, next);
                }

                if (next.Count == 0)
                {
                    return;
                }

                places = next;
            }

            ends.UnionWith(places);
        }

        public override bool First(HashSet<string> words, HashSet<string> prefixes)
        {
            foreach (var item in Items)
            {
                if (!item.First(words, prefixes))
                {
                    return false;
                }

                if (item is not Maybe)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
