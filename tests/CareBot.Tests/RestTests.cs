using System.Net;
using System.Text.Json;
using CareBot.Answers;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests;

public sealed class RestTests(CareBotApp app) : IClassFixture<CareBotApp>
{
    [Theory]
    [InlineData("score", "{\"id\":\"x\",\"text\":\"You never answer, I have been waiting for weeks.\"}")]
    [InlineData("guide", "{\"id\":\"x\",\"text\":\"You never answer, I have been waiting for weeks.\"}")]
    [InlineData("review", "{\"id\":\"x\",\"draft\":\"Please calm down.\"}")]
    public async Task The_same_object_as_on_the_command_line(string door, string question)
    {
        using var response = await app.PostAsync($"/api/{door}", question);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var line = await CommandLine.RunAsync(question + "\n", door, "--format", "jsonl");
        Assert.Equal(line.Output.TrimEnd(), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Scripts_are_found_by_a_query()
    {
        var found = JsonDocument.Parse(await app.Http.GetStringAsync("/api/scripts?q=threatens%20to%20sue")).RootElement;
        Assert.InRange(found.GetArrayLength(), 1, 3);
    }

    [Fact]
    public async Task A_plain_text_is_a_message()
    {
        using var response = await app.PostAsync("/api/score", "Where is my order?", "text/plain; charset=utf-8");
        Assert.Equal("1", (await CareBotApp.JsonOf(response)).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/api/score", "{")]
    [InlineData("/api/score", "null")]
    [InlineData("/api/score", "[]")]
    [InlineData("/api/score", "{\"id\":\"1\"}")]
    [InlineData("/api/score", "{\"text\":5}")]
    [InlineData("/api/score", "")]
    [InlineData("/api/score", "{\"text\":\"  \\n \"}")]
    [InlineData("/api/guide", "{\"text\":\"\\u200b\"}")]
    [InlineData("/api/review", "{\"draft\":\"\"}")]
    [InlineData("/web/messages", "{}")]
    [InlineData("/web/messages", "{\"button\":{\"action\":\"why\"}}")]
    [InlineData("/web/messages", "nonsense")]
    public async Task A_body_that_cannot_be_used_is_400_and_says_what_to_send(string path, string body)
    {
        using var response = await app.PostAsync(path, body);
        await CareBotApp.ShouldBeProblem(HttpStatusCode.BadRequest, response);
    }

    [Theory]
    [InlineData("/api/score", "application/xml")]
    [InlineData("/api/guide", "multipart/form-data; boundary=x")]
    [InlineData("/web/messages", "text/plain")]
    [InlineData("/web/messages", "application/x-www-form-urlencoded")]
    [InlineData("/web/messages", "")]
    public async Task A_wrong_content_type_is_415(string path, string type)
    {
        using var response = await app.PostAsync(path, "{\"text\":\"a\"}", type);
        await CareBotApp.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, response);
    }

    [Theory]
    [InlineData("/api/score")]
    [InlineData("/web/messages")]
    public async Task A_body_over_512_KiB_is_413(string path)
    {
        using var response = await app.PostAsync(path, $"{{\"text\":\"{new string('a', 1 << 20)}\"}}");
        await CareBotApp.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, response);
    }

    [Fact]
    public async Task A_body_of_unknown_length_over_512_KiB_is_413()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/score") { Content = new StringContent($"{{\"text\":\"{new string('a', 1 << 20)}\"}}", null, "application/json") };
        request.Headers.TransferEncodingChunked = true;
        using var response = await app.Http.SendAsync(request);
        await CareBotApp.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, response);
    }

    [Theory]
    [InlineData("{\"text\":\"half \\ud83d of an emoji, and \\u0000 \\u001b \\u202e\"}")]
    [InlineData("{\"id\":\"\\udc00\",\"text\":\"x\"}")]
    public async Task Odd_characters_get_an_answer(string body)
    {
        using var response = await app.PostAsync("/api/guide", body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(JsonValueKind.Object, (await CareBotApp.JsonOf(response)).ValueKind);
    }

    [Fact]
    public async Task A_query_without_words_is_400()
    {
        using var response = await app.Http.GetAsync(new Uri("/api/scripts", UriKind.Relative));
        await CareBotApp.ShouldBeProblem(HttpStatusCode.BadRequest, response);
    }

    [Fact]
    public async Task An_address_with_nothing_behind_it_is_a_problem_too()
    {
        using var response = await app.Http.GetAsync(new Uri("/nowhere", UriKind.Relative));
        await CareBotApp.ShouldBeProblem(HttpStatusCode.NotFound, response);
    }

    [Fact]
    public async Task The_description_lists_every_door()
    {
        var description = JsonDocument.Parse(await app.Http.GetStringAsync("/openapi/v1.json")).RootElement;
        Assert.Equal(["/api/guide", "/api/review", "/api/score", "/api/scripts"], description.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_json_without_details(string path)
    {
        var health = JsonDocument.Parse(await app.Http.GetStringAsync(path)).RootElement;
        Assert.Equal("Healthy", health.GetProperty("status").GetString());
        Assert.All(health.GetProperty("checks").EnumerateObject(), check => Assert.Equal(JsonValueKind.String, check.Value.ValueKind));
    }

    [Fact]
    public async Task What_breaks_inside_is_a_friendly_problem_with_a_code_that_is_in_the_log_and_no_detail_that_is_not_ours()
    {
        using var broken = new CareBotApp("Development", services => services.AddSingleton<Advisor>(_ => throw new InvalidOperationException("zqxmarker")));
        using var response = await broken.PostAsync("/api/guide", "{\"text\":\"Where is my order?\"}");
        await CareBotApp.ShouldBeProblem(HttpStatusCode.InternalServerError, response);
        var problem = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("zqxmarker", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("zqxmarker", broken.Logs.Text, StringComparison.Ordinal);
        var code = JsonDocument.Parse(problem).RootElement.GetProperty("detail").GetString()!.Split(' ')[^1];
        Assert.Contains($"Incident {code}", broken.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_was_sent_is_in_the_log_at_any_level()
    {
        using var own = new CareBotApp("Development", ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"));
        using var first = await own.PostAsync("/web/messages", "{\"text\":\"You zqxmarker people never answer me at all.\"}");
        using var second = await own.PostAsync("/api/guide", "{\"text\":\"zqxmarker\" broken");
        using var third = await own.Http.GetAsync(new Uri("/api/scripts?q=zqxmarker", UriKind.Relative));
        Assert.Contains("intent assess", own.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("zqxmarker", own.Logs.Text, StringComparison.Ordinal);
    }
}
