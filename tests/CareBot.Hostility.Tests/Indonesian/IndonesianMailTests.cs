using System.Text;
using CareBot.Hostility.Parts;

namespace CareBot.Hostility.Tests.Indonesian;

public sealed class IndonesianMailTests
{
    private const string Mine = "Pesanan saya sudah dua minggu belum sampai.";

    [Theory]
    [InlineData("Pada Sel, 3 Nov 2026 pukul 10.12 Layanan <cs@toko.example> menulis:\n> Dasar goblok")]
    [InlineData("Pada tanggal Sel, 3 Nov 2026 10.12, Layanan <cs@toko.example> menulis:\n\n> Dasar goblok")]
    [InlineData("-----Pesan asli-----\nDari: Layanan\nTerkirim: Selasa\nPerihal: x\n\nDasar goblok")]
    [InlineData("----- Pesan Terusan -----\nDari: Layanan <cs@toko.example>\nTanggal: Selasa\nPerihal: x\n\nDasar goblok")]
    [InlineData("Dari: Layanan <cs@toko.example>\nDikirim: Selasa, 3 November 2026 10.12\nKepada: Dewi\nSubjek: RE: Pesanan\n\nDasar goblok")]
    [InlineData("> Dasar goblok\n> lagi")]
    public void Quoted_mail_is_not_the_customers(string quote)
    {
        Assert.Equal(Mine, Words($"{Mine}\n\n{quote}").Trim());
        Score.ShowsNot($"{Mine}\n\n{quote}", SignalKind.Insult);
    }

    [Theory]
    [InlineData("Dikirim dari iPhone saya")]
    [InlineData("Dikirim dari Yahoo Mail di Android")]
    [InlineData("Salam,\nDewi Lestari")]
    [InlineData("Hormat kami,\nDewi Lestari\nManajer, CV Melati\n+62 812 3456 7890")]
    [InlineData("Wassalam,\nDewi")]
    [InlineData("Salam hangat,\nDewi")]
    [InlineData("Terima kasih,\nDewi Lestari")]
    [InlineData("-- \nDewi Lestari\nBagian Pembelian")]
    public void A_signature_is_not_scored(string signature) => Assert.Equal(Mine, Words($"{Mine}\n\n{signature}").Trim());

    [Theory]
    [InlineData("Dasar Penipu")]
    [InlineData("Parah Banget")]
    [InlineData("Salam,\nDewi\n\nNB kalian penipu")]
    public void Words_at_the_end_that_are_no_name_are_scored(string ending) =>
        Assert.True(Score.Of($"{Mine}\n\n{ending}").Level >= HostilityLevel.Angry, Score.Describe($"{Mine}\n\n{ending}"));

    [Theory]
    [InlineData("##- Ketik balasan Anda di atas baris ini -##")]
    [InlineData("Email ini dan lampirannya bersifat rahasia dan hanya untuk penerima yang dituju.")]
    [InlineData("Email ini dikirim secara otomatis, mohon tidak membalas email ini.")]
    public void A_footer_is_not_scored(string footer) => Assert.Equal(Mine, Words($"{Mine}\n\n{footer}").Trim());

    [Fact]
    public void In_a_chat_only_the_customers_turns_are_scored()
    {
        const string Chat = "[10:12] Dewi: Pesanan saya mana?\n[10:13] Admin: Dasar goblok, sabar.\n[10:14] Dewi: Saya sudah nunggu dua minggu.";
        Assert.Equal("Pesanan saya mana?\nSaya sudah nunggu dua minggu.", Words(Chat));
        Score.ShowsNot(Chat, SignalKind.Insult);
    }

    [Fact]
    public void Every_promise_of_an_assessment_holds_over_random_Indonesian()
    {
        string[] pieces =
        [
            "kalian ", "gobloknya ", "anj*ng ", "b4ngs4t2 ", "k o n t o l ", "tidak ", "penipu ", "saya ", "gue bunuh lo ", "mau mati saja ", "makasih lho ya ", "pelan2 ", "anjing2nya ",
            "3x ", "berkali-kali ", "kalau tidak ", "hari ini ", "OJK ", "VIRALKAN SEMUA SEKARANG ", "!!! ", "?! ", ". ", ", ", "\n", "😡 ", "🙏 ", "idiot ", "you ", "service ", "é", "\u200B", "\uD83D", "\"", "> ", "Salam,\n",
            "Dikirim dari iPhone saya\n", "Pada Sel, 3 Nov 2026 A menulis:\n", "nya ", "2 ", "lah", "&amp; ", "<b>", "bengkel ", "ngebut ", "dago ",
        ];
        var random = new Random(62);
        for (var round = 0; round < 600; round++)
        {
            var text = new StringBuilder();
            for (var piece = random.Next(1, 40); piece > 0; piece--)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }

            Check(text.ToString());
        }
    }

    private static void Check(string text)
    {
        var found = Score.Of(text);
        Assert.Equal(Math.Min(4, found.Score / 20), (int)found.Level);
        Assert.All(found.Tone, tone => Assert.Equal(tone.Span.Of(text), tone.Words, StringComparer.Ordinal));
        foreach (var signal in found.Signals)
        {
            Assert.Equal(signal.Span.Of(text), signal.Words, StringComparer.Ordinal);
            Assert.NotNull(Score.Scorer.Describe(signal.RuleId));
            Assert.Contains(found.Parts, part => !part.IsIgnored && signal.Span.Start >= part.Span.Start && signal.Span.End <= part.Span.End);
        }
    }

    private static string Words(string text) => string.Concat(MessageParts.Of(text).Where(part => !part.IsIgnored).Select(part => part.Span.Of(text)));
}
