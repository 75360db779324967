// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Web.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace Tock.Web.Tests.Browser;

/// <summary>The drawn memory: to scale, live, and faults at their places.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MemoryTests
{
    private readonly BrowserFixture _browser;

    public MemoryTests(BrowserFixture browser)
    {
        _browser = browser;
    }

    [Fact]
    public async Task A_fault_is_drawn_where_the_forbidden_memory_is()
    {
        await using ShownBoard board = await ShownBoard.StartAsync("villain-write", "echo");
        IPage page = await _browser.OpenAsync(board.Address);
        ILocator mark = page.GetByRole(AriaRole.Group, new() { Name = "RAM" }).GetByRole(AriaRole.Img, new() { Name = "Fault: villain-write tried to write 4 bytes at 0x20000000 (stack of the kernel)" });
        await Expect(mark).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex("villain-write.*Faulted") })).ToBeVisibleAsync();

        // The first byte of RAM: the upper left corner of the kernel's stack, the lowest region.
        LocatorBoundingBoxResult target = (await mark.Locator(".target").BoundingBoxAsync())!;
        LocatorBoundingBoxResult stack = (await page.GetByRole(AriaRole.Img, new() { NameRegex = new Regex("^stack of the kernel, ") }).BoundingBoxAsync())!;
        (float x, float y) = (target.X + (target.Width / 2), target.Y + (target.Height / 2));
        Assert.InRange(x, stack.X - 1, stack.X + (stack.Width / 20));
        Assert.InRange(y, stack.Y, stack.Y + stack.Height);

        ILocator words = page.GetByRole(AriaRole.List, new() { Name = "Faults" }).GetByRole(AriaRole.Listitem);
        await Expect(words).ToContainTextAsync("forbidden memory access, ");
        await Expect(words).ToContainTextAsync("apps/villain-write/villain_write.c:");
        await Expect(words).ToContainTextAsync("the process was stopped");

        // Another time after a reset; the first one is history.
        await page.GetByRole(AriaRole.Button, new() { Name = "Reset board" }).ClickAsync();
        await Expect(words).ToHaveCountAsync(2);
        await Expect(words.Last).ToContainTextAsync("before the board was reset");
        await Expect(mark).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Regions_are_as_large_as_their_bytes()
    {
        await using ShownBoard board = await ShownBoard.StartAsync("echo", "clock");
        IPage page = await _browser.OpenAsync(board.Address);
        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new Regex("^stack of clock, ") })).ToBeVisibleAsync();
        double[][] areas = await page.EvaluateAsync<double[][]>("""
            () => [...document.querySelectorAll("#ram .region")].map(region => {
              const numbers = region.getAttribute("d").match(/[MhvHV][^MhvHVz]*|z/g);
              let x = 0, y = 0, startX = 0, startY = 0, area = 0;
              const to = (nextX, nextY) => { area += x * nextY - nextX * y; x = nextX; y = nextY; };
              for (const part of numbers) {
                const values = part.slice(1).trim().split(/\s+/).map(Number);
                if (part[0] === "M") { [x, y] = values; startX = x; startY = y; }
                if (part[0] === "h") to(x + values[0], y);
                if (part[0] === "v") to(x, y + values[0]);
                if (part[0] === "H") to(values[0], y);
                if (part[0] === "V") to(x, values[0]);
                if (part[0] === "z") to(startX, startY);
              }
              return [Number(region.getAttribute("aria-label").match(/, ([\d,]+) B$/)[1].replaceAll(",", "")), area / 2];
            })
            """);
        Assert.True(areas.Length > 20);
        Assert.Equal(64 * 1024, areas.Sum(area => area[0]));
        double scale = areas.Sum(area => area[1]) / (64 * 1024);
        Assert.All(areas, area => Assert.InRange(area[1], (area[0] * scale) - 0.01, (area[0] * scale) + 0.01));
    }

    [Fact]
    public async Task What_is_shown_of_a_process_is_what_its_own_kernel_says()
    {
        await using ShownBoard board = await ShownBoard.StartAsync("echo");
        IPage page = await _browser.OpenAsync(board.Address);
        int end = await board.Machine.WaitForTextAsync("echo: type a line");
        string line = board.Machine.Serial.ReceivedText().Split('\n').Single(text => text.StartsWith("  echo ", StringComparison.Ordinal));
        Match ram = Regex.Match(line, @"RAM 0x([0-9a-f]{8})\.\.0x([0-9a-f]{8})");
        Assert.True(end > 0 && ram.Success, line);

        await page.GetByText("All regions of RAM and flash as a list").ClickAsync();
        ILocator regions = page.GetByRole(AriaRole.List, new() { Name = "Regions" }).GetByRole(AriaRole.Listitem);
        await Expect(regions.Filter(new() { HasText = "stack of echo" })).ToContainTextAsync($"0x{ram.Groups[1].Value}");
        await Expect(regions.Filter(new() { HasText = "stored registers of echo" })).ToContainTextAsync($"0x{ram.Groups[2].Value}");
        await Expect(regions.Filter(new() { HasText = "grant for console of echo" })).ToBeVisibleAsync();
        await Expect(regions.Filter(new() { HasText = "code and constants of echo" })).ToContainTextAsync("0x000200");
    }

    [Fact]
    public async Task A_large_board_is_drawn_as_far_as_it_is_used()
    {
        await using ShownBoard board = await ShownBoard.StartAsync(BoardCatalog.Mps2An386, "blink");
        IPage page = await _browser.OpenAsync(board.Address);
        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new Regex("^stack of blink, ") })).ToBeVisibleAsync();
        await Expect(page.GetByText(new Regex("^RAM: 4096 KiB, free .*drawn up to"))).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "LED 0: on" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new Regex("^LED \\d: o") })).ToHaveCountAsync(10);
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Display" })).ToBeHiddenAsync();
    }
}
