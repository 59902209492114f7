using CareBot.Core;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCareBotCore();
var app = builder.Build();
await app.RunAsync();

/// <summary>The process. Public so that tests can host it.</summary>
public sealed partial class Program;
