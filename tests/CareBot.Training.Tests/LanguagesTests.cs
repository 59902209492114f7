using CareBot.Hostility.Language;
using CareBot.Training.Languages;

namespace CareBot.Training.Tests;

public sealed class LanguagesTests
{
    private static readonly LanguageText[] Texts =
    [
        new("en", "Where is the parcel that I ordered, the tracking shows nothing"), new("en", "Thank you for the quick help with this"),
        new("id", "Mana paket yang saya pesan, pelacakannya kosong terus"), new("id", "Terima kasih atas bantuannya yang cepat"),
    ];

    [Fact]
    public void The_same_texts_give_the_same_bytes() => Assert.Equal(LanguageTrainer.Train(Texts).Write(), LanguageTrainer.Train(Texts).Write());

    [Theory]
    [InlineData("tracking", "en")]
    [InlineData("pesanannya", "id")]
    public void Words_not_seen_before_are_told_by_their_letters(string word, string code)
    {
        var profile = LanguageTrainer.Train(Texts);
        var sums = new int[profile.Codes.Length];
        profile.Add(word, sums);
        Assert.Equal(code, profile.Codes[Array.IndexOf(sums, sums.Max())]);
    }

    [Fact]
    public void The_table_is_small_enough_to_embed() => Assert.InRange(NgramProfile.Shared!.Write().Length, 1, 200_000);

    [Theory]
    [InlineData("it's 4 o'clock", new[] { "it's", "o'clock" })]
    [InlineData("see http://a.example/x?y and www.b.example", new[] { "see", "and" })]
    [InlineData("@user #tag sh1t ok", new[] { "ok" })]
    [InlineData("", new string[0])]
    public void Addresses_names_and_masked_words_are_no_words_of_a_language(string text, string[] words) => Assert.Equal(words, LanguageWords.Of(text));
}
