// SPDX-License-Identifier: Apache-2.0 OR MIT
using Microsoft.Playwright;
using Tock.Emulation;
using Tock.Web.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace Tock.Web.Tests.Browser;

/// <summary>A person at the page of a real board: what is pressed and typed reaches the applications, and what they do is seen.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageTests
{
    private readonly BrowserFixture _browser;

    public PageTests(BrowserFixture browser)
    {
        _browser = browser;
    }

    [Fact]
    public async Task A_pressed_button_is_counted_by_the_application()
    {
        await using ShownBoard board = await ShownBoard.StartAsync("button-counter");
        IPage page = await _browser.OpenAsync(board.Address);
        ILocator output = page.GetByRole(AriaRole.Log);
        await Expect(output).ToContainTextAsync("press one of 5 buttons");

        await page.GetByRole(AriaRole.Button, new() { Name = "left", Exact = true }).ClickAsync();
        await Expect(output).ToContainTextAsync("button 2 pressed, 1 so far");

        // By the keyboard, too: an arrow goes to the button, the space bar holds it.
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.DownAsync("Space");
        ILocator up = page.GetByRole(AriaRole.Button, new() { Name = "up", Exact = true });
        await Expect(up).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(output).ToContainTextAsync("button 0 pressed, 1 so far");
        await page.Keyboard.UpAsync("Space");
        await Expect(up).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Theory]
    [InlineData("Space")]
    [InlineData("Enter")]
    public async Task A_key_on_a_button_presses_it_once(string key)
    {
        await using FakeShownBoard board = await FakeShownBoard.StartAsync();
        IPage page = await _browser.OpenAsync(board.Server.Address.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "up", Exact = true }).PressAsync(key);
        await page.GetByRole(AriaRole.Button, new() { Name = "left", Exact = true }).ClickAsync();
        await Waiting.UntilAsync(() => board.Link.Done.Contains("button 2 released"), "the other button is released");
        Assert.Equal(["button 0 pressed", "button 0 released", "button 2 pressed", "button 2 released"], board.Link.Done);
    }

    [Fact]
    public async Task A_line_end_that_is_cut_in_two_ends_one_line()
    {
        await using FakeShownBoard board = await FakeShownBoard.StartAsync();
        IPage page = await _browser.OpenAsync(board.Server.Address.ToString());
        ILocator output = page.GetByRole(AriaRole.Log);
        board.Link.Write("first\r");
        await Expect(output).ToContainTextAsync("first");
        board.Link.Write("\nsecond\rthird\r\n");
        await Expect(output).ToContainTextAsync("third");
        Assert.Equal("first\nsecond\nthird\n", await output.TextContentAsync());
    }

    [Fact]
    public async Task The_light_is_seen_to_blink()
    {
        await using ShownBoard board = await ShownBoard.StartAsync("blink");
        IPage page = await _browser.OpenAsync(board.Address);
        for (int times = 0; times < 2; times++)
        {
            await Expect(page.GetByRole(AriaRole.Img, new() { Name = "LED 0: on" })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Img, new() { Name = "LED 0: off" })).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task The_display_shows_what_the_application_draws()
    {
        await using ShownBoard board = await ShownBoard.StartAsync("screen-example");
        IPage page = await _browser.OpenAsync(board.Address);
        ILocator display = page.GetByRole(AriaRole.Img, new() { Name = "Display" });
        await Expect(display).ToBeVisibleAsync();

        // Two pixels in a row are light, two dark; eight rows from the 24th on.
        await page.WaitForFunctionAsync("() => document.getElementById('display').getContext('2d').getImageData(56, 24, 1, 1).data[0] > 100");
        int[] row = await display.EvaluateAsync<int[]>("canvas => Array.from({ length: 18 }, (_, x) => canvas.getContext('2d').getImageData(55 + x, 24, 1, 1).data[0] > 100 ? 1 : 0)");
        Assert.Equal([0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0], row);
        int above = await display.EvaluateAsync<int>("canvas => canvas.getContext('2d').getImageData(56, 23, 1, 1).data[0]");
        Assert.Equal(0, above);
    }

    [Fact]
    public async Task A_typed_line_is_answered()
    {
        await using ShownBoard board = await ShownBoard.StartAsync("echo");
        IPage page = await _browser.OpenAsync(board.Address);
        ILocator output = page.GetByRole(AriaRole.Log);
        await Expect(output).ToContainTextAsync("echo: type a line");
        ILocator input = page.GetByRole(AriaRole.Textbox);
        await input.FillAsync("a line that is longer than the 16 bytes of a FIFO");
        await input.PressAsync("Enter");
        await Expect(output).ToContainTextAsync("echo: a line that is longer than the 16 bytes of a FIFO");
        await Expect(input).ToHaveValueAsync(string.Empty);
    }

    [Fact]
    public async Task A_reload_and_a_second_page_show_what_was_before()
    {
        await using ShownBoard board = await ShownBoard.StartAsync("echo");
        IPage page = await _browser.OpenAsync(board.Address);
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("echo: type a line");
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("echo: type a line");

        IPage other = await _browser.OpenAsync(board.Address, isDark: true);
        await Expect(other.GetByRole(AriaRole.Log)).ToContainTextAsync("echo: type a line");
        await other.GetByRole(AriaRole.Textbox).FillAsync("seen by both");
        await other.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("echo: seen by both");
        await Expect(other.GetByRole(AriaRole.Log)).ToContainTextAsync("echo: seen by both");
    }

    [Fact]
    public async Task Each_application_has_a_console_of_its_own()
    {
        await using ShownBoard board = await ShownBoard.StartAsync("blink", "echo");
        IPage page = await _browser.OpenAsync(board.Address);
        await page.GetByRole(AriaRole.Tab, new() { Name = "blink" }).ClickAsync();
        ILocator blink = page.GetByRole(AriaRole.Log, new() { Name = "Output of blink" });
        await Expect(blink).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^(blink: \\d+ toggles\\n?)+$"));

        await page.GetByRole(AriaRole.Textbox, new() { Name = "Input to blink" }).FillAsync("who reads this?");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Tab, new() { Name = "echo" }).ClickAsync();
        ILocator echo = page.GetByRole(AriaRole.Log, new() { Name = "Output of echo" });
        await Expect(echo).ToContainTextAsync("echo: who reads this?");
        Assert.DoesNotContain("blink", await echo.InnerTextAsync(), StringComparison.Ordinal);
        await Expect(page.GetByRole(AriaRole.Tab, new() { Name = "all" })).ToHaveAttributeAsync("aria-selected", "false");
    }

    [Fact]
    public async Task A_reset_starts_the_board_anew_and_the_page_stays()
    {
        await using ShownBoard board = await ShownBoard.StartAsync("button-counter");
        IPage page = await _browser.OpenAsync(board.Address);
        ILocator output = page.GetByRole(AriaRole.Log);
        await Expect(output).ToContainTextAsync("press one of 5 buttons");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reset board" }).ClickAsync();
        await Expect(output).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("press one of 5 buttons.*press one of 5 buttons", System.Text.RegularExpressions.RegexOptions.Singleline));

        // It is awake again: a button pressed now is counted from one.
        await page.GetByRole(AriaRole.Button, new() { Name = "select", Exact = true }).ClickAsync();
        await Expect(output).ToContainTextAsync("button 4 pressed, 1 so far");
    }

    [Fact]
    public async Task A_board_that_has_ended_is_said_to_have()
    {
        await using ShownBoard board = await ShownBoard.StartAsync("echo");
        IPage page = await _browser.OpenAsync(board.Address);
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("live");
        await board.Machine.StopAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("the board has ended");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Reset board" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task The_page_says_nothing_wrong_and_asks_for_nothing_from_elsewhere()
    {
        await using ShownBoard board = await ShownBoard.StartAsync("blink");
        IPage page = await _browser.OpenAsync("about:blank");
        List<string> complaints = [];
        List<string> requests = [];
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(board.Address);
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("blink: 4 toggles");

        Assert.Empty(complaints);
        Assert.True(requests.Count > 5);
        Assert.All(requests, request => Assert.StartsWith(board.Address, request, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1500)]
    [InlineData(800)]
    [InlineData(400)]
    public async Task The_page_fits_the_window(int width)
    {
        await using ShownBoard board = await ShownBoard.StartAsync("blink");
        IPage page = await _browser.OpenAsync(board.Address, width: width);
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "blink" })).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
