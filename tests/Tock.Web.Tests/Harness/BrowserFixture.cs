// SPDX-License-Identifier: Apache-2.0 OR MIT
using Microsoft.Playwright;

namespace Tock.Web.Tests.Harness;

/// <summary>A Chromium without a window, that of the system.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // Only a hang takes so long.
    private const float Limit = 180_000;

    private static readonly string[] s_programs = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>Starts it.</summary>
    public async Task InitializeAsync()
    {
        string program = s_programs.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("there is no Chromium; get it with: sudo apt-get install -y chromium");
        _playwright = await Playwright.CreateAsync();
        // The sandbox of the browser is not for root, as which continuous integration works; what is shown is this tree's own page.
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Headless = true,
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox", "--disable-dev-shm-usage"] : [],
            Timeout = Limit,
        });
        Assertions.SetDefaultExpectTimeout(Limit);
    }

    /// <summary>Ends it.</summary>
    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>Opens a page in a browser of its own.</summary>
    /// <param name="address">The page's address.</param>
    /// <param name="isDark">Whether dark colours are wanted.</param>
    /// <param name="width">Width of the window.</param>
    /// <param name="height">Height of the window.</param>
    internal async Task<IPage> OpenAsync(string address, bool isDark = false, int width = 1500, int height = 1250)
    {
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        context.SetDefaultTimeout(Limit);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }
}
