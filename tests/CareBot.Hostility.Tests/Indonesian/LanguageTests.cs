using CareBot.Hostility.Language;
using CareBot.Hostility.Parts;

namespace CareBot.Hostility.Tests.Indonesian;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("Pesanan saya belum datang juga dan tidak ada yang membalas")]
    [InlineData("min paket gw blm nyampe nih gmn")]
    [InlineData("Tolong proses pengembalian dananya")]
    [InlineData("kecewa")]
    [InlineData("CS nya useless banget, please dibales dong")]
    public void Indonesian_is_supported(string text) =>
        Assert.Equal(("id", true), (Score.Of(text).Language.Code, Score.Of(text).Language.IsSupported));

    [Theory]
    [InlineData("Barang saya tak sampai lagi, boleh awak tolong semak kat mana sekarang? Terima kasih encik")]
    [InlineData("Saya nak tanya macam mana nak batal tempahan ni")]
    public void Malay_is_read_as_Indonesian_with_less_trust(string text)
    {
        Assert.Equal("id", Score.Of(text).Language.Code);
        Assert.True(Score.Of(text).Language.Probability < 0.7);
    }

    [Theory]
    [InlineData("Mein Paket ist immer noch nicht angekommen und niemand antwortet", "de")]
    [InlineData("O meu pedido ainda não chegou e ninguém responde", "pt")]
    [InlineData("Il mio ordine non è ancora arrivato e nessuno mi risponde, perché?", "it")]
    [InlineData("Wala pa rin ang order ko, hindi po kayo sumasagot", "tl")]
    public void Another_language_is_named_and_said_to_be_unsupported(string text, string code)
    {
        Assert.Equal((code, false), (Score.Of(text).Language.Code, Score.Of(text).Language.IsSupported));
        Assert.True(Score.Of(text).Confidence.IsUnsure);
    }

    [Theory]
    [InlineData("xkcd")]
    [InlineData("4471")]
    [InlineData("")]
    [InlineData("http://shop.example/anjing?a=1")]
    public void Too_little_to_tell_is_said_so(string text) => Assert.Equal("und", Score.Of(text).Language.Code);

    [Theory]
    [InlineData("Paketnya belum sampai, what the fuck", "en.profanity.fuck")]
    [InlineData("Admin kalian idiot semua", "insult")]
    [InlineData("Gue bakal sue kalian, this is a scam", "dishonesty.scam")]
    public void English_words_count_in_an_Indonesian_message(string text, string rule) =>
        Assert.Contains(Score.Of(text).Signals, signal => signal.RuleId.Contains(rule, StringComparison.Ordinal));

    [Theory]
    [InlineData("Your support is terrible, dasar penipu", SignalKind.Dishonesty)]
    [InlineData("My order is late again anjing", SignalKind.Profanity)]
    [InlineData("Fix it today or gue viralkan", SignalKind.Exposure)]
    [InlineData("you g0bl0k, where is my refund", SignalKind.Insult)]
    public void Indonesian_words_count_in_an_English_message(string text, SignalKind kind) => Score.Shows(text, kind);

    [Theory]
    [InlineData("The main air filter is loud, can I swap it?")]
    [InlineData("Dia and Tolong are our guests, add them to the booking.")]
    [InlineData("The asap delivery was fine, the pagi tour too.")]
    [InlineData("We fly to Bali in May and need two rooms.")]
    [InlineData("I left my bag at the Tai Po station.")]
    public void English_with_words_that_Indonesian_knows_is_read_as_English(string text)
    {
        Assert.Equal("en", Score.Of(text).Language.Code);
        Assert.Equal(HostilityLevel.Calm, Score.Of(text).Level);
        Assert.DoesNotContain(Score.Of(text).Signals, signal => signal.RuleId.StartsWith("id.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kantor pos tutup jam berapa ya, mas?")]
    [InlineData("Saya bs datang besok pagi")]
    [InlineData("Bobo siang dulu, nanti saya kabari lagi kak")]
    [InlineData("Hotel di Dago dekat kampus masih ada kamar?")]
    [InlineData("Mental anak saya kuat, terima kasih gurunya")]
    public void English_rules_do_not_misread_Indonesian_words(string text) => Score.IsBetween(text, 0, 0);

    [Theory]
    [InlineData("You are useless idiots and I will sue you!!!")]
    [InlineData("Where is my order? It is two weeks late.")]
    public void An_English_message_wakes_no_Indonesian_rule(string text) =>
        Assert.False(LanguageDetector.Read(text, MessageParts.Of(text)).HasIndonesian);
}
