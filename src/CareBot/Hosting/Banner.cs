using System.Globalization;
using System.Text;
using CareBot.Commands;
using CareBot.Core.Status;
using CareBot.Web;

namespace CareBot.Hosting;

/// <summary>What a person sees at start: the address to open, what is on, what is off and which setting turns it on.</summary>
internal static class Banner
{
    /// <summary>Shows it: as a list where a person reads it, as log lines where a machine does.</summary>
    public static async Task ShowAsync(WebApplication app, Terminal terminal)
    {
        var features = app.Services.GetServices<FeatureStatus>().Concat(app.Services.GetRequiredService<WebAccess>().Status()).ToList();
        if (app.Environment.IsProduction() && !terminal.IsOutTerminal)
        {
            LogFeatures(app, features);
            return;
        }

        await using var output = terminal.Writer();
        await output.WriteAsync(Text(app.Urls, app.Environment.EnvironmentName, features, new Ink(terminal.HasColour)));
    }

    /// <summary>The list.</summary>
    internal static string Text(IEnumerable<string> urls, string environment, IReadOnlyCollection<FeatureStatus> features, Ink ink)
    {
        var width = features.Max(feature => feature.Name.Length);
        var text = new StringBuilder();
        text.Append('\n').Append(CultureInfo.InvariantCulture, $"{ink.Heading("CareBot")} is running ({environment}). Open {string.Join(" or ", urls)}\n\n");
        foreach (var feature in features.OrderByDescending(feature => feature.IsOn))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {(feature.IsOn ? "on " : "off")}  {feature.Name.PadRight(width)}  {feature.Detail}\n");
        }

        return text.Append('\n').Append(ink.Quiet("Press Ctrl+C to stop.")).Append("\n\n").ToString();
    }

    private static void LogFeatures(WebApplication app, List<FeatureStatus> features)
    {
        foreach (var url in app.Urls)
        {
            Log.Listening(app.Logger, url);
        }

        foreach (var feature in features)
        {
            Log.Feature(app.Logger, feature.Name, feature.IsOn ? "on" : "off", feature.Detail);
        }
    }
}
