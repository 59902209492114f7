using CareBot.Core.Content;

namespace CareBot.Core.Guidance;

/// <summary>Something a message is about that says which play fits and that hostility signals do not carry, such as an outage or time on hold.</summary>
/// <param name="Id">Its id, one of <see cref="MatterIds"/>.</param>
/// <param name="Words">Phrases that show it, as whole words in any case; <c>...</c> stands for up to three words.</param>
/// <param name="Unless">Phrases inside which the words do not count.</param>
internal sealed record Matter(string Id, IReadOnlyList<string> Words, IReadOnlyList<string> Unless)
{
    public static Matter Read(ContentEntry entry) => new(entry.Required("id"), entry.List("words"), entry.List("unless"));
}

/// <summary>The matters the table of plays knows.</summary>
internal static class MatterIds
{
    public const string DataBreach = "data_breach";
    public const string InDanger = "in_danger";
    public const string Press = "press";
    public const string LegalNotice = "legal_notice";
    public const string Discrimination = "discrimination";
    public const string CheapRoute = "cheap_route";
    public const string Outage = "outage";
    public const string Wait = "wait";
    public const string Transfer = "transfer";
    public const string Upsell = "upsell";
    public const string Guarantee = "guarantee";
    public const string AlwaysRight = "always_right";
    public const string Facts = "facts";
    public const string SecondRequest = "second_request";
    public const string Repeat = "repeat";
    public const string Manager = "manager";
    public const string Fault = "fault";
    public const string Thanks = "thanks";
    public const string ThanksForHelp = "thanks_for_help";
    public const string KeptWaiting = "kept_waiting";
    public const string SoldTo = "sold_to";
    public const string StaffConduct = "staff_conduct";
    public const string Leaving = "leaving";
    public const string SingledOut = "singled_out";
    public const string Trouble = "trouble";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        DataBreach, InDanger, Press, LegalNotice, Discrimination, CheapRoute, Outage, Wait, Transfer, Upsell, Guarantee, AlwaysRight, Facts, SecondRequest, Repeat, Manager, Fault, Thanks, ThanksForHelp, KeptWaiting, SoldTo, StaffConduct, Leaving, SingledOut, Trouble,
    ];
}
