using System.Text.Json;
using CareBot.Testing;
using Microsoft.Playwright;

namespace CareBot.Tests;

/// <summary>The page in a real browser.</summary>
public sealed class PageTests(CareBotApp app) : IClassFixture<CareBotApp>, IAsyncLifetime
{
    private const string Email = """
        Subject: Re: Re: Order 4471

        This is the THIRD time I am writing to you people. My order 4471 still has not arrived and all I get is copy-paste nonsense. Are you all idiots or just liars? I want my $19.99 back TODAY or you will hear from my lawyer and I will tell everyone what crooks you are.

        Dana Whitfield

        On Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:
        > Dear Dana, we are sorry for the delay. Please calm down and wait 5 more days.
        """;

    /// <summary>Where pictures go when somebody wants to look at them.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAREBOT_PICTURES");

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Machine.Chromium is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Machine.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    [ChromiumFact]
    public async Task A_paste_gets_its_level_a_reply_and_buttons_that_work_by_keyboard_alone()
    {
        var page = await OpenAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the message box" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        var box = page.GetByLabel("Customer’s message");
        await box.FocusAsync();
        await page.Keyboard.InsertTextAsync(Email);
        await page.Keyboard.PressAsync("Control+Enter");

        var answer = page.GetByRole(AriaRole.Article);
        await Assertions.Expect(answer.GetByText("of 100").First).ToBeVisibleAsync();
        await Assertions.Expect(answer.GetByRole(AriaRole.Heading, new() { Name = "Reply to send" })).ToBeVisibleAsync();
        await Assertions.Expect(answer.GetByRole(AriaRole.Heading, new() { Name = "To say on a call" })).ToBeVisibleAsync();
        await Assertions.Expect(answer.GetByRole(AriaRole.Group, new() { Name = "What you sent" })).ToContainTextAsync("Dana Whitfield");
        await Assertions.Expect(box).ToHaveValueAsync("");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("of 100");

        await answer.GetByRole(AriaRole.Button, new() { Name = "Shorter" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(answer.GetByRole(AriaRole.Heading, new() { Name = "The reply, shorter" })).ToBeVisibleAsync();
        await answer.GetByRole(AriaRole.Button, new() { Name = "Why this score?" }).ClickAsync();
        await Assertions.Expect(answer.GetByRole(AriaRole.Heading).Filter(new() { HasText = "Why " })).ToBeVisibleAsync();
        await PictureAsync(page, "buttons");

        await box.FillAsync("script customer threatens to sue");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await Assertions.Expect(answer.First.GetByRole(AriaRole.Heading, new() { Name = "Say", Exact = true })).ToBeVisibleAsync();
        await PictureAsync(page, "script");
    }

    [ChromiumFact]
    public async Task Every_kind_of_block_is_shown_and_the_evidence_is_marked_in_the_paste()
    {
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (320, ColorScheme.Light), (320, ColorScheme.Dark) })
        {
            var page = await OpenAsync(width, scheme);
            await PictureAsync(page, $"empty-{width}-{scheme}");
            await page.RouteAsync("**/web/messages", route => route.FulfillAsync(new() { ContentType = "application/json", Body = FullReply() }));
            await page.GetByLabel("Customer’s message").FillAsync(Email);
            await page.GetByRole(AriaRole.Button, new() { Name = "Get advice" }).ClickAsync();
            var answer = page.GetByRole(AriaRole.Article);
            await Assertions.Expect(answer.GetByRole(AriaRole.Alert)).ToContainTextAsync("Legal: pass this on");
            await Assertions.Expect(answer.Locator("mark")).ToHaveCountAsync(4);
            await Assertions.Expect(answer.Locator("mark").Nth(1)).ToContainTextAsync("idiots");
            await Assertions.Expect(answer.Locator("mark").Nth(1)).ToHaveAttributeAsync("aria-description", "insult: Name-calling aimed at the people who read it.");
            foreach (var words in new[] { "Hostile", "74 of 100", "not sure", "What the score rests on", "[date]", "“Let me see what I can do today.”", "Not scored: quoted mail", "<b>not bold</b>" })
            {
                await Assertions.Expect(answer).ToContainTextAsync(words);
            }

            Assert.Equal(0, await answer.Locator("b:text('not bold')").CountAsync());
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"The page scrolls sideways at {width}.");
            Assert.Empty(await page.EvaluateAsync<string[]>(LowContrast));
            await PictureAsync(page, $"answer-{width}-{scheme}");
            await page.Context.CloseAsync();
        }
    }

    [ChromiumFact]
    public async Task The_reply_is_copied_as_it_stands_and_the_page_says_so()
    {
        var page = await OpenAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.RouteAsync("**/web/messages", route => route.FulfillAsync(new() { ContentType = "application/json", Body = FullReply() }));
        await page.GetByLabel("Customer’s message").FillAsync(Email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Get advice" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy: Reply to send" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied.");
        Assert.Equal(ReplyWords, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [ChromiumFact]
    public async Task When_it_fails_the_text_stays_in_the_box_and_a_line_says_what_to_do()
    {
        var page = await OpenAsync();
        var box = page.GetByLabel("Customer’s message");
        var problem = page.Locator("#problem");
        await box.FillAsync(Email);
        await page.Context.SetOfflineAsync(true);
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(problem).ToContainTextAsync("can’t reach CareBot");
        await Assertions.Expect(box).ToHaveValueAsync(Email);
        await page.Context.SetOfflineAsync(false);

        foreach (var status in new[] { 429, 500 })
        {
            await page.RouteAsync("**/web/messages", route => route.FulfillAsync(new() { Status = status, ContentType = "application/problem+json", Body = $"{{\"title\":\"Problem {status}.\",\"detail\":\"Try again.\"}}" }));
            await page.Keyboard.PressAsync("Control+Enter");
            await Assertions.Expect(problem).ToHaveTextAsync($"Problem {status}. Try again.");
            await Assertions.Expect(box).ToHaveValueAsync(Email);
            await page.UnrouteAsync("**/web/messages");
        }

        await box.FillAsync(new string('a', 600_000));
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(problem).ToContainTextAsync("That is too long.");
    }

    [ChromiumFact]
    public async Task With_a_key_the_page_asks_for_it_and_forgets_it()
    {
        using var locked = new CareBotApp("Production", ("Web:Key", "a-key-of-twenty-four-chars"));
        var page = await OpenAsync(address: locked.Address);
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("That is not the key.")).ToBeVisibleAsync();
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync("a-key-of-twenty-four-chars");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Key", new() { Exact = true })).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "A furious customer" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Article).GetByText("of 100").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length + document.cookie.length"));
    }

    /// <summary>Texts whose contrast to the colour behind them is under 4.5:1.</summary>
    private const string LowContrast = """
        () => {
          const channels = (colour) => { const m = colour.match(/[\d.]+/g).map(Number); return colour.startsWith('color(srgb') ? [m[0] * 255, m[1] * 255, m[2] * 255, m[3] ?? 1] : [m[0], m[1], m[2], m[3] ?? 1]; };
          const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = (element) => { for (let e = element; e; e = e.parentElement) { const c = channels(getComputedStyle(e).backgroundColor); if (c[3] > 0) return c; } return [255, 255, 255]; };
          const low = [];
          for (const element of document.querySelectorAll('body *')) {
            const words = [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim()).map((node) => node.data.trim()).join(' ');
            if (!words || !element.checkVisibility()) continue;
            const [a, b] = [light(channels(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            if (ratio < 4.5) low.push(`${ratio.toFixed(2)} ${element.tagName}.${element.className}: ${words.slice(0, 40)}`);
          }
          return low;
        }
        """;

    private const string ReplyWords = """
        Dear Dana,

        I'm sorry. You wrote three times about order 4471 and got stock answers, and that should not have happened.

        I have your order in front of me. I can refund the $19.99 today, or send it again to arrive by [date]. Which would you like?

        Until it is settled you have one person to write to, and that is me.
        """;

    private static string FullReply()
    {
        static object Item(string kind, string name, string words, string why) => new { kind, kindName = name, words, why, start = Email.IndexOf(words, StringComparison.Ordinal), length = words.Length };
        return JsonSerializer.Serialize(new
        {
            fallback = "Hostile, 74 of 100. Acknowledge, apologise, offer two ways out.",
            blocks = new object[]
            {
                new { type = "alert", title = "Legal: pass this on", text = "Pass this to your lead or legal contact before you answer on the substance. Keep the original message. Say nothing about fault." },
                new { type = "score", level = 3, levelName = "Hostile", score = 74, heat = 68, attack = 71, confidence = 0.81, isUnsure = true, summary = "Hostile, 74 of 100. Heat about the matter 68, aimed at people 71." },
                new { type = "heading", text = "Acknowledge, apologise, offer two ways out" },
                new { type = "text", text = "Dana has written three times about order 4471 and feels brushed off. The insults come from not being heard; the lawyer is a lever to get the $19.99 back." },
                new
                {
                    type = "evidence",
                    title = "What the score rests on",
                    items = new[]
                    {
                        Item("insult", "insult", "Are you all idiots", "Name-calling aimed at the people who read it."),
                        Item("dishonesty", "accusation of lying or fraud", "just liars", "Says that staff lie."),
                        Item("ultimatum", "ultimatum", "I want my $19.99 back TODAY or you will hear from my lawyer", "A demand with a deadline and an “or else”."),
                        Item("repeat", "repeat contact", "the THIRD time", "Has written several times already."),
                    },
                },
                new { type = "list", tone = "do", title = "Do", items = new[] { "Say sorry for the three contacts, in your first line.", "Name order 4471 and the $19.99.", "Offer two ways out and let Dana choose." } },
                new { type = "list", tone = "dont", title = "Don't", items = new[] { "Don't answer the insult.", "Don't tell Dana to calm down: your colleague did, and it made this worse." } },
                new { type = "copy", title = "Reply to send", text = ReplyWords },
                new { type = "say", title = "To say on a call", lines = new[] { "Dana, I'm sorry. Three times is three too many.", "Let me see what I can do today." } },
                new { type = "text", text = "If it does not work: ask what would make it right, once, and bring in your lead." },
                new { type = "list", tone = "neutral", title = "Or one of these", items = new[] { "A neutral list <b>not bold</b>" } },
                new { type = "note", text = "Not scored: quoted mail, mail headers, a signature." },
                new { type = "from a later version" },
            },
            buttons = new[] { "Softer", "Firmer", "Shorter", "Why this score?", "Not right?" }.Select(label => new { action = "a", label, state = "s" }),
        });
    }

    private async Task<IPage> OpenAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light, Uri? address = null)
    {
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = width < 600 ? 700 : 900 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Assert.DoesNotContain("Content Security Policy", message.Text, StringComparison.Ordinal);
        await page.GotoAsync((address ?? app.Address).ToString());
        return page;
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Pictures is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true });
        }
    }
}
