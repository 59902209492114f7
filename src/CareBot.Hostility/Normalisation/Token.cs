namespace CareBot.Hostility.Normalisation;

/// <summary>One word of the customer's, with where it stands in the original text.</summary>
internal struct Token
{
    /// <summary>Index of the first code unit in the original text.</summary>
    internal int Start;

    /// <summary>Index behind the last code unit in the original text.</summary>
    internal int End;

    /// <summary>The word's number in the vocabulary; <see cref="Vocabulary.Unknown"/> when no rule names it.</summary>
    internal int Word;

    /// <summary>Number of the sentence it belongs to.</summary>
    internal int Sentence;

    /// <summary>Number of the quotation it stands in, or -1.</summary>
    internal int Quotation;

    /// <summary>A comma, colon, dash, bracket or line break stands before it.</summary>
    internal bool AfterPause;

    /// <summary>Written in capitals only, two letters or more.</summary>
    internal bool IsCapitals;

    /// <summary>First letter is a capital.</summary>
    internal bool IsCapitalised;

    /// <summary>Has letters (not a number, not an emoji).</summary>
    internal bool IsWord;

    /// <summary>A single plain letter.</summary>
    internal char Letter;
}
