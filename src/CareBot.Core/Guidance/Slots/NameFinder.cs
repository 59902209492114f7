using CareBot.Hostility;

namespace CareBot.Core.Guidance;

/// <summary>Finds the name to greet the customer by: from "my name is", the signature, the From: line, or the greeting of mail that was sent to them.</summary>
internal static class NameFinder
{
    private const int MostWords = 4;
    private const int LongestWord = 24;

    /// <summary>How many lines at the end of the customer's words may hold a signature that was not cut off.</summary>
    private const int LastLines = 4;

    public static Found? Find(string text, MailStretches stretches, SlotWords words)
    {
        var own = new TextTokens(text, [.. stretches.Own, .. stretches.Signatures]);
        return Introduced(own, words)
            ?? stretches.Signatures.Select(signature => Signed(text, signature, words, mustClose: false)).FirstOrDefault(found => found is not null)
            ?? (stretches.Own.Count > 0 ? Signed(text, stretches.Own[^1], words, mustClose: true) : null)
            ?? stretches.Senders.Select(sender => Sender(text, sender, words)).FirstOrDefault(found => found is not null)
            ?? Greeted(text, stretches, words);
    }

    /// <summary>"My name is Dana Whitfield".</summary>
    private static Found? Introduced(TextTokens tokens, SlotWords words)
    {
        foreach (var intro in words.List("name.intro"))
        {
            var parts = intro.Split(' ');
            for (var index = 0; index + parts.Length < tokens.Count; index++)
            {
                if (StartsWith(tokens, index, parts) && RunOfNames(tokens, words, index + parts.Length) is { } span)
                {
                    return Read(tokens.Text, span, words);
                }
            }
        }

        return null;
    }

    private static bool StartsWith(TextTokens tokens, int index, string[] parts)
    {
        for (var part = 0; part < parts.Length; part++)
        {
            if (!tokens.Word(index + part).Equals(parts[part], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static TextSpan? RunOfNames(TextTokens tokens, SlotWords words, int first)
    {
        var last = first - 1;
        while (last + 1 < tokens.Count && last + 1 < first + 3 && (last < first || tokens.Gap(last + 1) is " " or "-" or ". ")
            && char.IsUpper(tokens.Word(last + 1)[0]) && !words.Has("name.not", tokens.Word(last + 1)))
        {
            last++;
        }

        return last < first ? null : tokens.Between(first, last);
    }

    /// <summary>The first line of a signature that is a name. In the customer's own words it must stand apart, or behind a closing such as "Regards,".</summary>
    private static Found? Signed(string text, TextSpan stretch, SlotWords words, bool mustClose)
    {
        var lines = MailStretches.Lines(text, stretch).Where(line => !line.Of(text).AsSpan().IsWhiteSpace()).ToList();
        for (var index = mustClose ? Math.Max(1, lines.Count - LastLines) : 0; index < lines.Count; index++)
        {
            var isBehindClosing = index > 0 && IsClosing(text, lines[index - 1], words);
            var standsApart = !mustClose || isBehindClosing || (index == lines.Count - 1 && IsApart(text, lines[index - 1], lines[index]));
            if (standsApart && NameLine(text, lines[index], words, isBehindClosing) is { } found)
            {
                return found;
            }
        }

        return lines.Count > 0 ? ClosingLine(text, lines[^1], words) : null;
    }

    /// <summary>"Regards, Dana" on one line.</summary>
    private static Found? ClosingLine(string text, TextSpan line, SlotWords words)
    {
        var comma = text.LastIndexOf(',', line.End - 1, line.Length);
        return comma > line.Start && IsClosing(text, new TextSpan(line.Start, comma - line.Start), words) ? NameLine(text, new TextSpan(comma + 1, line.End - comma - 1), words, isBehindClosing: true) : null;
    }

    private static bool IsApart(string text, TextSpan before, TextSpan line) => text.AsSpan(before.End, line.Start - before.End).Count('\n') > 1;

    private static bool IsClosing(string text, TextSpan line, SlotWords words) => words.Has("name.closing", text.AsSpan(line.Start, line.Length).Trim().TrimEnd("!,.-").Trim());

    private static Found? NameLine(string text, TextSpan line, SlotWords words, bool isBehindClosing)
    {
        var trimmed = Trim(text, line, " \t\r-–—*_~,.");
        return trimmed.Length == 0 ? null : ReadName(text, trimmed, words, isBehindClosing);
    }

    /// <summary>"From: Dana Whitfield &lt;dana@mail.example&gt;", "From: Whitfield, Dana".</summary>
    private static Found? Sender(string text, TextSpan line, SlotWords words)
    {
        var address = text.IndexOfAny(['<', '[', '('], line.Start, line.Length);
        var name = Trim(text, new TextSpan(line.Start, (address < 0 ? line.End : address) - line.Start), " \t\r\"'");
        var comma = name.Length == 0 ? -1 : text.IndexOf(',', name.Start, name.Length);
        return ReadName(text, comma < 0 ? name : Trim(text, new TextSpan(comma + 1, name.End - comma - 1), " \t"), words, acceptsLower: false);
    }

    /// <summary>"Dear Dana," in mail that was sent to the customer. A name the customer greets is the agent's.</summary>
    private static Found? Greeted(string text, MailStretches stretches, SlotWords words)
    {
        var agent = stretches.Own.SelectMany(own => MailStretches.Lines(text, own).Take(3)).Select(line => Greeting(text, line, words)?.Value).FirstOrDefault(name => name is not null);
        return stretches.Quoted.SelectMany(quoted => MailStretches.Lines(text, quoted)).Select(line => Greeting(text, line, words))
            .FirstOrDefault(found => found is not null && !string.Equals(found.Value.Value, agent, StringComparison.OrdinalIgnoreCase));
    }

    private static Found? Greeting(string text, TextSpan line, SlotWords words)
    {
        var trimmed = Trim(text, line, " \t\r>|*");
        var space = trimmed.Length == 0 ? -1 : text.IndexOf(' ', trimmed.Start, trimmed.Length);
        if (space < 0 || !words.Has("name.greeting", text.AsSpan(trimmed.Start, space - trimmed.Start)))
        {
            return null;
        }

        var end = text.AsSpan(space, trimmed.End - space).IndexOfAny(",!.:;");
        return ReadName(text, Trim(text, new TextSpan(space, end < 0 ? trimmed.End - space : end), " \t"), words, acceptsLower: false);
    }

    private static TextSpan Trim(string text, TextSpan span, string marks)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && marks.Contains(text[start]))
        {
            start++;
        }

        while (end > start && marks.Contains(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }

    /// <summary>The name to greet by when a stretch is a name and nothing else, or null.</summary>
    private static Found? ReadName(string text, TextSpan span, SlotWords words, bool acceptsLower)
    {
        if (span.Length == 0)
        {
            return null;
        }

        var parts = span.Of(text).Split((char[])[' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var lower = acceptsLower && parts.Length <= 2;
        return parts.Length <= MostWords && Array.TrueForAll(parts, part => IsNamePart(part, words, lower)) ? Read(text, span, words) : null;
    }

    private static bool IsNamePart(string part, SlotWords words, bool acceptsLower)
    {
        var bare = part.TrimEnd('.');
        return bare.Length is > 0 and <= LongestWord
            && !words.Has("name.not", bare)
            && (char.IsUpper(bare[0]) || char.GetUnicodeCategory(bare[0]) == System.Globalization.UnicodeCategory.OtherLetter || acceptsLower || words.Has("name.particle", bare))
            && bare.All(character => char.IsLetter(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark || character is '\'' or '’' or '-' or '.');
    }

    /// <summary>"Dana" from "Dana Whitfield", "Ms Whitfield" from "Ms. Dana Whitfield".</summary>
    private static Found? Read(string text, TextSpan span, SlotWords words)
    {
        var parts = span.Of(text).Split((char[])[' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var first = parts[0].TrimEnd('.');
        if (words.Has("name.title", first))
        {
            return parts.Length > 1 ? new Found(span, $"{Cased(first)} {Cased(parts[^1])}") : null;
        }

        if (first.Length == 1 && parts.Length == 1)
        {
            return null;
        }

        return first.Length == 1
            ? new Found(span, string.Join(' ', parts))
            : new Found(new TextSpan(text.IndexOf(parts[0], span.Start, StringComparison.Ordinal), parts[0].Length), Cased(first));
    }

    /// <summary>A name written small or in capitals, as one writes a name.</summary>
    private static string Cased(string name) =>
        name.Length > 1 && (string.Equals(name, name.ToUpperInvariant(), StringComparison.Ordinal) || string.Equals(name, name.ToLowerInvariant(), StringComparison.Ordinal)) && char.IsLetter(name[0])
            ? string.Concat(name[..1].ToUpperInvariant(), name[1..].ToLowerInvariant())
            : name;
}
