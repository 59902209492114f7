using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CareBot.Web;

/// <summary>What REST and the page say when something cannot be done, as problem+json with words for a person.</summary>
internal static class Problems
{
    /// <summary>Largest body that is read, in bytes.</summary>
    public const int LargestBody = 512 * 1024;

    /// <summary>The key is missing or wrong.</summary>
    public static ProblemHttpResult NeedsKey => Of(401, "This needs the sign-in key.", $"Send the key in the header {WebAccess.KeyHeader}. Whoever runs CareBot knows it: it is the setting Web:Key.");

    /// <summary>There is no key.</summary>
    public static ProblemHttpResult Off => Of(403, "This is turned off here.", "The setting Web:Key turns the web page and REST on. On a developer's own machine they are open without it, at http://localhost.");

    /// <summary>The body is too large.</summary>
    public static ProblemHttpResult TooLarge => Of(413, "That is too long.", "Up to 512 KiB can be read at once. Paste the customer's own message without the older mail below it.");

    /// <summary>The body is of a type that is not read.</summary>
    public static ProblemHttpResult WrongType(string types) => Of(415, "This content type is not read here.", $"Send {types}.");

    /// <summary>The body is not the JSON that is wanted.</summary>
    public static ProblemHttpResult NotJson(string example) => Of(400, "This is not the JSON that is read here.", $"Send, for example, {example}");

    /// <summary>There is nothing in it.</summary>
    public static ProblemHttpResult Empty(string field) => Of(400, "There was nothing to read.", $"Put the words into \"{field}\".");

    /// <summary>Too many requests.</summary>
    public static ProblemHttpResult TooMany => Of(429, "That was a lot at once.", "Wait a moment and try again.");

    /// <summary>The request broke off or is no proper HTTP.</summary>
    public static ProblemHttpResult Unreadable(int status) => Of(status, "The request could not be read.", "Send it again, whole.");

    /// <summary>Something broke on our side.</summary>
    public static ProblemHttpResult Broken(string incident) => Of(500, "Something went wrong on CareBot's side.", $"Please try again. If it happens once more, give your admin this code: {incident}");

    /// <summary>Says what to do where the framework answers by itself, with the status alone.</summary>
    public static void AddWords(ProblemDetails problem)
    {
        problem.Detail ??= problem.Status switch
        {
            404 => "There is nothing at this address. The web page is at /, REST below /api, described at /openapi/v1.json.",
            405 => "This address takes another method; see /openapi/v1.json.",
            413 => TooLarge.ProblemDetails.Detail,
            415 => "Send application/json, or text/plain where a text alone is enough.",
            _ => null,
        };
    }

    private static ProblemHttpResult Of(int status, string title, string detail) => TypedResults.Problem(detail, statusCode: status, title: title);
}
