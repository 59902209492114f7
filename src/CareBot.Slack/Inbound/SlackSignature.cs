using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CareBot.Slack.Inbound;

/// <summary>Slack's request signing, version 0: HMAC-SHA256 of <c>v0:{timestamp}:{raw body}</c> with the app's signing secret.</summary>
/// <remarks>See docs.slack.dev/authentication/verifying-requests-from-slack.
/// Every way to fail gives the caller the same answer; the reason is for our log.</remarks>
internal sealed class SlackSignature(IOptions<SlackOptions> options, TimeProvider time)
{
    public const string SignatureHeader = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    /// <summary>How old, or how far ahead, a request may be. Slack's own advice.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const string Version = "v0=";
    private const int MostTimestampDigits = 12;

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.Value.SigningSecret.Trim());

    /// <summary>Why the request is not from Slack, in words for the log; null when it is.</summary>
    public string? Refuse(StringValues timestamp, StringValues signature, ReadOnlySpan<byte> body)
    {
        if (_secret.Length == 0)
        {
            return "Slack:SigningSecret is empty.";
        }

        if (timestamp.Count != 1 || signature.Count != 1)
        {
            return "it needs exactly one signature and one timestamp.";
        }

        var stamp = timestamp[0] ?? "";
        if (stamp.Length is 0 or > MostTimestampDigits || !long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return "its timestamp is not a number.";
        }

        if (Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) > Window.TotalSeconds)
        {
            return "its timestamp is more than 5 minutes off; check this machine's clock.";
        }

        var given = signature[0] ?? "";
        if (!given.StartsWith(Version, StringComparison.Ordinal) || given.Length != Version.Length + (HMACSHA256.HashSizeInBytes * 2))
        {
            return "its signature has another form than v0.";
        }

        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (Convert.FromHexString(given.AsSpan(Version.Length), claimed, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return "its signature is not hexadecimal.";
        }

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Sign(stamp, body, expected);
        return CryptographicOperations.FixedTimeEquals(expected, claimed) ? null : "its signature does not match; check Slack:SigningSecret.";
    }

    private void Sign(string stamp, ReadOnlySpan<byte> body, Span<byte> signature)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        Span<byte> head = stackalloc byte["v0:".Length + MostTimestampDigits + 1];
        hash.AppendData(head[..Encoding.ASCII.GetBytes($"v0:{stamp}:", head)]);
        hash.AppendData(body);
        hash.GetHashAndReset(signature);
    }
}
