using System.Text.Json;

namespace CareBot.Tests;

public sealed class CommandLineTests
{
    private static readonly string[] ScoreKeys = ["id", "level", "levelName", "score", "heat", "attack", "confidence", "unsure", "language", "signals", "tone"];
    private static readonly string[] GuideKeys = [.. ScoreKeys, "play", "situation", "do", "dont", "reply", "say", "escalate"];

    [Fact]
    public async Task Scores_keep_the_order_of_the_lines_and_the_keys_of_the_contract()
    {
        var input = string.Concat(Enumerable.Range(1, 1_000).Select(number => $"{{\"id\":\"m{number}\",\"text\":\"Where is my order {number}?\"}}\n"));
        var outcome = await CommandLine.RunAsync(input, "score", "--format", "jsonl");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(outcome.Error);
        Assert.Equal(Enumerable.Range(1, 1_000).Select(number => $"m{number}"), outcome.Lines.Select(line => line.GetProperty("id").GetString()));
        Assert.All(outcome.Lines, line => Assert.Equal(ScoreKeys, line.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task A_bad_line_is_named_on_standard_error_and_the_rest_is_answered()
    {
        var outcome = await CommandLine.RunAsync("{\"id\":\"1\",\"text\":\"a\"}\nnot json\n\n{\"id\":\"4\"}\n[1]\n{\"id\":\"6\",\"text\":\"b\"}\n", "score", "-", "--format", "jsonl");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(["1", "6"], outcome.Lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(["line 2", "line 4", "line 5"], outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task An_id_comes_back_as_it_was_and_without_one_it_is_the_number_of_the_line()
    {
        var outcome = await CommandLine.RunAsync("{\"id\":7,\"text\":\"a\"}\n{\"text\":\"b\"}\n{\"id\":null,\"text\":\"c\"}\n", "score", "--format", "jsonl");
        Assert.Equal(["7", "\"2\"", "\"3\""], outcome.Lines.Select(line => line.GetProperty("id").GetRawText()));
    }

    [Fact]
    public async Task Odd_characters_in_make_valid_json_out()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "{\"id\":\"\\ud83d\",\"text\":\"You \\ud83d are \\u0000\\u202e idiots \\n\\\"x\\\" \\ude00\"}\n"u8, .. "{\"text\":\""u8, 0xFF, 0xC3, .. "\"}\n"u8];
        var outcome = await CommandLine.RunAsync(bytes, "guide", "--format", "jsonl");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(2, outcome.Lines.Count);
        Assert.Equal("\uFFFD", outcome.Lines[0].GetProperty("id").GetString());
        Assert.NotEqual(0xEF, outcome.Bytes[0]);
    }

    [Fact]
    public async Task A_thread_adds_the_customers_level_per_turn_and_shows_it_in_one_line()
    {
        const string Thread = "Customer: Hello, where is my parcel?\nAgent: We are looking into it.\nCustomer: You are all incompetent liars.";
        var answer = Assert.Single((await CommandLine.RunAsync(Thread, "score", "--format", "json")).Lines);
        Assert.Equal([.. ScoreKeys, "trajectory"], answer.EnumerateObject().Select(property => property.Name));
        var turns = answer.GetProperty("trajectory").EnumerateArray().ToList();
        Assert.Equal(["Calm", "Hostile"], turns.Select(turn => turn.GetProperty("levelName").GetString()));
        var span = turns[1].GetProperty("spans")[0];
        Assert.Equal("You are all incompetent liars.", Thread.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()));
        Assert.Contains("Calm → Hostile", (await CommandLine.RunAsync(Thread, "score", "--format", "text")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guidance_has_the_keys_of_the_contract_and_say_is_one_string()
    {
        var outcome = await CommandLine.RunAsync("You never answer me.\n\nDana", "guide", "--format", "json");
        var answer = Assert.Single(outcome.Lines);
        Assert.Equal(GuideKeys, answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["id", "step"], answer.GetProperty("play").EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonValueKind.String, answer.GetProperty("say").ValueKind);
        Assert.Equal(JsonValueKind.Array, answer.GetProperty("do").ValueKind);
    }

    [Theory]
    [InlineData("message.txt")]
    [InlineData("message.eml")]
    public async Task A_text_file_is_one_message(string name)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("carebot").FullName, name);
        await File.WriteAllTextAsync(file, "{\"looks\":\"like json\"}\nbut is a message\n");
        var outcome = await CommandLine.RunAsync("", "score", file, "--format", "jsonl");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("1", Assert.Single(outcome.Lines).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_table_has_a_header_and_no_cell_is_a_formula()
    {
        var outcome = await CommandLine.RunAsync("{\"id\":\"=1+1\",\"text\":\"a\"}\n{\"id\":\"a,\\\"b\\\"\",\"text\":\"b\"}\n", "score", "--format", "csv");
        var rows = outcome.Output.Split("\r\n");
        Assert.Equal(string.Join(',', ScoreKeys), rows[0]);
        Assert.StartsWith("'=1+1,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("\"a,\"\"b\"\"\",", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_in_a_pipe_has_no_colours()
    {
        var outcome = await CommandLine.RunAsync("You are idiots \u001b[31m and liars.", "guide");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("of 100", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    [Fact]
    public async Task A_review_has_the_keys_of_the_contract()
    {
        var outcome = await CommandLine.RunAsync("{\"id\":\"r\",\"draft\":\"Please calm down.\",\"message\":\"I am furious\"}\n", "review", "--format", "jsonl");
        var answer = Assert.Single(outcome.Lines);
        Assert.Equal(["id", "findings", "apology"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["present", "empathy", "intensity", "timing"], answer.GetProperty("apology").EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Scripts_are_found_by_words_and_by_lines()
    {
        var one = await CommandLine.RunAsync("", "script", "customer", "threatens", "to", "sue", "--format", "json");
        var scripts = Assert.Single(one.Lines).EnumerateArray().ToList();
        Assert.InRange(scripts.Count, 1, 3);
        Assert.Equal(["id", "title", "topics", "lines", "match"], scripts[0].EnumerateObject().Select(property => property.Name));
        var many = await CommandLine.RunAsync("{\"id\":\"q1\",\"query\":\"angry\"}\n{\"id\":\"q2\",\"query\":\"sue\"}\n", "script", "--format", "jsonl");
        Assert.Equal(["q1", "q2"], many.Lines.Select(line => line.GetProperty("id").GetString()));
        Assert.All(many.Lines, line => Assert.Equal(["id", "scripts"], line.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task The_shipped_content_is_in_order()
    {
        var outcome = await CommandLine.RunAsync("", "check");
        Assert.Equal((0, "The content is in order.\n"), (outcome.ExitCode, outcome.Output));
    }

    [Fact]
    public async Task The_chat_works_in_a_pipe_and_its_buttons_have_numbers()
    {
        var outcome = await CommandLine.RunAsync("You people never answer, I have waited for four weeks now!\nWhere is my order?\n\n1\nhelp\nbye\n", "chat");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("[1] ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("What I can do", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scroe")]
    [InlineData("score", "--format", "xml")]
    [InlineData("score", "--what")]
    [InlineData("score", "there-is-no-such-file.txt")]
    [InlineData("script")]
    public async Task Arguments_that_cannot_be_used_end_with_2_and_a_line_that_says_why(params string[] args)
    {
        var outcome = await CommandLine.RunAsync("", args);
        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.Error);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t \u200b\n")]
    public async Task Nothing_to_read_is_said_and_ends_with_1(string input)
    {
        var outcome = await CommandLine.RunAsync(input, "score");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("nothing to read", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_megabyte_of_text_gets_an_answer()
    {
        var outcome = await CommandLine.RunAsync(string.Concat(Enumerable.Repeat("You never answer. 😡\n", 50_000)), "score", "--format", "json");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Single(outcome.Lines);
    }

    [Fact]
    public async Task A_reader_that_leaves_early_ends_an_endless_input_quietly()
    {
        using var process = CommandLine.Start([], "score", "--format", "jsonl");
        var error = process.StandardError.ReadToEndAsync();
        var feeding = Task.Run(async () =>
        {
            try
            {
                while (true)
                {
                    await process.StandardInput.WriteLineAsync("{\"text\":\"Where is my order?\"}");
                }
            }
            catch (IOException)
            {
                // The process has ended.
            }
        });
        Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        process.StandardOutput.Close();
        await process.WaitForExitAsync();
        await feeding;
        Assert.Equal((0, ""), (process.ExitCode, await error));
    }
}
