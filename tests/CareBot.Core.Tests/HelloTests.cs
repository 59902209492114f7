using CareBot.Testing;

namespace CareBot.Core.Tests;

public sealed class HelloTests
{
    [Theory]
    [InlineData("hi")]
    [InlineData("Hello!")]
    [InlineData("  hey there ")]
    public void A_greeting_is_answered_with_what_to_do(string greeting)
    {
        using var bot = new TestBot();
        bot.Say(greeting).ShouldReply("Hello, I'm CareBot.").ShouldReply("Paste a customer's message");
    }
}
