namespace CareBot.Hostility.Tests.Properties;

/// <summary>Sentences that carry no feeling, and how people put one behind what they wrote.</summary>
internal static class NeutralSentences
{
    internal static readonly string[] All =
    [
        "My order number is 4471.",
        "The parcel was sent to Leeds on Tuesday.",
        "I am in the office until five.",
        "Please reply to this address.",
        "It is the blue one, size 42.",
        "The invoice is attached.",
        "My postcode is LS1 4DY.",
        "I bought it in your shop on 3 March.",
        "The serial number is on the back of the box.",
        "I use the app on an Android phone.",
        "You can call me after six in the evening.",
        "The account is in my wife's name.",
        "We travel on the morning train.",
        "The light on the router is green.",
        "I live on the second floor.",
        "The photo shows the label.",
        "My flight leaves on Thursday at 10:40.",
        "I have the receipt here.",
        "The delivery address has not changed.",
        "It came with a charger and a cable.",
    ];

    /// <summary>What stands between the message and the sentence.</summary>
    internal static readonly string[] Separators = [" ", "\n", "\n\n", "\r\n"];
}
