using System.Collections.Frozen;

namespace CareBot.Hostility.Normalisation;

/// <summary>Folds one character to the plain lower-case letter it stands for: case, accents, full-width forms, look-alike letters, typographic quotes.</summary>
internal static class CharFolder
{
    /// <summary>Characters that are seen by nobody: zero-width, direction marks, soft hyphen, variation selectors, byte order mark.</summary>
    internal static bool IsInvisible(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F')
            or (>= '\u0300' and <= '\u036F') or '\u061C' or '\u180E';

    /// <summary>The plain character for <paramref name="c"/>.</summary>
    internal static char Fold(char c)
    {
        if (c < 128)
        {
            return char.ToLowerInvariant(c);
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return char.ToLowerInvariant((char)(c - 0xFEE0));
        }

        return Table.TryGetValue(c, out var plain) ? plain : char.ToLowerInvariant(c);
    }

    /// <summary>Whether the character is a letter of another script that looks like a Latin one.</summary>
    internal static bool IsLookAlike(char c) => c is >= '\u0370' and <= '\u052F' && Table.ContainsKey(c);

    /// <summary>Mathematical and enclosed letters (U+1D400-1D7FF, U+1F130-1F189): the plain letter, or <c>\0</c>.</summary>
    internal static char FoldSupplementary(int codePoint) => codePoint switch
    {
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((codePoint - 0x1D400) % 26)),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((codePoint - 0x1D7CE) % 10)),
        >= 0x1F130 and <= 0x1F149 => (char)('a' + (codePoint - 0x1F130)),
        >= 0x1F150 and <= 0x1F169 => (char)('a' + (codePoint - 0x1F150)),
        >= 0x1F170 and <= 0x1F189 => (char)('a' + (codePoint - 0x1F170)),
        _ => '\0',
    };

    private static readonly FrozenDictionary<char, char> Table = Build();

    private static FrozenDictionary<char, char> Build()
    {
        var table = new Dictionary<char, char>();
        void Add(char plain, string variants)
        {
            foreach (var variant in variants)
            {
                table[variant] = plain;
                table[char.ToUpperInvariant(variant)] = plain;
            }
        }

        Add('a', "àáâãäåāăąǎȁȃạảấầẩẫậắằẳẵặæаαª");
        Add('b', "ƀвЬß");
        Add('c', "çćĉċčсϲ");
        Add('d', "ďđԁ");
        Add('e', "èéêëēĕėęěẹẻẽếềểễệеєεё");
        Add('f', "ƒ");
        Add('g', "ĝğġģɡ");
        Add('h', "ĥħһн");
        Add('i', "ìíîïĩīĭįıỉịіїι");
        Add('j', "ĵј");
        Add('k', "ķкκ");
        Add('l', "ĺļľłӏ");
        Add('m', "м");
        Add('n', "ñńņňŉη");
        Add('o', "òóôõöøōŏőọỏốồổỗộớờởỡợоοσº");
        Add('p', "рρ");
        Add('r', "ŕŗř");
        Add('s', "śŝşšșѕ");
        Add('t', "ţťŧțтτ");
        Add('u', "ùúûüũūŭůűųụủứừửữựυµ");
        Add('v', "ν");
        Add('w', "ŵẁẃẅѡω");
        Add('x', "хχ");
        Add('y', "ýÿŷуγỳỵỷỹ");
        Add('z', "źżž");
        Add('s', "ß");
        Add('\'', "‘’‚‛′´`ʼ＇");
        Add('"', "“”„‟«»″");
        Add('-', "‐‑‒–—―−");
        Add(' ', "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000");
        Add('\n', "\u2028\u2029\u0085");
        return table.ToFrozenDictionary();
    }
}
