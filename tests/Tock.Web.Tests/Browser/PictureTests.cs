// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tock.Web.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace Tock.Web.Tests.Browser;

/// <summary>
/// Takes the pictures of the book: into the folder that TOCK_PICTURES names, relative to the tree, or else where nobody looks. docs/ui.md says how.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class PictureTests
{
    // A page of the book is not to take long to load.
    private const long LargestPicture = 400_000;

    private readonly BrowserFixture _browser;

    public PictureTests(BrowserFixture browser)
    {
        _browser = browser;
    }

    [Fact]
    public async Task The_pictures_of_the_book_can_be_taken()
    {
        string folder = Path.Combine(TestTree.Root, Environment.GetEnvironmentVariable("TOCK_PICTURES") is { Length: > 0 } named ? named : "artifacts/pictures");
        Directory.CreateDirectory(folder);
        await using ShownBoard board = await ShownBoard.StartAsync("villain-write", "blink", "button-counter", "screen-example", "clock", "echo");
        IPage page = await _browser.OpenAsync(board.Address);
        await FillAsync(page);
        string[] pictures = ["ui.png", "ui-dark.png", "ui-fault.png"];
        await TakeAsync(page, Path.Combine(folder, pictures[0]));
        IPage dark = await _browser.OpenAsync(board.Address, isDark: true);
        await Expect(dark.GetByRole(AriaRole.Log)).ToContainTextAsync("echo: hello, board");
        await Expect(dark.GetByRole(AriaRole.Img, new() { NameRegex = new Regex("^Fault: villain-write") })).ToBeVisibleAsync();
        await TakeAsync(dark, Path.Combine(folder, pictures[1]));
        await page.Locator(".card.memory").ScreenshotAsync(new() { Path = Path.Combine(folder, pictures[2]), Animations = ScreenshotAnimations.Disabled });

        Assert.All(pictures, picture => Assert.InRange(new FileInfo(Path.Combine(folder, picture)).Length, 20_000, LargestPicture));
    }

    private static async Task FillAsync(IPage page)
    {
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("echo: type a line");
        await page.GetByRole(AriaRole.Textbox).FillAsync("hello, board");
        await page.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "right", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("button 3 pressed");
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("echo: hello, board");
        await page.WaitForFunctionAsync("() => document.getElementById('display').getContext('2d').getImageData(56, 24, 1, 1).data[0] > 100");
        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new Regex("^Fault: villain-write") })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "LED 0: on" })).ToBeVisibleAsync();
    }

    private static Task TakeAsync(IPage page, string path) => page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
}
