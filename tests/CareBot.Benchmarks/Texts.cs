using System.Text;

namespace CareBot.Benchmarks;

/// <summary>The texts that are scored: customers' messages of all levels, written for this.</summary>
internal static class Texts
{
    private static readonly string[] Messages =
    [
        "Hello, my order arrived today and one of the two lamps has a crack in the base. Could you send me a new one, or tell me how to return it? I have added a photo. Thanks, and have a good week.",
        "This is the third time I am writing about the same invoice. You charged me twice in June, promised a refund within five days, and nothing has come. I do not understand why this takes so long. Please sort it out this week.",
        "I am absolutely furious. My flight was cancelled at midnight, nobody answered the phone, and your staff at the gate walked off while forty of us stood there. What a shambles of an airline. I want my money back and I will be talking to my lawyer.",
        "Is there a way to change the delivery address after an order was sent? I moved last weekend and forgot to tell you. The parcel is still in the depot as far as I can see.",
        "You people are useless. Every single agent I have spoken to was an idiot, and the last one hung up on me. Fix the damn router or I am switching to somebody who can.",
        "Thank you so much for the quick help yesterday! The new battery works and my father can use his phone again. Please tell Marek that he was very kind.",
        "So the update deleted all of my notes. Great job, really, I had nothing better to do than to type eleven months of lab results again. Are you going to restore them or not?",
        "The heating has been off since Friday and there is a baby in this flat. I have called six times. Six! If nobody comes tomorrow I go to the ombudsman and to the local paper, I mean it.",
        "I would like to book two more seats for the evening of the twelfth. The page shows an error after the payment step, with the code 4471, on a laptop and on a phone.",
        "what a scam!!! you took the deposit and now the agency says they never heard of me. give me my money back you thieves, I have screenshots of everything",
        "The instructions say to hold the button for ten seconds, but the light stays red. I have tried it with another cable as well. Do I have to send it in?",
        "I was told by your colleague that the fee would be waived. It was not. I am disappointed, because I have been a customer for nine years and have never asked for anything.",
    ];

    private static readonly string[] ShortOnes =
    [
        "Where is my order 4471?", "still waiting for the refund, third week now", "Thanks, that worked!", "you are a bunch of clowns", "How do I reset my password?", "WORST SERVICE EVER!!!",
        "the app crashes when I open the camera", "I will cancel my contract today", "Could you call me after five?", "what the f*** is wrong with you people", "My card was charged twice.",
        "No complaints, the room was lovely.", "This is ridiculous, nobody answers", "The parcel came with the wrong size", "I'll see you in court", "can I change the seat on my booking",
        "Oh great, another delay. Well done.", "Please delete my account and data.", "my mother is alone there, please hurry", "Is the shop open on Sunday?",
    ];

    /// <summary>Short messages, of five words or so.</summary>
    internal static IReadOnlyList<string> Short => ShortOnes;

    /// <summary>Twenty-five words.</summary>
    internal static string Words25 { get; } =
        "I ordered the blue jacket two weeks ago, it still has not arrived, and nobody answers my mails. This is really poor service. Where is it?";

    /// <summary>A thousand characters.</summary>
    internal static string Characters1000 { get; } = OfLength(1000);

    /// <summary>A thousand characters in which nothing is found, so that what is allocated is the bare answer.</summary>
    internal static string Calm1000 { get; } = string.Concat(Enumerable.Repeat(
        "Hello, I would like to know when the parcel with the green lamp arrives. It was sent on Monday and the page says it is on its way. Could you tell me the day, please? ", 7))[..1000];

    /// <summary>A long thread of the customer's own words.</summary>
    internal static string Thread60K { get; } = OfLength(60 * 1024);

    /// <summary>Messages one below the other, so many characters.</summary>
    internal static string OfLength(int characters)
    {
        var text = new StringBuilder(characters + 1024);
        for (var i = 0; text.Length < characters; i++)
        {
            text.Append(Messages[i % Messages.Length]).Append("\n\n");
        }

        return text.ToString(0, characters);
    }
}
