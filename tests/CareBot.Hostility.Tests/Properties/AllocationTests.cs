namespace CareBot.Hostility.Tests.Properties;

/// <summary>Scoring works in memory that is used again: what it allocates is its answer, however long the message is.</summary>
public sealed class AllocationTests
{
    // Holds an assessment without signals (the object, its language, confidence and one part) and a look at the last line as a signature.
    private const long LargestAnswer = 4096;

    private const string Calm =
        "Hello, I would like to know when the parcel with the green lamp arrives. It was sent on Monday and the page says it is on its way. "
        + "My address has not changed. Could you tell me the day, please? ";

    private const string CalmLines =
        "Hello,\nI would like to know when the parcel with the green lamp arrives.\nIt was sent on Monday.\n\nCould you tell me the day, please?\nIt stands on the page as on its way.\n";

    private const string CalmIndonesian =
        "Halo, saya mau tanya kapan paket dengan lampu hijau itu sampai. Paketnya dikirim hari Senin dan di halaman tertulis sedang dalam perjalanan. "
        + "Alamat saya tidak berubah. Boleh minta info harinya, kak? ";

    private const string CalmIndonesianLines = "Halo,\nsaya mau tanya kapan paket dengan lampu hijau itu sampai.\nPaketnya dikirim hari Senin.\n\nBoleh minta info harinya, kak?\nDi halaman tertulis bahwa paketnya masih dalam perjalanan dari gudang.\n";

    [Theory]
    [InlineData(Calm)]
    [InlineData(CalmLines)]
    [InlineData(CalmIndonesian)]
    [InlineData(CalmIndonesianLines)]
    public void A_longer_calm_message_allocates_no_more_than_a_short_one(string text)
    {
        var longer = string.Concat(Enumerable.Repeat(text, 40));

        // The longer one first: the memory that is used again grows once, and the words it meets are kept.
        var ofLonger = AllocatedBy(longer);
        var ofShort = AllocatedBy(text);
        Assert.Equal(HostilityLevel.Calm, Score.Of(longer).Level);
        Assert.True(ofLonger <= ofShort, $"{ofLonger} bytes for {longer.Length} characters, {ofShort} for {text.Length}");
        Assert.InRange(ofShort, 1, LargestAnswer);
    }

    [Fact]
    public void Words_that_nobody_knows_allocate_nothing_either()
    {
        var random = new Random(7);
        var text = string.Join(' ', Enumerable.Range(0, 400).Select(_ => string.Concat(Enumerable.Range(0, random.Next(3, 12)).Select(_ => (char)('a' + random.Next(26)))))) + ".";
        Assert.InRange(AllocatedBy(text), 1, LargestAnswer);
    }

    private static long AllocatedBy(string text)
    {
        for (var warm = 0; warm < 3; warm++)
        {
            Score.Of(text);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Score.Of(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
