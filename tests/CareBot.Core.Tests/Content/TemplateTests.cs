using CareBot.Core.Content;

namespace CareBot.Core.Tests.Content;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("Dear {name}, about {order}.", "Dear Dana, about [order].")]
    [InlineData("A[[ for {name}]][[ and {order}]].", "A for Dana.")]
    [InlineData("[[{name} and {order}]]x", "x")]
    [InlineData("[[no slot]]", "no slot")]
    [InlineData("open {name", "open {name")]
    [InlineData("open [[ {name}", "open [[ Dana")]
    [InlineData("", "")]
    public void Slots_are_filled_and_passages_without_their_facts_left_out(string template, string filled) =>
        Assert.Equal(filled, Template.FillOptional(template, name => name == "name" ? "Dana" : null, name => $"[{name}]"));

    [Fact]
    public void What_is_filled_in_is_never_filled_again() =>
        Assert.Equal("{b}[[ {b} ]]", Template.FillOptional("{a}", name => name == "a" ? "{b}[[ {b} ]]" : "no", _ => "no"));
}
