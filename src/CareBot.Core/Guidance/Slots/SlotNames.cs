namespace CareBot.Core.Guidance;

/// <summary>The names of the slots a template may hold, as they stand between braces.</summary>
public static class SlotNames
{
    /// <summary>The name to greet the customer by.</summary>
    public const string Name = "name";

    /// <summary>Order, booking, invoice, case or ticket number.</summary>
    public const string Order = "order";

    /// <summary>What the customer calls that number ("order", "ticket").</summary>
    public const string Kind = "kind";

    /// <summary>An amount of money with its currency, as written.</summary>
    public const string Amount = "amount";

    /// <summary>A date, as written.</summary>
    public const string Date = "date";

    /// <summary>What the message is about, in the customer's words.</summary>
    public const string Product = "product";

    /// <summary>How often the customer made contact, as an ordinal ("third").</summary>
    public const string Times = "times";

    /// <summary>The time by which something was promised ("by Friday").</summary>
    public const string Deadline = "deadline";

    /// <summary>The agent's own name; never found in a paste.</summary>
    public const string Agent = "agent";

    /// <summary>The company's name; never found in a paste.</summary>
    public const string Company = "company";

    /// <summary>The evidence, quoted; only in the situation of a play.</summary>
    public const string Words = "words";

    /// <summary>The slots that may stand in a reply or in words to say.</summary>
    public static IReadOnlyList<string> All { get; } = [Name, Kind, Order, Amount, Date, Product, Times, Deadline, Agent, Company];
}
