using System.Security.Cryptography;

namespace CareBot.Core.Dialog;

/// <summary>A short code that a person can read out and an operator can find in the log.</summary>
internal static class Incident
{
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>A new code, such as <c>K7Q4-ABCD</c>: no letters that are mistaken for one another.</summary>
    public static string NewCode() => $"{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}";
}
