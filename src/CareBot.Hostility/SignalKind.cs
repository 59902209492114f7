namespace CareBot.Hostility;

/// <summary>What a piece of evidence in a message shows. The wire name is the snake-case form, see <see cref="SignalNames"/>.</summary>
public enum SignalKind
{
    /// <summary>Name-calling or belittling aimed at people, not at the product or the company as a thing.</summary>
    Insult,

    /// <summary>A swear word, also masked (f***, wtf, a$$), whomever it is aimed at. Mild ones (damn, hell, crap) do not count.</summary>
    Profanity,

    /// <summary>Three or more fully capital words in a run (not acronyms), or piled-up exclamation marks.</summary>
    Shouting,

    /// <summary>Threat or wish of physical harm or death to anyone.</summary>
    Violence,

    /// <summary>Lawyer, suing, court, police, regulator, ombudsman or chargeback as the customer's own step or threat.</summary>
    Legal,

    /// <summary>Threatens or announces public shaming, bad reviews, media, going viral.</summary>
    Exposure,

    /// <summary>Says they are leaving, cancelling, switching or never buying again.</summary>
    Churn,

    /// <summary>Accuses the company or its staff of lying, scamming, stealing or fraud.</summary>
    Dishonesty,

    /// <summary>Discriminatory slur or hate aimed at a group.</summary>
    Slur,

    /// <summary>Says the opposite of what is meant, to mock.</summary>
    Sarcasm,

    /// <summary>Says they contacted, complained or waited several times or very long already.</summary>
    Repeat,

    /// <summary>A demand with a deadline or an "or else".</summary>
    Ultimatum,

    /// <summary>Fear, panic, tears, illness, or stranded or vulnerable people involved.</summary>
    Distress,

    /// <summary>A statement of suicidal intent or of wanting to harm oneself.</summary>
    SelfHarm,
}

/// <summary>Where a signal was found.</summary>
public enum SignalOrigin
{
    /// <summary>A rule of the lexicon matched.</summary>
    Rule,

    /// <summary>The trained model saw it.</summary>
    Model,
}

/// <summary>Whom or what the words are aimed at.</summary>
public enum SignalTarget
{
    /// <summary>Nobody in particular, or it could not be told.</summary>
    None,

    /// <summary>The agent, the staff, "you people".</summary>
    Agent,

    /// <summary>The company, the product or the situation as a thing.</summary>
    Company,

    /// <summary>Somebody outside the company.</summary>
    ThirdParty,

    /// <summary>The customer themself.</summary>
    Self,
}

/// <summary>The names of signal kinds on the wire and in content files.</summary>
public static class SignalNames
{
    private static readonly string[] Names =
    [
        "insult", "profanity", "shouting", "violence", "legal", "exposure", "churn",
        "dishonesty", "slur", "sarcasm", "repeat", "ultimatum", "distress", "self_harm",
    ];

    /// <summary>The snake-case name of a kind, for example <c>self_harm</c>.</summary>
    public static string ToWireName(this SignalKind kind) => Names[(int)kind];

    /// <summary>Reads a snake-case name; false when no kind has it.</summary>
    public static bool TryParse(string? name, out SignalKind kind)
    {
        var index = Array.IndexOf(Names, name);
        kind = index < 0 ? default : (SignalKind)index;
        return index >= 0;
    }
}
