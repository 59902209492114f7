using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CareBot.Slack;

/// <summary>The settings of one workspace's Slack app, section <c>Slack</c>.</summary>
public sealed class SlackOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Slack";

    /// <summary>"Signing Secret" on the app's page "Basic Information": proves that a request comes from Slack.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>"Bot User OAuth Token" on the app's page "OAuth &amp; Permissions" (<c>xoxb-…</c>).</summary>
    public string BotToken { get; set; } = "";

    /// <summary>Where the Web API is. Another address is meant for an emulator, and for it only.</summary>
    public Uri ApiBaseUrl { get; set; } = new("https://slack.com/api/");
}

/// <summary>Whether anybody meant Slack to be on: at least one of its two secrets is not blank.
/// Asked when it is needed, so that settings added late still count.</summary>
internal sealed class SlackSwitch(IConfiguration configuration)
{
    public bool IsOn =>
        !string.IsNullOrWhiteSpace(configuration[$"{SlackOptions.Section}:{nameof(SlackOptions.SigningSecret)}"])
        || !string.IsNullOrWhiteSpace(configuration[$"{SlackOptions.Section}:{nameof(SlackOptions.BotToken)}"]);
}

/// <summary>Stops the start when Slack is half set, and says which setting is missing. Never repeats a value.</summary>
internal sealed class SlackOptionsValidator(SlackSwitch slack) : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        if (!slack.IsOn)
        {
            return ValidateOptionsResult.Success;
        }

        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(options.SigningSecret))
        {
            problems.Add("Slack:SigningSecret is missing: copy \"Signing Secret\" from the Slack app's page \"Basic Information\", "
                + "or remove Slack:BotToken to switch Slack off.");
        }

        if (string.IsNullOrWhiteSpace(options.BotToken))
        {
            problems.Add("Slack:BotToken is missing: copy \"Bot User OAuth Token\" from the Slack app's page \"OAuth & Permissions\", "
                + "or remove Slack:SigningSecret to switch Slack off.");
        }
        else if (options.BotToken.Trim().Any(character => character is <= ' ' or > '~'))
        {
            problems.Add("Slack:BotToken holds characters no token has: copy it again, without spaces or line breaks.");
        }

        if (!IsUsable(options.ApiBaseUrl))
        {
            problems.Add("Slack:ApiBaseUrl must be an https address (http only for an emulator on this machine), for example https://slack.com/api/");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsUsable(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
