using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CareBot.Teams.Turns;

/// <summary>Delivery keys for presses of a card's button. A press that Teams delivers again has a new activity id and a new time, so the key is made of who pressed what on which card.
/// A person may press the same button again a while later and is answered again.</summary>
/// <remarks>Same press, new time stamp: github.com/microsoft/BotFramework-Services issue 59; Teams delivers again after about 15 s.</remarks>
internal sealed class ClickKeys(TimeProvider time)
{
    /// <summary>How long the same press counts as one.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private const int SweepAbove = 10_000;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _first = new(StringComparer.Ordinal);

    /// <summary>The key of a press.</summary>
    public string KeyFor(string user, string card, string value)
    {
        var press = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user}\n{card}\n{value}")));
        var now = time.GetUtcNow();
        Sweep(now);
        var first = _first.AddOrUpdate(press, now, (_, known) => now - known < Window ? known : now);

        // The window's number, so that another replica that sees the second delivery most likely makes the same key.
        return $"click:{press}:{first.ToUnixTimeSeconds() / (long)Window.TotalSeconds}";
    }

    private void Sweep(DateTimeOffset now)
    {
        if (_first.Count < SweepAbove)
        {
            return;
        }

        foreach (var old in _first.Where(pair => now - pair.Value >= Window))
        {
            _first.TryRemove(old);
        }
    }
}
