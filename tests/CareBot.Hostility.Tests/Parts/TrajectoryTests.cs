namespace CareBot.Hostility.Tests.Parts;

public sealed class TrajectoryTests
{
    private const string Calm = "Hello, could you tell me where my parcel is? Thank you.";
    private const string Frustrated = "I am disappointed that nobody has answered my question about the parcel.";
    private const string Hostile = "You are all incompetent liars.";
    private const string Answer = "We are sorry about the delay and are looking into it, you idiots.";

    /// <summary>Each holds, newest first: the customer hostile, our answer, the customer calm.</summary>
    public static TheoryData<string, string> Threads => new()
    {
        {
            "Gmail",
            $"{Hostile}\n\nDana\n\nOn Tue, Nov 3, 2026 at 10:12 AM Shop Support <help@shop.example> wrote:\n\n> {Answer}\n>\n> On Mon, Nov 2, 2026 at 9:01 AM Dana Whitfield <dana@mail.example> wrote:\n>\n>> {Calm}\n>> Dana\n"
        },
        {
            "Gmail, the introduction wrapped",
            $"{Hostile}\n\nOn Tue, Nov 3, 2026 at 10:12 AM Support Of The Very Large Shop\n<help@shop.example> wrote:\n\n> {Answer}\n>\n> On Mon, Nov 2, 2026 at 9:01 AM Dana Josephine Whitfield\n> <dana@mail.example> wrote:\n>\n>> {Calm}\n"
        },
        {
            "Outlook",
            $"{Hostile}\n\nDana Whitfield\n\nFrom: Support <help@shop.example>\nSent: Tuesday, November 3, 2026 10:12 AM\nTo: Dana Whitfield <dana@mail.example>\nSubject: RE: Parcel\n\n{Answer}\n\nFrom: Dana Whitfield <dana@mail.example>\nSent: Monday, November 2, 2026 9:01 AM\nTo: Support <help@shop.example>\nSubject: Parcel\n\n{Calm}\n\nDana Whitfield\n"
        },
        {
            "Outlook, plain text, unsigned",
            $"{Hostile}\n\n-----Original Message-----\nFrom: Customer Care [mailto:care@shop.example]\nSent: Tuesday, November 3, 2026 10:12 AM\nTo: Dana Whitfield\nSubject: RE: Parcel\n\n{Answer}\n\n-----Original Message-----\nFrom: Dana Whitfield [mailto:dana@mail.example]\nSent: Monday, November 2, 2026 9:01 AM\nTo: Customer Care\nSubject: Parcel\n\n{Calm}\n"
        },
        {
            "Outlook on the web, with rules",
            $"From: Whitfield, Dana <dana@mail.example>\nSent: Wednesday, November 4, 2026 8:00 AM\nTo: Help\nSubject: RE: Parcel\n\n{Hostile}\n\n________________________________\nFrom: Mia Berg <mia.berg@shop.example>\nSent: Tuesday, November 3, 2026 10:12 AM\nTo: Whitfield, Dana <dana@mail.example>\nSubject: RE: Parcel\n\n{Answer}\n\n________________________________\nFrom: Whitfield, Dana <dana@mail.example>\nSent: Monday, November 2, 2026 9:01 AM\nTo: Help\nSubject: Parcel\n\n{Calm}\n"
        },
        {
            "Apple Mail",
            $"{Hostile}\n\nSent from my iPhone\n\n> On 3 Nov 2026, at 10:12, Support <help@shop.example> wrote:\n> \n> {Answer}\n> \n>> On 2 Nov 2026, at 09:01, Dana Whitfield <dana@mail.example> wrote:\n>> \n>> {Calm}\n"
        },
        {
            "Yahoo, without marks",
            $"{Hostile}\n\nOn Tuesday, November 3, 2026 at 10:12:00 AM EST, Shop Support <help@shop.example> wrote:\n\n{Answer}\n\nOn Monday, November 2, 2026 at 09:01:00 AM EST, Dana Whitfield <dana@mail.example> wrote:\n\n{Calm}\n"
        },
        {
            "Thunderbird, the answer below",
            $"On 11/3/2026 10:12 AM, Support wrote:\n> On 11/2/2026 9:01 AM, Dana Whitfield wrote:\n>> {Calm}\n> {Answer}\n\n{Hostile}\n\nKind regards,\nDana Whitfield\n"
        },
        {
            "Gmail in Indonesian",
            $"{Hostile}\n\nPada Sel, 3 Nov 2026 pukul 10.12 Layanan Pelanggan <cs@toko.example> menulis:\n> {Answer}\n>\n> Pada Sen, 2 Nov 2026 pukul 09.01 Dana Whitfield <dana@mail.example> menulis:\n>> {Calm}\n"
        },
        {
            "Thunderbird in German",
            $"{Hostile}\n\nAm 03.11.26 um 10:12 schrieb Support:\n> {Answer}\n>\n> Am 02.11.26 um 09:01 schrieb Dana Whitfield:\n>> {Calm}\n"
        },
        {
            "Outlook in French",
            $"{Hostile}\n\nDe : Support <help@shop.example>\nEnvoyé : mardi 3 novembre 2026 10:12\nÀ : Dana Whitfield <dana@mail.example>\nObjet : RE: colis\n\n{Answer}\n\nDe : Dana Whitfield <dana@mail.example>\nEnvoyé : lundi 2 novembre 2026 09:01\nÀ : Support <help@shop.example>\nObjet : colis\n\n{Calm}\n"
        },
        { "Slack", $"Dana Whitfield  10:12 AM\n{Calm}\nSam (Support)  10:15 AM\n{Answer}\nDana Whitfield  Yesterday at 10:20 AM\n{Hostile}\n" },
        { "Slack, the time on its own line", $"Dana Whitfield\n  10:12 AM\n{Calm}\n\nSupport\n  10:15 AM\n{Answer}\n\nDana Whitfield\n  10:20 AM\n{Hostile}\n" },
        { "Slack, an app answers", $"Dana Whitfield  10:12 AM\n{Calm}\nHelpful APP  10:12 AM\n{Answer}\nDana Whitfield  10:20 AM\n{Hostile}\n" },
        { "Teams", $"[10:12 AM] Dana Whitfield\n{Calm}\n[10:15 AM] Mia Berg (Agent)\n{Answer}\n[11/4 10:20 AM] Dana Whitfield\n{Hostile}\n" },
        { "Teams, in a line", $"[10:12 AM] Dana Whitfield: {Calm}\n[10:15 AM] Support: {Answer}\n[10:20 AM] Dana Whitfield: {Hostile}" },
        { "Live chat", $"Customer: {Calm}\nAgent: {Answer}\nCustomer: {Hostile}" },
    };

    [Theory]
    [MemberData(nameof(Threads))]
    public void The_customers_turns_are_rated_oldest_first_and_ours_are_none(string style, string thread)
    {
        var found = Score.Of(thread);
        Assert.True(found.Trajectory is [{ Level: HostilityLevel.Calm }, { Level: HostilityLevel.Hostile }], $"{style}: {Describe(found, thread)}");
        Assert.Contains("where my parcel is", Words(found.Trajectory[0], thread), StringComparison.Ordinal);
        Assert.Contains("incompetent liars", Words(found.Trajectory[1], thread), StringComparison.Ordinal);
        Assert.DoesNotContain(found.Trajectory, turn => Words(turn, thread).Contains("looking into it", StringComparison.Ordinal));
        Assert.DoesNotContain(found.Trajectory, turn => Words(turn, thread).Contains('>', StringComparison.Ordinal));
    }

    [Fact]
    public void The_level_of_the_whole_is_that_of_the_newest_mail()
    {
        var thread = $"{Calm}\n\nDana\n\nOn Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n> {Answer}\n> On Mon, 2 Nov 2026 at 09:01, Dana Whitfield <dana@mail.example> wrote:\n>> {Hostile}";
        var found = Score.Of(thread);
        Assert.Equal(HostilityLevel.Calm, found.Level);
        Assert.Equal([HostilityLevel.Hostile, HostilityLevel.Calm], found.Trajectory.Select(turn => turn.Level));
        Assert.Equal(Score.Of(Calm).Score, found.Trajectory[1].Score);
    }

    [Fact]
    public void Three_turns_show_how_it_rose()
    {
        var chat = $"Visitor: {Calm}\nAgent: {Answer}\nVisitor: {Frustrated}\nAgent: {Answer}\nVisitor: {Hostile}";
        Assert.Equal([HostilityLevel.Calm, HostilityLevel.Frustrated, HostilityLevel.Hostile], Score.Of(chat).Trajectory.Select(turn => turn.Level));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData(Hostile)]
    [InlineData("Subject: Parcel\nFrom: dana@mail.example\n\n" + Hostile)]
    [InlineData("[10:12 AM] Dana: " + Calm + "\n[10:15 AM] Support: " + Answer)]
    [InlineData(Hostile + "\n\nOn Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n> " + Answer)]
    public void A_single_message_has_no_trajectory(string text) => Assert.Empty(Score.Of(text).Trajectory);

    [Theory]
    [InlineData("> " + Calm)] // quoted, and nobody says whom
    [InlineData("On Tue, 3 Nov 2026 at 10:12, Mia Berg <mia@shop.example> wrote:\n> " + Calm)] // a person, but which side?
    [InlineData("On Tue, 3 Nov 2026 at 10:12, Mia Berg <mia@shop.example> wrote:\n> x\n> On Mon, 2 Nov 2026 at 10:12, Jo Stone <jo@mail.example> wrote:\n>> " + Calm)]
    [InlineData("On Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n> x\n> On Mon, 2 Nov 2026 at 10:12, Jo Stone <jo@a.example> wrote:\n>> y\n>> On Sun, 1 Nov 2026 at 10:12, Kim Poe <kim@b.example> wrote:\n>>> " + Calm)]
    public void A_turn_is_left_out_when_it_is_not_sure_who_spoke(string quote) => Assert.Empty(Score.Of($"{Hostile}\n\n{quote}").Trajectory);

    [Fact]
    public void Whoever_passed_a_mail_on_is_not_taken_for_the_customer() =>
        Assert.Empty(Score.Of($"FYI, please handle this one.\n\nMia\n\n---------- Forwarded message ---------\nFrom: Dana <dana@mail.example>\nDate: Tue, 3 Nov 2026\nSubject: Parcel\n\n{Hostile}\n\nOn Mon, 2 Nov 2026 at 09:00, Mia <mia@shop.example> wrote:\n> {Answer}\n").Trajectory);

    [Fact]
    public void A_thread_that_was_passed_on_without_a_word_is_the_customers()
    {
        var thread = $"---------- Forwarded message ---------\nFrom: Dana <dana@mail.example>\nDate: Tue, 3 Nov 2026\nSubject: Parcel\n\n{Hostile}\n\nOn Mon, 2 Nov 2026 at 09:00, Mia <mia@shop.example> wrote:\n> {Answer}\n> On Sun, 1 Nov 2026 at 09:00, Dana <dana@mail.example> wrote:\n>> {Calm}\n";
        Assert.Equal([HostilityLevel.Calm, HostilityLevel.Hostile], Score.Of(thread).Trajectory.Select(turn => turn.Level));
    }

    [Fact]
    public void Somebody_else_quoted_in_the_thread_is_not_the_customer()
    {
        var thread = $"{Hostile}\n\nKind regards,\nDana Whitfield\n\nOn Tue, 3 Nov 2026 at 10:12, Mia Berg <mia.berg@shop.example> wrote:\n> {Answer}\n> On Mon, 2 Nov 2026 at 09:01, Dana Whitfield <dana@mail.example> wrote:\n>> {Calm}";
        Assert.Equal([HostilityLevel.Calm, HostilityLevel.Hostile], Score.Of(thread).Trajectory.Select(turn => turn.Level));
    }

    [Fact]
    public void Messages_that_nobody_answered_are_turns_too()
    {
        var chat = $"Dana Whitfield  9:01 AM\n{Calm}\nDana Whitfield  4:40 PM\n{Frustrated}\nDana Whitfield  Tuesday at 8:00 AM\n{Hostile}";
        Assert.Equal([HostilityLevel.Calm, HostilityLevel.Frustrated, HostilityLevel.Hostile], Score.Of(chat).Trajectory.Select(turn => turn.Level));
    }

    [Theory]
    [InlineData("I have two bookings.\nDeparture Tuesday 10:30\nDeparture Friday 9:00\nNeither was confirmed.")]
    [InlineData("Please note:\nFlight Time\n10:30\nis wrong, and so is\nGate Time\n9:00\nas well.")]
    public void Times_in_a_message_make_no_chat_of_it(string text) => Assert.Empty(Score.Of(text).Trajectory);

    [Fact]
    public void A_chat_between_two_people_of_whom_neither_is_called_the_customer_has_no_trajectory() =>
        Assert.Empty(Score.Of($"Dana Whitfield  10:12 AM\n{Calm}\nMia Berg  10:15 AM\n{Answer}\nDana Whitfield  10:20 AM\n{Hostile}\n").Trajectory);

    [Fact]
    public void Our_own_reply_on_top_of_a_thread_is_no_turn()
    {
        var thread = $"From: Support <help@shop.example>\nTo: Dana Whitfield <dana@mail.example>\nSubject: RE: Parcel\n\n{Answer}\n\nOn Tue, 3 Nov 2026 at 10:12, Dana Whitfield <dana@mail.example> wrote:\n> {Hostile}\n>\n> On Mon, 2 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n>> {Answer}\n>>\n>> On Sun, 1 Nov 2026 at 10:12, Dana Whitfield <dana@mail.example> wrote:\n>>> {Calm}";
        Assert.Equal([HostilityLevel.Calm, HostilityLevel.Hostile], Score.Of(thread).Trajectory.Select(turn => turn.Level));
    }

    [Fact]
    public void An_answer_between_quoted_lines_is_one_turn()
    {
        var thread = $"On Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n> On Mon, 2 Nov 2026 at 09:01, Dana <dana@mail.example> wrote:\n>> {Calm}\n> We are sorry.\nNo you are not.\n> It is being looked into.\n{Hostile}\n";
        var found = Score.Of(thread);
        Assert.Equal([HostilityLevel.Calm, HostilityLevel.Hostile], found.Trajectory.Select(turn => turn.Level));
        Assert.Equal(2, found.Trajectory[1].Spans.Count);
    }

    [Fact]
    public void In_any_text_the_stretches_of_turns_lie_in_order_inside_it()
    {
        string[] pieces = [Calm, Hostile, "\n", "\n\n", "> ", ">> ", "From: Dana <d@x.example>\n", "Sent: Tuesday\nTo: Support\nSubject: x\n", "On Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:\n", "On 2 Nov 2026 at 9:01, Dana <d@x.example> wrote:\n", "Dana  10:12 AM\n", "Agent: ", "Customer: ", "-----Original Message-----\n", "😡", "\u00A0", "&gt; ", "\r\n", "_________________\n", "Dana\n"];
        var random = new Random(4);
        for (var i = 0; i < 400; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var turn in Score.Of(text).Trajectory)
            {
                Assert.NotEmpty(turn.Spans);
                Assert.All(turn.Spans, span => Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= text.Length));
                Assert.All(turn.Spans.Zip(turn.Spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
            }
        }
    }

    private static string Words(ConversationTurn turn, string text) => string.Concat(turn.Spans.Select(span => span.Of(text)));

    private static string Describe(HostilityAssessment found, string text) => string.Join(" -> ", found.Trajectory.Select(turn => $"{turn.Level} \"{Words(turn, text)}\""));
}
