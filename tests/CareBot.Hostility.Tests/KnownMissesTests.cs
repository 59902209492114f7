namespace CareBot.Hostility.Tests;

/// <summary>What the rules do not see yet. A line that is seen one day fails here, and then moves to the tests of its signal: this list may only shrink.</summary>
public sealed class KnownMissesTests
{
    [Theory]
    [InlineData("Perfect. A locker fourteen miles away when I am on crutches.", 1)] // sarcasm by contrast alone
    [InlineData("Put me through to a man, a girl doesn't know a gearbox from a handbag.", 3)] // prejudice without a slur
    public void These_are_still_scored_too_low(string text, int rightLevel) => Assert.True((int)Score.Of(text).Level < rightLevel, Score.Describe(text));
}
