using System.Text.RegularExpressions;

namespace CareBot.Hostility.Parts;

/// <summary>Somebody who wrote or was written to, as a header, the introduction of a quote or a signature names them.</summary>
/// <param name="Address">The mail address in lower case; null when none is given.</param>
/// <param name="Names">The words of the name in lower case.</param>
internal sealed record Correspondent(string? Address, IReadOnlySet<string> Names)
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex AnAddress = new(@"[\w.+'-]+@[\w-]+(\.[\w-]+)*", Safe);

    // What stands before the name in the introduction of a quote: "3 Nov 2026", "at 10:12 AM", "10.12"
    private static readonly Regex DateOrTime = new(@"\d{1,2}[:.h]\d\d(:\d\d)?|\d{4}", Safe);

    /// <summary>From "Dana Whitfield &lt;dana@x.example&gt;", "Whitfield, Dana" or a line of a signature; null when it names nobody.</summary>
    internal static Correspondent? Of(string text)
    {
        var lower = text.ToLowerInvariant();
        var address = AnAddress.Match(lower);
        var names = Words(address.Success ? lower[..address.Index].Replace("mailto:", "", StringComparison.Ordinal) : lower);
        return address.Success || names.Count > 0 ? new Correspondent(address.Success ? address.Value : null, names) : null;
    }

    /// <summary>From the introduction of a quote ("On Tue, 3 Nov 2026 at 10:12, Dana Whitfield &lt;dana@x.example&gt; wrote:"); null when it names nobody.</summary>
    internal static Correspondent? OfAttribution(string line)
    {
        var lower = line.ToLowerInvariant();
        var address = AnAddress.Match(lower);
        var before = address.Success ? lower[..address.Index] : lower;
        foreach (var (_, holds) in MailWords.Shared.Attributions)
        {
            before = before.Replace(holds, " ", StringComparison.Ordinal);
        }

        var from = 0;
        foreach (Match match in DateOrTime.Matches(before))
        {
            from = match.Index + match.Length;
        }

        var names = Words(before[from..]);
        names.ExceptWith(MailWords.Shared.AfterTime);
        return address.Success || names.Count > 0 ? new Correspondent(address.Success ? address.Value : null, names) : null;
    }

    /// <summary>Whether this is our side: a name like "Support", "Billing Team", or a mailbox that no person has.</summary>
    internal bool IsOurs => Names.Overlaps(MailWords.Shared.OurNames) || MailWords.Shared.OurSide.Contains(string.Join(' ', Names)) || MailWords.Shared.OurMailboxes.Overlaps(MailboxWords);

    /// <summary>Whether both are surely one person: the same address; the same two names or more; or, where one gives no address, the same name or a first name of the other.</summary>
    internal bool IsSame(Correspondent other)
    {
        if (Address is not null && other.Address is not null)
        {
            return Address == other.Address || (Names.Count > 1 && Names.SetEquals(other.Names));
        }

        var (mine, theirs) = (NamesOrMailbox, other.NamesOrMailbox);
        return mine.Count > 0 && theirs.Count > 0 && (mine.SetEquals(theirs) || (mine.Count == 1 && mine.IsSubsetOf(theirs)) || (theirs.Count == 1 && theirs.IsSubsetOf(mine)));
    }

    private IEnumerable<string> MailboxWords => Address is null ? [] : Address[..Address.IndexOf('@', StringComparison.Ordinal)].Split('.', '-', '_', '+');

    /// <summary>"dana.whitfield@x.example" names a person too.</summary>
    private IReadOnlySet<string> NamesOrMailbox => Names.Count > 0 ? Names : MailboxWords.Where(word => word.All(char.IsLetter)).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Words(string text) => text
        .Split([' ', ',', '.', '<', '(', '[', '*', '"', ';', '“', '”', '~', '/', '\t', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('-', '–', '—', '\'', ':', ')', ']', '>')).Where(word => word.Length > 0 && word.All(c => char.IsLetter(c) || c is '\'' or '’' or '-')).ToHashSet(StringComparer.Ordinal);
}
