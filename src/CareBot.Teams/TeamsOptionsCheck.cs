using Microsoft.Extensions.Options;

namespace CareBot.Teams;

/// <summary>Stops the start of a half-set channel with the name of what is missing.</summary>
internal sealed class TeamsOptionsCheck : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(TeamsOptions options)
    {
        if (options.MicrosoftAppType is not (TeamsOptions.SingleTenant or TeamsOptions.UserAssignedMsi))
        {
            yield return $"MicrosoftAppType must be {TeamsOptions.SingleTenant} or {TeamsOptions.UserAssignedMsi}: new bots of other types can no longer be registered.";
        }

        foreach (var (setting, other) in Missing(options))
        {
            yield return $"Teams is half set: {other} is set but {setting} is missing. Set it, or remove {other} to turn Teams off.";
        }

        if (options.MicrosoftAppTenantId.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '.')))
        {
            yield return "MicrosoftAppTenantId must be the id of an organisation, as Microsoft Entra shows it: letters, digits, - and . only.";
        }

        foreach (var (setting, value) in new[]
        {
            ("Teams:OpenIdMetadata", options.OpenIdMetadata), ("Teams:LoginEndpoint", options.LoginEndpoint),
        })
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            {
                yield return $"{setting} must be an https address.";
            }
        }
    }

    private static IEnumerable<(string Setting, string Other)> Missing(TeamsOptions options)
    {
        if (!options.HasAppId)
        {
            if (options.MicrosoftAppPassword.Length > 0)
            {
                yield return ("MicrosoftAppId", "MicrosoftAppPassword");
            }
            else if (options.MicrosoftAppTenantId.Length > 0)
            {
                yield return ("MicrosoftAppId", "MicrosoftAppTenantId");
            }

            yield break;
        }

        if (options.MicrosoftAppPassword.Length == 0 && options.MicrosoftAppType == TeamsOptions.SingleTenant)
        {
            yield return ("MicrosoftAppPassword", "MicrosoftAppId");
        }

        if (options.MicrosoftAppTenantId.Length == 0)
        {
            yield return ("MicrosoftAppTenantId", "MicrosoftAppId");
        }
    }
}
