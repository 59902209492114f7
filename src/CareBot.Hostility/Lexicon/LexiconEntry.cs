namespace CareBot.Hostility.Lexicon;

/// <summary>What an entry of the lexicon is for.</summary>
internal enum EntryRole
{
    /// <summary>Shows one of the signals.</summary>
    Signal,

    /// <summary>Strong or mild words about the matter: they move the score and show no signal.</summary>
    Tone,

    /// <summary>Words that look like a signal and are none: idioms, names, praise.</summary>
    Exempt,

    /// <summary>Tells how words nearby are meant: at whom, denied, quoted.</summary>
    Cue,
}

/// <summary>One entry of a lexicon file, as a person wrote it.</summary>
internal sealed class LexiconEntry
{
    /// <summary>Unique id: language, kind and a word, such as <c>en.insult.idiot</c>.</summary>
    public string Id { get; set; } = "";

    /// <summary>A signal's wire name, or tone, exempt or cue.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The words, in the notation of <see cref="Matching.PatternParser"/>.</summary>
    public List<string> Words { get; set; } = [];

    /// <summary>0-100: the score that one match alone gives a message.</summary>
    public int Weight { get; set; }

    /// <summary>Other weights for other targets (agent, company, third_party, self, none).</summary>
    public Dictionary<string, int> Weights { get; set; } = [];

    /// <summary>At whom the words are aimed when nothing nearby says otherwise: agent, company, third_party, self, none.</summary>
    public string Target { get; set; } = "none";

    /// <summary>True when the words themselves name the target, so that nothing nearby changes it.</summary>
    public bool NamesTarget { get; set; }

    /// <summary>False for words that are what they are even behind a "not".</summary>
    public bool Deniable { get; set; } = true;

    /// <summary>True for words that no frame around them takes back: a threat stays one in a sentence that condemns or refuses.</summary>
    public bool Firm { get; set; }

    /// <summary>Counts only beside bad news: "trouble" for any displeasure or mishap in the same sentence or one beside it, "anger" for strong words there; "quoted" for words that stand between quotation marks; empty for always.</summary>
    public string Needs { get; set; } = "";

    /// <summary>For an exempt entry: the signal kinds it takes back, or ids of single entries.</summary>
    public List<string> Exempts { get; set; } = [];

    /// <summary>For a cue: what it tells (agent, company, report, praise, trouble and so on).</summary>
    public string Cue { get; set; } = "";

    /// <summary>One plain sentence: why these words count. Shown to users.</summary>
    public string Note { get; set; } = "";

    /// <summary>Where the entry comes from.</summary>
    public string Source { get; set; } = "";

    internal EntryRole Role => Kind switch
    {
        "tone" => EntryRole.Tone,
        "exempt" => EntryRole.Exempt,
        "cue" => EntryRole.Cue,
        _ => EntryRole.Signal,
    };
}

/// <summary>One lexicon file.</summary>
internal sealed class LexiconFile
{
    /// <summary>What the file is about, for the reader.</summary>
    public string About { get; set; } = "";

    /// <summary>Named lists of words for use in entries as <c>&lt;name&gt;</c>.</summary>
    public Dictionary<string, List<string>> Classes { get; set; } = [];

    /// <summary>Capitals that are no shouting.</summary>
    public List<string> Acronyms { get; set; } = [];

    /// <summary>Coarse words that a first letter and asterisks are enough for.</summary>
    public List<string> Starred { get; set; } = [];

    /// <summary>Words beside the coarse ones that people write with figures or signs for letters.</summary>
    public List<string> Disguised { get; set; } = [];

    /// <summary>Endings that a word of this language may take without meaning anything else ("-nya", "-lah").</summary>
    public List<string> Endings { get; set; } = [];

    /// <summary>Sentences shown to users, by key.</summary>
    public Dictionary<string, string> Sentences { get; set; } = [];

    /// <summary>The entries.</summary>
    public List<LexiconEntry> Entries { get; set; } = [];
}
