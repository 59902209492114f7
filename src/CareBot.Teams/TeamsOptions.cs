namespace CareBot.Teams;

/// <summary>The settings of the Teams channel. The first four are top-level and carry the Bot Framework's own names; the others are under <c>Teams</c>.</summary>
public sealed class TeamsOptions
{
    /// <summary>One organisation and a client secret: the default.</summary>
    public const string SingleTenant = "SingleTenant";

    /// <summary>A user-assigned managed identity: no secret.</summary>
    public const string UserAssignedMsi = "UserAssignedMSI";

    private static readonly string[] PublicCloudHosts = ["smba.trafficmanager.net", "*.botframework.com"];

    /// <summary><c>MicrosoftAppType</c>: <see cref="SingleTenant"/> or <see cref="UserAssignedMsi"/>.</summary>
    public string MicrosoftAppType { get; set; } = SingleTenant;

    /// <summary><c>MicrosoftAppId</c>: the bot's application id. Without it the channel is off.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary><c>MicrosoftAppPassword</c>: the client secret.</summary>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary><c>MicrosoftAppTenantId</c>: the organisation that the bot is registered in.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>Where the keys of inbound tokens are published.</summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who issues inbound tokens.</summary>
    public string TokenIssuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where outbound tokens come from.</summary>
    public string LoginEndpoint { get; set; } = "https://login.microsoftonline.com/";

    /// <summary>What outbound tokens are for.</summary>
    public string Scope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>The organisations that may talk to the bot; none listed means <see cref="MicrosoftAppTenantId"/> alone.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>The hosts that answers may be sent to, <c>*.</c> for subdomains; none listed means the public cloud. Government clouds are listed here.</summary>
    public IList<string> AllowedServiceHosts { get; } = [];

    /// <summary>Whether an app id is set.</summary>
    internal bool HasAppId => MicrosoftAppId.Length > 0;

    /// <summary>The tenants that may talk to the bot.</summary>
    internal IEnumerable<string> Tenants => AllowedTenants.Count > 0 ? AllowedTenants : [MicrosoftAppTenantId];

    /// <summary>The hosts that answers may be sent to.</summary>
    internal IEnumerable<string> ServiceHosts => AllowedServiceHosts.Count > 0 ? AllowedServiceHosts : PublicCloudHosts;
}
