using CareBot.Core.Messages;

namespace CareBot.Core.Dialog;

/// <summary>What a person wants.</summary>
internal abstract record Intent(string Name);

/// <summary>A customer's message was pasted: score it and say what to do.</summary>
/// <param name="Text">The paste.</param>
/// <param name="Offset">Where the paste starts in what the person wrote, so that evidence can be shown in place.</param>
internal sealed record AssessIntent(string Text, int Offset) : Intent("assess");

/// <summary>Words to say are wanted.</summary>
internal sealed record ScriptIntent(string Query) : Intent("script");

/// <summary>A draft reply is to be checked.</summary>
internal sealed record ReviewIntent(string Draft, string? CustomerMessage) : Intent("review");

/// <summary>A tip is wanted.</summary>
internal sealed record TipIntent() : Intent("tip");

/// <summary>What can it do?</summary>
internal sealed record HelpIntent() : Intent("help");

/// <summary>A greeting.</summary>
internal sealed record HelloIntent() : Intent("hello");

/// <summary>The bot was added.</summary>
internal sealed record WelcomeIntent() : Intent("welcome");

/// <summary>A button on one of our answers was pressed.</summary>
internal sealed record ButtonIntent(ButtonPress Press) : Intent("button");

/// <summary>There was nothing in it.</summary>
internal sealed record EmptyIntent() : Intent("empty");

/// <summary>It could not be told what was wanted.</summary>
internal sealed record UnknownIntent() : Intent("unknown");
