namespace CareBot.Hosting;

/// <summary>
/// The environment when nobody names one. It is Production, so that a published CareBot is closed by default. <c>dotnet run</c> hands on
/// <c>--default-environment=Development</c> (see the project file). <c>DOTNET_ENVIRONMENT</c>, <c>ASPNETCORE_ENVIRONMENT</c> and <c>--environment</c> win over both.
/// </summary>
internal static class DefaultEnvironment
{
    private const string Option = "--default-environment=";

    /// <summary>The default, and the remaining arguments.</summary>
    public static (string Environment, string[] Remaining) TakeFrom(string[] args) =>
        args is [var first, .. var rest] && first.StartsWith(Option, StringComparison.Ordinal) ? (first[Option.Length..], rest) : (Environments.Production, args);

    /// <summary>The environment to start in when the host's own settings name none; null when they do.</summary>
    public static string? Unless(string environment, string[] args)
    {
        var named = new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build();
        return string.IsNullOrWhiteSpace(named[HostDefaults.EnvironmentKey]) ? environment : null;
    }
}
