using Microsoft.Extensions.Options;

namespace CareBot.Web;

/// <summary>The settings of the web page and REST, section <c>Web</c>.</summary>
internal sealed class WebSettings
{
    /// <summary>Shortest key that is taken, in characters.</summary>
    public const int ShortestKey = 16;

    /// <summary>The section's name.</summary>
    public const string Section = "Web";

    /// <summary>The sign-in key of the page and of REST; empty turns both off, except from this machine in Development.</summary>
    public string Key { get; init; } = "";

    /// <summary>How many requests one address may make in a minute.</summary>
    public int RequestsPerMinute { get; init; } = 240;
}

/// <summary>Refuses settings that cannot be meant.</summary>
internal sealed class WebSettingsValidator : IValidateOptions<WebSettings>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WebSettings options)
    {
        var failures = new List<string>();
        if (options.Key.Length > 0 && options.Key.Trim().Length < WebSettings.ShortestKey)
        {
            failures.Add($"Web:Key is too short to keep anybody out: use {WebSettings.ShortestKey} characters or more, or leave it empty to turn the page and REST off.");
        }

        if (options.RequestsPerMinute < 1)
        {
            failures.Add("Web:RequestsPerMinute must be 1 or more.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
