namespace CareBot.Hostility.Tests.Indonesian;

public sealed class IndonesianLevelTests
{
    [Theory]
    [InlineData("Kapan pesanan nomor 4471 dikirim ya kak?", 0, 0)]
    [InlineData("Terima kasih banyak, masalahnya sudah beres.", 0, 0)]
    [InlineData("Tolong dicek resi JX8812, terima kasih.", 0, 0)]
    [InlineData("Saya kecewa dengan keterlambatannya.", 1, 1)]
    [InlineData("Kok lama banget sih prosesnya?", 1, 1)]
    [InlineData("Pelayanan paling buruk yang pernah ada.", 2, 2)]
    [InlineData("Aplikasi sampah, memalukan.", 2, 2)]
    [InlineData("Printer anjing ini macet lagi.", 2, 2)]
    [InlineData("Saya tidak terima, ini keterlaluan.", 2, 2)]
    [InlineData("Kalian semua pembohong.", 3, 3)]
    [InlineData("Dasar admin tolol.", 3, 3)]
    [InlineData("Bangsat kalian semua", 3, 3)]
    [InlineData("Gue bacok lo besok.", 4, 4)]
    [InlineData("Semoga kamu kena kanker dan mati.", 4, 4)]
    [InlineData("Memek lo, dasar lonte", 4, 4)]
    [InlineData("dasar kafir, balik sana", 4, 4)]
    public void The_level_follows_the_codebook(string text, int low, int high) => Score.IsBetween(text, low, high);

    [Theory]
    [InlineData("anjir keren banget update-nya")]
    [InlineData("Gila enak banget nasinya, makasih min")]
    [InlineData("Bego banget gue lupa isi nomor rumah hehe, maaf ya")]
    [InlineData("Anjing saya alergi ayam, ada makanan lain?")]
    [InlineData("Saya seorang Muslim dan istri saya Tionghoa, apakah ada asuransi keluarga?")]
    [InlineData("Bapak saya bernama Bagus Parahita, tolong diganti di tiket")]
    [InlineData("Pukul 07.00 saya tunggu di lobi")]
    [InlineData("pelan2 saja kak, tidak buru-buru")]
    public void Words_that_only_look_bad_are_calm(string text) => Score.IsBetween(text, 0, 0);

    [Theory]
    [InlineData("Parah banget pelayanannya", "Pelayanannya agak parah, tapi makasih ya kak")]
    [InlineData("Memalukan sekali", "Maaf kak, tapi ini sedikit memalukan")]
    public void A_courtesy_softens_strong_words(string plain, string hedged) => Assert.True(Score.Of(plain).Score > Score.Of(hedged).Score);

    [Theory]
    [InlineData("goblok", "gobloknya")]
    [InlineData("tolol", "tololll")]
    [InlineData("bego", "b3go")]
    [InlineData("tolol", "t*l*l")]
    [InlineData("bodoh", "bodohhhh")]
    [InlineData("penipu", "penipulah")]
    [InlineData("anjing", "anjing2")]
    public void A_word_keeps_its_meaning_in_any_spelling(string plain, string written)
    {
        Assert.Equal(Score.Of($"Kalian {plain} semua").Level, Score.Of($"Kalian {written} semua").Level);
        Assert.Contains(Score.Of($"Kalian {written} semua").Signals, signal => signal.Words.Contains(written, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kurir kalian bilang saya goblok.", SignalKind.Insult)]
    [InlineData("Saya dikatain maling sama satpam.", SignalKind.Insult)]
    [InlineData("Satpamnya teriak \"dasar anjing\" ke ibu saya.", SignalKind.Insult)]
    [InlineData("Saya diancam mau dibacok sama sopirnya.", SignalKind.Violence)]
    public void What_somebody_else_said_is_not_the_customers(string text, SignalKind kind) => Score.ShowsNot(text, kind);

    [Fact]
    public void A_name_for_a_thing_is_no_insult_to_a_person()
    {
        var thing = Score.Of("Aplikasi tolol, keluar sendiri terus.");
        var person = Score.Of("Kamu tolol, baca dulu dong.");
        Assert.False(thing.Has(SignalKind.Insult));
        Assert.True(thing.Attack < 20 && person.Attack >= 60, $"{thing.Attack} {person.Attack}");
        Assert.Contains(person.Signals, signal => signal is { Kind: SignalKind.Insult, Target: SignalTarget.Agent });
    }

    [Theory]
    [InlineData("Saya ingin mati saja, tidak ada yang mau menolong.")]
    [InlineData("Saya mau gantung diri malam ini")]
    public void Despair_is_flagged_and_is_not_hostile(string text)
    {
        var found = Score.Of(text);
        Assert.True(found.Has(SignalKind.SelfHarm));
        Assert.False(found.Has(SignalKind.Violence));
        Assert.True(found.Level <= HostilityLevel.Frustrated);
    }

    [Fact]
    public void One_vile_sentence_in_a_long_polite_mail_is_not_drowned()
    {
        var polite = string.Concat(Enumerable.Repeat("Terima kasih atas bantuannya, pesanan saya sudah diterima dengan baik. ", 40));
        Score.IsBetween($"{polite}Semoga kamu mati kecelakaan. {polite}", 4, 4);
    }

    [Fact]
    public void Many_frustrated_sentences_do_not_add_up_to_hostility() =>
        Score.IsBetween(string.Concat(Enumerable.Repeat("Saya kecewa. Ini sudah ketiga kalinya. ", 60)), 1, 2);

    [Theory]
    [InlineData("Kalian penipu.")]
    [InlineData("Saya kecewa.")]
    [InlineData("PELAYANAN PALING BURUK")]
    public void A_neutral_sentence_more_never_raises_the_level(string text)
    {
        foreach (var neutral in new[] { " Nomor pesanannya 4471.", "\nPaketnya diantar hari Senin.", "\n\nAlamat saya di Jalan Melati 4." })
        {
            Assert.True(Score.Of(text + neutral).Level <= Score.Of(text).Level, Score.Describe(text + neutral));
        }
    }
}
