using CareBot.Core;
using CareBot.Core.Dialog;
using CareBot.Core.Feedback;
using CareBot.Core.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Testing;

/// <summary>The real core behind a fake channel: one line per behaviour.</summary>
public sealed class TestBot : IDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Makes a bot with the words that ship, and any services put in their place.</summary>
    public TestBot(Action<IServiceCollection>? replace = null)
    {
        var services = new ServiceCollection();
        Feedback = new InMemoryFeedbackStore();
        services.AddSingleton<IFeedbackStore>(Feedback);
        services.AddLogging();
        replace?.Invoke(services);
        _services = services.AddCareBotCore().BuildServiceProvider();
    }

    /// <summary>The core's door.</summary>
    public DialogEngine Engine => _services.GetRequiredService<DialogEngine>();

    /// <summary>What was kept of people's verdicts.</summary>
    public InMemoryFeedbackStore Feedback { get; }

    /// <summary>A service of the core.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Writes to the bot in a private conversation.</summary>
    public TestReply Say(string text) => Send(Message(text));

    /// <summary>Hands the bot an existing message by a shortcut.</summary>
    public TestReply Shortcut(string text) => Send(Message(text) with { Kind = MessageKind.Shortcut });

    /// <summary>Presses a button of an answer.</summary>
    public TestReply Press(TestReply answer, string action)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var button = answer.Reply.Buttons.Single(button => button.Action == action);
        return Send(Message("") with { Kind = MessageKind.Button, Button = new ButtonPress(button.Action, button.State) });
    }

    /// <summary>Hands any message to the bot.</summary>
    public TestReply Send(IncomingMessage message) => new(Engine.RespondAsync(message).GetAwaiter().GetResult());

    /// <summary>A message as the fake channel makes it.</summary>
    public static IncomingMessage Message(string text) => new() { Channel = "test", Tenant = "T1", Conversation = "C1", User = "U1", Text = text };

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();
}
