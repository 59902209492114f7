using System.Text.Json.Nodes;
using CareBot.Testing.Teams;

namespace CareBot.Teams.Tests;

public sealed class PrivacyTests
{
    private const string Marker = "Zyxwvut-marker-4471";

    [Fact]
    public async Task A_word_of_the_paste_reaches_no_log_at_any_level()
    {
        await using var host = await TeamsHost.StartAsync();
        var paste = $"You idiots, this is the third time I write about {Marker}. I want my money back or my lawyer will call. {Marker}";
        using var answered = await host.PostAsync(host.Activities.Message(paste));
        using var channel = await host.PostAsync(host.Activities.Mention(paste));
        using var html = await host.PostAsync(host.Activities.Message("x").With("attachments", new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{paste}</p>" })));
        host.Connector.AnswerNext(400);
        using var refused = await host.PostAsync(host.Activities.Message(paste));
        host.Connector.AnswerNext(413).AnswerNext(413);
        using var large = await host.PostAsync(host.Activities.Message(paste));
        using var pressed = await host.PostAsync(host.Activities.Submit(new JsonObject { ["carebot"] = Marker, ["state"] = Marker }));
        using var executed = await host.PostAsync(host.Activities.Execute(new JsonObject { ["carebot"] = Marker, ["state"] = Marker }));
        using var invoked = await host.PostAsync(host.Activities.Personal("invoke").With("name", $"{Marker} {Marker} {paste}").With("value", paste));
        using var malformed = await host.PostAsync($$"""{"type":"message","conversation":{"id":["{{Marker}}"]},"text":"{{Marker}}"}""", host.Token());
        using var broken = await host.PostAsync($$"""{"type":"message","text":"{{Marker}}""", host.Token());
        using var stranger = await host.PostAsync(host.Activities.Message(paste), $"{Marker}.{Marker}.{Marker}");
        using var foreign = await host.PostAsync(host.Activities.Message(paste).With("serviceUrl", $"https://{Marker}.example/"));
        await host.StopAsync();
        Assert.NotEmpty(host.Connector.Messages);
        Assert.NotEmpty(host.Logs.Lines);
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains(Marker, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains("idiots", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_token_or_secret_reaches_a_log()
    {
        await using var host = await TeamsHost.StartAsync();
        var token = host.Token();
        using var response = await host.PostAsync(host.Activities.Message("hello"), token);
        await host.StopAsync();
        Assert.DoesNotContain(host.Logs.Lines, line =>
            line.Contains(token, StringComparison.Ordinal) || line.Contains(TeamsHost.OutboundToken, StringComparison.Ordinal) || line.Contains("not-a-real-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_channel_the_answer_quotes_none_of_the_customers_words_as_evidence()
    {
        await using var host = await TeamsHost.StartAsync();
        var card = await host.CardForAsync(host.Activities.Mention($"You are all idiots and liars and I hate the {Marker} you sold me, I will sue you."));
        Assert.DoesNotContain("idiots and liars", card.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }
}
