using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CareBot.Testing;

namespace CareBot.Conformance.Tests;

/// <summary>The real host as a process of its own, in Development, on a free port, in an empty folder. Ended with all its children on disposal.</summary>
internal sealed class CareBotProcess : IDisposable
{
    /// <summary>A start on a busy machine, not a promise about speed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("carebot-host-").FullName;

    private CareBotProcess(string url, IReadOnlyDictionary<string, string> settings)
    {
        Url = url;
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add(HostAssembly());
        foreach (var name in start.Environment.Keys.Where(IsASettingOfOurs).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = url;
        start.Environment["ConnectionStrings__CareBot"] = $"Data Source={Path.Combine(_folder, "carebot.db")}";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _process.StandardInput.Close();
    }

    /// <summary>Its base address, without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>What it printed and logged so far.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>Starts it on a free port and waits until it is ready.</summary>
    /// <param name="settings">Its settings, as environment variables.</param>
    public static async Task<CareBotProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var host = new CareBotProcess($"http://127.0.0.1:{FreePort()}", settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal));
        try
        {
            await host.UntilReadyAsync();
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>A port nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The host as it was built, in the same configuration as this test.</summary>
    private static string HostAssembly()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Machine.Root, "src", "CareBot", "bin", output.Parent!.Name, output.Name, "CareBot.dll");
    }

    private static bool IsASettingOfOurs(string name) =>
        new[] { "ASPNETCORE_", "DOTNET_ENVIRONMENT", "Slack__", "Microsoft", "ConnectionStrings__", "AzureLanguage__", "Content__", "Tips__", "Web__", "Teams__" }
            .Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private async Task UntilReadyAsync()
    {
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(Patience);
        while (!await IsReadyAsync(client, patience.Token))
        {
            Assert.False(_process.HasExited || patience.IsCancellationRequested, $"CareBot did not become ready:\n{Said}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(new Uri($"{Url}/health/ready"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }
}
