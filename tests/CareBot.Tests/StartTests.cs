using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json;
using CareBot.Testing;

namespace CareBot.Tests;

public sealed class StartTests
{
    [Theory]
    [InlineData("Web__Key", "short", "Web:Key")]
    [InlineData("Web__Key", "                        ", "Web:Key")]
    [InlineData("Logging__LogLevel__Default", "Chatty", "Logging:LogLevel")]
    [InlineData("Web__RequestsPerMinute", "0", "Web:RequestsPerMinute")]
    [InlineData("Web__RequestsPerMinute", "many", "Web:RequestsPerMinute")]
    public async Task A_setting_that_cannot_be_meant_stops_the_start_with_one_plain_line(string setting, string value, string named)
    {
        using var process = CommandLine.Start([(setting, value)], "--urls", "http://127.0.0.1:0");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
        Assert.Contains(named, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(await output);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:999999")]
    [InlineData("http://127.0.0.1:0/path")]
    [InlineData("nonsense")]
    public async Task An_address_nobody_can_listen_on_is_one_plain_line(string url) => await ShouldStopWithAsync("", [], "--urls", url);

    [Fact]
    public async Task A_database_that_cannot_be_used_is_one_plain_line()
    {
        var folder = Directory.CreateTempSubdirectory("carebot-start-").FullName;
        try
        {
            var file = Path.Combine(folder, "damaged.db");
            await File.WriteAllTextAsync(file, new string('x', 8192));
            await ShouldStopWithAsync("ConnectionStrings:CareBot", [("ConnectionStrings__CareBot", $"Data Source={file}")], "--urls", "http://127.0.0.1:0");

            // A file stands where the folder of the default database should be.
            await ShouldStopWithAsync(
                "ConnectionStrings:CareBot",
                [("ConnectionStrings__CareBot", ""), ("XDG_DATA_HOME", file), ("LOCALAPPDATA", file)],
                "--urls",
                "http://127.0.0.1:0");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_port_in_use_is_one_plain_line()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var process = CommandLine.Start([], "--urls", $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains("address already in use", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(await output);
    }

    [Theory]
    [InlineData(null, "off  Web page", "--default-environment=Production")]
    [InlineData("Staging", "off  Web page", "--default-environment=Development")]
    [InlineData(null, "on   Web page", "--default-environment=Development")]
    public async Task The_list_at_start_says_what_is_on_and_what_turns_the_rest_on(string? environment, string line, string option)
    {
        using var process = CommandLine.Start([("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("DOTNET_ENVIRONMENT", environment)], option);
        try
        {
            var shown = await ReadUntilAsync(process, "REST");
            if (option.EndsWith("Production", StringComparison.Ordinal))
            {
                Assert.Contains("Web page is off: Web:Key turns it on", shown, StringComparison.Ordinal);
                Assert.All(shown.Split('\n', StringSplitOptions.RemoveEmptyEntries), written => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(written).RootElement.ValueKind));
            }
            else
            {
                Assert.Contains(line, shown, StringComparison.Ordinal);
                Assert.Contains("http://127.0.0.1:", shown, StringComparison.Ordinal);
            }
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task Dotnet_run_is_development_and_writes_nothing_of_its_own_on_standard_output()
    {
        var configuration = typeof(Program).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string[] run = ["run", "--no-build", "-c", configuration, "--project", Path.Combine(Machine.Root, "src", "CareBot"), "--"];
        var scored = await CommandLine.RunProcessAsync("{\"text\":\"Where is my order?\"}\n"u8.ToArray(), [.. run, "score", "--format", "jsonl"]);
        Assert.Equal(0, scored.ExitCode);
        Assert.Single(scored.Lines);

        using var process = CommandLine.StartProcess([], [.. run, "--urls", "http://127.0.0.1:0"]);
        try
        {
            Assert.Contains("is running (Development)", await ReadUntilAsync(process, "REST"), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task ShouldStopWithAsync(string named, (string Key, string? Value)[] environment, params string[] args)
    {
        using var process = CommandLine.Start(environment, args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("CareBot cannot start: ", line, StringComparison.Ordinal);
        Assert.Contains(named, line, StringComparison.Ordinal);
        Assert.Equal(2, process.ExitCode);
        Assert.Empty(await output);
    }

    [Fact]
    public void Without_any_word_about_it_the_environment_is_production()
    {
        Assert.Equal("Production", Hosting.DefaultEnvironment.TakeFrom([]).Environment);
        Assert.Equal("Production", Hosting.DefaultEnvironment.TakeFrom(["score", "--default-environment=Development"]).Environment);
    }

    [Fact]
    public void The_shipped_settings_fit_their_schema()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Machine.Root, "appsettings.json")));
        var path = settings.RootElement.GetProperty("$schema").GetString()!;
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Machine.Root, path)));
        Assert.Empty(Misfits(settings.RootElement, schema.RootElement, "").ToList());
    }

    [Fact]
    public void A_misspelt_setting_does_not_fit_the_schema()
    {
        using var settings = JsonDocument.Parse("{\"Web\":{\"Kye\":\"x\",\"RequestsPerMinute\":\"many\"}}");
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Machine.Root, "src/CareBot/appsettings.schema.json")));
        Assert.Equal(["/Web/Kye", "/Web/RequestsPerMinute"], Misfits(settings.RootElement, schema.RootElement, ""));
    }

    /// <summary>The paths that do not fit: the few words of JSON Schema that the settings' schema uses.</summary>
    private static IEnumerable<string> Misfits(JsonElement value, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)))
        {
            yield return path;
        }

        if (schema.TryGetProperty("type", out var type) && !IsOfType(value, type.GetString()!))
        {
            yield return path;
            yield break;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var property in value.EnumerateObject())
        {
            var inner = $"{path}/{property.Name}";
            if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out var own))
            {
                foreach (var misfit in Misfits(property.Value, own, inner))
                {
                    yield return misfit;
                }
            }
            else if (schema.TryGetProperty("additionalProperties", out var others))
            {
                foreach (var misfit in others.ValueKind == JsonValueKind.False ? [inner] : Misfits(property.Value, others, inner))
                {
                    yield return misfit;
                }
            }
        }
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new InvalidOperationException($"The test knows no type '{type}'."),
    };

    private static async Task<string> ReadUntilAsync(Process process, string words)
    {
        var shown = "";
        while (!shown.Contains(words, StringComparison.Ordinal) && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            shown += line + "\n";
        }

        return shown;
    }
}
