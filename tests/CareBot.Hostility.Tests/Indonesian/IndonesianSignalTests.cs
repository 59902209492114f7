namespace CareBot.Hostility.Tests.Indonesian;

/// <summary>For each signal in Indonesian: what shows it, and what looks like it and does not.</summary>
public sealed class IndonesianSignalTests
{
    [Theory]
    [InlineData("Kamu bodoh ya?", "Kamu tidak bodoh kok, tenang saja.")]
    [InlineData("Admin kalian goblok semua", "Bego banget gue, salah ketik alamat wkwk")]
    [InlineData("Dasar monyet, balas chat saja tidak bisa", "Kami mau sewa boneka monyet untuk pesta anak")]
    [InlineData("Kurir kalian otaknya di mana sih?", "Otak sapi di restoran ini enak sekali")]
    [InlineData("Dasar tikus berdasi, makan uang nasabah", "Ada tikus di kamar hotel saya, tolong dibersihkan")]
    [InlineData("Tutup mulut lo, jangan banyak alasan", "Tutup botolnya bocor, boleh ditukar?")]
    [InlineData("Kalian gerombolan pengecut", "Saya bukan pengecut, nomor saya bisa dihubungi")]
    public void Insult(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Insult);

    [Theory]
    [InlineData("Anjing, error lagi aplikasinya", "Anjing peliharaan kami boleh ikut menginap?")]
    [InlineData("sinyal b*ngsat", "sinyalnya bagus sekali")]
    [InlineData("b4ngs4t lemot", "bangsa yang besar")]
    [InlineData("k*nt*l lah, gagal mulu", "kontrol bulan depan jam berapa")]
    [InlineData("anjiiiing lama bener", "anjuran dokternya apa ya")]
    [InlineData("a n j i n g lemotnya aplikasi kalian", "a. nama b. alamat kalian")]
    [InlineData("bgst aplikasinya ngelag", "bagus aplikasinya lancar")]
    [InlineData("Babi, salah kirim lagi", "Apakah baksonya mengandung babi?")]
    [InlineData("Tai lah, rusak lagi", "Kelas tai chi jam berapa?")]
    [InlineData("jancok suwe tenan", "jangkrik goreng masih ada?")]
    public void Profanity(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Profanity);

    [Theory]
    [InlineData("MANA PESANAN SAYA SEKARANG", "Mana kartu BPJS KTP KK saya")]
    [InlineData("Balikin uang saya!!!", "Balikin uang saya ya!")]
    public void Shouting(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Shouting);

    [Theory]
    [InlineData("gue bunuh lo", "Gimana cara bunuh proses yang hang di server?")]
    [InlineData("Semoga kalian mati semua", "Semoga kalian sehat semua")]
    [InlineData("Saya datang bawa parang ke kantor kalian", "Saya mau beli pisau dapur di toko kalian")]
    [InlineData("mampus lo sana", "HP saya mati total")]
    [InlineData("Kurirmu saya hajar kalau ketemu di jalan", "Hajar promo gajian di toko kami")]
    [InlineData("muka lo gue tonjok", "muka saya gatal setelah pakai krim ini")]
    [InlineData("gue tunggu lo di parkiran nanti malem", "saya tunggu paketnya di lobi")]
    [InlineData("Kantor kalian saya bakar besok", "Ayam bakarnya sudah dikirim?")]
    [InlineData("Orang seperti kamu pantasnya digantung", "Status saya digantung terus sama sistem")]
    [InlineData("Mati aja lo", "Mati lampu dari tadi pagi di rumah kami")]
    [InlineData("Pulangnya tinggal nama kau", "Tinggal nama penerima yang belum diisi")]
    [InlineData("doain aja lo kecelakaan di jalan, gue doain mampus", "semoga kakak tidak kecelakaan di jalan")]
    [InlineData("Gue patahin tangan lo", "Tangan boneka yang dikirim patah satu")]
    public void Violence(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Violence);

    [Theory]
    [InlineData("Besok saya lapor OJK dan YLKI.", "Apakah pinjaman ini terdaftar di OJK?")]
    [InlineData("Pengacara saya akan menghubungi kalian.", "Saya pengacara dan butuh meja kerja baru.")]
    [InlineData("Somasi pertama saya kirim hari ini.", "Surat kehilangan dari kepolisian masih wajib?")]
    [InlineData("Kasus ini saya bawa ke jalur hukum.", "Buku hukum yang saya pesan sudah sampai.")]
    public void Legal(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Legal);

    [Theory]
    [InlineData("Saya viralkan kasus ini di medsos.", "Saya beli karena lagi viral di medsos.")]
    [InlineData("Gue kasih bintang satu di playstore", "Hotel bintang lima ini nyaman")]
    [InlineData("Biar semua orang tahu kelakuan kalian", "Biar cepat, tolong kirim pakai kurir instan")]
    [InlineData("Siap-siap muka lo viral di tiktok", "Saya lihat videonya viral di tiktok, enak kayaknya")]
    public void Exposure(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Exposure);

    [Theory]
    [InlineData("Kapok belanja di sini.", "Ayam kampungnya enak.")]
    [InlineData("Gak akan pakai lagi aplikasi kalian", "Gak bisa pakai kartu lain ya?")]
    [InlineData("Saya tutup rekening dan pindah ke bank lain.", "Mau pindah ke kelas dua, bagaimana caranya?")]
    [InlineData("Gue uninstall aja lah", "Cara install di laptop gimana?")]
    [InlineData("Mulai bulan depan saya berhenti langganan", "Saya langganan dari bulan lalu dan senang")]
    public void Churn(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Churn);

    [Theory]
    [InlineData("Kalian penipu!", "Kami bukan bilang kalian penipu.")]
    [InlineData("Saya merasa ditipu toko ini", "Saya takut ini penipuan, apakah nomor ini resmi?")]
    [InlineData("Dasar maling, uang saya hilang", "Motor saya hilang dicuri maling, bagaimana klaimnya?")]
    [InlineData("Jangan bohong, bilang saja tidak ada stok", "Sumpah gak bohong, enak banget")]
    [InlineData("Iklannya pembodohan", "Iklannya lucu")]
    public void Dishonesty(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Dishonesty);

    [Theory]
    [InlineData("Dasar cina pelit", "Saya mau pesan makanan cina untuk imlek")]
    [InlineData("Admin bencong, balas dong", "Saya waria dan mau tanya syarat KPR")]
    [InlineData("Kafir-kafir kayak kalian", "Saya Kristen, apakah hari Minggu buka?")]
    public void Slur(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Slur);

    [Theory]
    [InlineData("Makasih lho ya udah bikin liburan kami gagal", "Makasih ya kak udah dibantu, cepat banget")]
    [InlineData("Hebat banget sistemnya, tiap jam error", "Hebat banget CS-nya, ramah dan cepat")]
    [InlineData("Terima kasih sudah membuat acara kami batal", "Terima kasih sudah membuat kami nyaman")]
    [InlineData("Mantap keretanya delay lagi", "Mantap keretanya tidak pernah delay")]
    [InlineData("Keren ya, bayar mahal tapi kamar bau", "Keren ya desainnya")]
    public void Sarcasm(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Sarcasm);

    [Theory]
    [InlineData("Sudah berkali-kali saya telepon", "Ini pertama kali saya telepon")]
    [InlineData("udah 3x komplain ga ditanggapi", "obatnya diminum 3x sehari kan")]
    [InlineData("Dari kemarin belum ada yang balas", "Dari kemarin sudah beres, makasih")]
    [InlineData("Saya menunggu dua minggu tanpa kabar", "Estimasi sampai dua minggu ya?")]
    public void Repeat(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Repeat);

    [Theory]
    [InlineData("Kalau tidak direfund hari ini, saya laporkan ke polisi", "Kalau tidak bisa hari ini, ya besok juga tidak apa-apa")]
    [InlineData("Saya kasih waktu sampai besok jam lima", "Toko buka sampai jam lima?")]
    [InlineData("Kembalikan uangnya atau saya viralkan", "Bisa transfer atau tunai?")]
    public void Ultimatum(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Ultimatum);

    [Theory]
    [InlineData("Saya menangis, tidak tahu harus bagaimana lagi", "Bawangnya bikin mata pedas")]
    [InlineData("Ibu saya sakit parah dan obatnya belum datang", "Ibu saya senang dengan hadiahnya")]
    [InlineData("Kami terlantar di bandara sejak malam", "Kami sudah di bandara, gerbang berapa?")]
    public void Distress(string shows, string showsNot) => Check(shows, showsNot, SignalKind.Distress);

    [Theory]
    [InlineData("Saya mau bunuh diri saja", "Film tentang bunuh diri itu masih tayang?")]
    [InlineData("Rasanya saya ingin mati saja", "Baterai saya mati saja terus, tolong ganti")]
    [InlineData("Saya sudah tidak sanggup hidup lagi", "Lampunya tidak hidup lagi")]
    [InlineData("Lebih baik saya mati daripada begini", "Lebih baik saya matikan dulu modemnya?")]
    [InlineData("Saya mau menyerah saja dengan hidup ini", "Saya menyerah dengan aplikasi ini, terlalu ribet")]
    [InlineData("Capek hidup kayak gini", "Capek nunggu kurirnya")]
    [InlineData("Malam ini saya loncat dari jembatan", "Saldo saya loncat dari 10 ribu ke 50 ribu")]
    public void Self_harm(string shows, string showsNot) => Check(shows, showsNot, SignalKind.SelfHarm);

    [Theory]
    [InlineData("Kurirnya mengancam mau bunuh saya")]
    [InlineData("Malu setengah mati saya di depan tamu")]
    [InlineData("Ngakak sampai mati baca balasannya")]
    [InlineData("Pukul berapa toko buka?")]
    [InlineData("Tadi pagi kena bom promo lagi")]
    [InlineData("Kompornya mati gaya, tidak menyala")]
    public void An_idiom_or_a_report_is_no_threat(string text)
    {
        Score.ShowsNot(text, SignalKind.Violence);
        Score.ShowsNot(text, SignalKind.SelfHarm);
    }

    private static void Check(string shows, string showsNot, SignalKind kind)
    {
        Score.Shows(shows, kind);
        Score.ShowsNot(showsNot, kind);
    }
}
