using System.CommandLine;
using CareBot.Training;
using CareBot.Training.Languages;
using Spectre.Console;

var root = new RootCommand("Trains and measures CareBot's hostility scorer.") { EvaluateCommand.Create(AnsiConsole.Console, Console.Error), TrainCommand.Create(AnsiConsole.Console, Console.Error), LanguagesCommand.Create(AnsiConsole.Console, Console.Error) };
return root.Parse(args).Invoke();
