using CareBot.Commands;

return await CareBotCommands.RunAsync(args, Terminal.OfProcess());

/// <summary>The process. Public so that tests can host it.</summary>
public sealed partial class Program;
