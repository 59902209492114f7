namespace CareBot.Hostility.Parts;

/// <summary>Who takes part in a chat, as far as the lines tell.</summary>
internal struct Cast
{
    // One line that begins "Support:" may be the customer's own; a dialogue has turns.
    private const int FewestTurns = 2;

    private readonly List<TextLine> _lines;
    private readonly bool _isDialogue;
    private readonly bool _hasPrefixedCustomer;
    private readonly HashSet<string>? _beside;
    private bool? _hasCustomer;

    /// <param name="lines">The lines of which nothing is known, without blank ones.</param>
    internal Cast(List<TextLine> lines)
    {
        _lines = lines;
        var known = 0;
        foreach (var line in lines)
        {
            var who = Speakers.ReadPrefix(line);
            var isTheirs = !who.IsEmpty && Speakers.IsTheirs(who);
            _hasPrefixedCustomer |= isTheirs;
            known += isTheirs || (!who.IsEmpty && Speakers.IsOurs(who)) ? 1 : 0;
        }

        _isDialogue = known >= FewestTurns;
        if (_isDialogue && _hasPrefixedCustomer)
        {
            _beside = NamesThatComeBack(lines);
        }
    }

    /// <summary>Where one speaker is called the customer in so many words, nobody else is.</summary>
    internal bool IsNotTheCustomer(string speaker) => Speakers.IsOurs(speaker) || (!Speakers.IsTheirs(speaker) && (_hasCustomer ??= HasCustomer()));

    /// <summary>"Agent: text", when it is one of a dialogue.</summary>
    internal readonly (string Speaker, int Length)? ReadPrefix(TextLine line)
    {
        if (!_isDialogue || Speakers.ReadPrefix(line) is not { IsEmpty: false } who)
        {
            return null;
        }

        var isSpeaker = Speakers.IsKnown(who) || (_beside is not null && MailWords.IsIn(_beside, who));
        return isSpeaker ? (who.ToString(), who.Length + (line.Trimmed[(who.Length + 1)..].StartsWith(' ') ? 2 : 1)) : null;
    }

    /// <summary>"Mia:" beside "Visitor:" is a person of ours; "Order:" may be anything, so a name must come back.</summary>
    private static HashSet<string> NamesThatComeBack(List<TextLine> lines)
    {
        HashSet<string> seen = new(StringComparer.Ordinal), again = new(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var who = Speakers.ReadPrefix(line);
            if (!who.IsEmpty && Speakers.IsName(who) && !seen.Add(who.ToString()))
            {
                again.Add(who.ToString());
            }
        }

        return again;
    }

    private readonly bool HasCustomer()
    {
        for (var i = 0; i < _lines.Count && !_hasPrefixedCustomer; i++)
        {
            if ((TranscriptFinder.ReadNameLine(_lines, i)?.Speaker ?? TranscriptFinder.ReadTimed(_lines[i])?.Speaker) is { } speaker && Speakers.IsTheirs(speaker))
            {
                return true;
            }
        }

        return _hasPrefixedCustomer;
    }
}
