namespace CareBot.Hostility.Normalisation;

/// <summary>The emoji that say something about the writer's temper. Each becomes a word of its own, which lexicon entries may name.</summary>
internal static class Emoji
{
    /// <summary>The word for a code point, or null.</summary>
    internal static string? WordFor(int codePoint) => codePoint switch
    {
        0x1F621 or 0x1F620 or 0x1F624 or 0x1F47F => "emojirage",
        0x1F92C => "emojicursing",
        0x1F595 => "emojimiddlefinger",
        0x1F921 => "emojiclown",
        0x1F4A9 => "emojipoo",
        0x1F92E or 0x1F922 => "emojivomit",
        0x1F44F => "emojiclap",
        0x1F644 => "emojieyeroll",
        0x1F62D or 0x1F622 => "emojicry",
        0x1F602 or 0x1F923 or 0x1F60A or 0x1F600 or 0x1F601 or 0x1F603 or 0x1F604 or 0x1F606 or 0x1F642 or 0x1F970 or 0x1F60D or 0x1F64F or 0x1F44D or 0x2764 => "emojismile",
        0x1F52A or 0x1F52B => "emojiweapon",
        _ => null,
    };
}
