using System.Buffers.Binary;
using System.Text.Json.Nodes;
using CareBot.Core.Dialog;
using CareBot.Testing;

namespace CareBot.Teams.Tests;

public sealed class ManifestTests
{
    private static readonly string Folder = Path.Combine(Machine.Root, "manifests", "teams");
    private static readonly JsonNode Manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")))!;

    [Fact]
    public void The_listed_commands_are_the_commands_there_are()
    {
        var listed = Manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().Select(command => (string)command!["title"]!);
        Assert.Equal(new[] { CommandWords.Help, CommandWords.Script, CommandWords.Review, CommandWords.Assess, CommandWords.Tip }.Order(), listed.Order());
    }

    [Fact]
    public async Task Every_listed_command_and_greeting_gets_an_answer()
    {
        await using var host = await TeamsHost.StartAsync();
        var listed = Manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().Select(command => (string)command!["title"]!);
        foreach (var words in listed.Concat(["Hi", "Hello", "Help"]))
        {
            Assert.NotEmpty((await host.CardForAsync(host.Activities.Message(words)))["body"]!.AsArray());
        }
    }

    [Fact]
    public void The_bot_is_the_app_and_asks_for_no_right_to_read_messages()
    {
        Assert.Equal((string?)Manifest["id"], (string?)Manifest["bots"]![0]!["botId"]);
        Assert.Null(Manifest["authorization"]);
        Assert.Null(Manifest["webApplicationInfo"]);
        Assert.Equal(["personal", "team", "groupChat"], Manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => (string)scope!));
    }

    [Fact]
    public void No_other_chat_product_is_named_in_the_manifest_or_its_guide() =>
        Assert.All(Directory.GetFiles(Folder), file => Assert.DoesNotContain("slack", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void The_icons_have_the_size_that_Teams_asks_for(string name, int size)
    {
        var png = File.ReadAllBytes(Path.Combine(Folder, name)).AsSpan();
        Assert.Equal("\u0089PNG"u8[2..].ToArray(), png[1..4].ToArray());
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..])));
    }
}
