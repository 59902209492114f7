using System.CommandLine;

namespace CareBot.Commands;

/// <summary>The arguments that several commands share.</summary>
internal static class Options
{
    /// <summary>The file to read.</summary>
    public static Argument<string?> File() => new("FILE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A .jsonl file has one question a line; any other file is one text. Standard input without FILE or with -.",
    };

    /// <summary>The output format.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format", "-f")
        {
            Description = "How to write the answer. With jsonl, standard input is read as one JSON object a line, too.",
            DefaultValueFactory = _ => OutputFormat.Text,
            HelpName = string.Join('|', formats),
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
