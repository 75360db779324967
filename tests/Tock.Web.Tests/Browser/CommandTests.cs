// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tock.Web.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace Tock.Web.Tests.Browser;

/// <summary><c>tock run --ui</c> as a person types it: the board, its page, and the end of both.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CommandTests : IDisposable
{
    // What starts the tests may have signals ignored, and what they start inherits that: the tool must hear them wherever they run.
    private const string HearsSignals = "$SIG{INT} = $SIG{HUP} = 'DEFAULT'; exec @ARGV";

    private readonly BrowserFixture _browser;
    private readonly List<Process> _started = [];
    private readonly string _runtime = Directory.CreateTempSubdirectory("tock-").FullName;

    private readonly string _temporary;

    public CommandTests(BrowserFixture browser)
    {
        _browser = browser;
        _temporary = Directory.CreateDirectory(Path.Combine(_runtime, "temporary")).FullName;
    }

    public void Dispose()
    {
        // What a failed test has left would outlive the run.
        foreach (Process process in _started.Where(process => !process.HasExited))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        _started.ForEach(process => process.Dispose());
        Directory.Delete(_runtime, recursive: true);
    }

    [Fact]
    public async Task The_board_runs_on_its_page_until_the_page_ends_it()
    {
        Process tool = Start("run", "--ui", "--kernel", TestTree.KernelElf(Emulation.Boards.BoardCatalog.Lm3s6965evb), "--tbf", TestTree.Output("echo", ".tbf"));
        Task<string> output = tool.StandardOutput.ReadToEndAsync();
        string address = await ReadAddressAsync(tool);
        Task<string> errors = tool.StandardError.ReadToEndAsync();
        IPage page = await _browser.OpenAsync(address);
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("echo: type a line");
        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new Regex("^stack of echo, ") })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Textbox).FillAsync("both see it");
        await page.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("echo: both see it");
        await page.GetByRole(AriaRole.Button, new() { Name = "End board" }).ClickAsync();

        await tool.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
        Assert.True(tool.ExitCode == 0, await errors);
        Assert.Contains("Board stopped.", await errors, StringComparison.Ordinal);
        Assert.Contains("echo: both see it", await output, StringComparison.Ordinal);
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("the board has ended");
    }

    [Theory]
    [InlineData("TERM", 0)]
    [InlineData("HUP", 1)]
    public async Task A_signal_ends_board_and_page_and_leaves_nothing(string signal, int programs)
    {
        Process tool = Start("run", "--ui", "--kernel", TestTree.KernelElf(Emulation.Boards.BoardCatalog.Lm3s6965evb), "--tbf", TestTree.Output("echo", ".tbf"));
        Task<string> output = tool.StandardOutput.ReadToEndAsync();
        string address = await ReadAddressAsync(tool);
        Task<string> errors = tool.StandardError.ReadToEndAsync();
        IPage page = await _browser.OpenAsync(address);
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("live");
        // A terminal that is closed tells all that it has started.
        string[] pages =
        [
            .. Directory.GetDirectories($"/proc/{tool.Id}/task").SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(child => File.ReadAllText($"/proc/{child}/cmdline").Contains("tock-web.dll", StringComparison.Ordinal)),
        ];
        Assert.Single(pages);
        using Process kill = Process.Start("kill", [$"-{signal}", .. pages.Take(programs), tool.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await tool.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));

        Assert.True(tool.ExitCode == 143, await errors);
        await output;
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("the board has ended");
        using HttpClient client = new();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(address)));
        Assert.Empty(Directory.GetFileSystemEntries(_temporary, "tock-*"));
    }

    [Fact]
    public async Task A_port_that_is_in_use_is_named()
    {
        using System.Net.Sockets.TcpListener other = new(System.Net.IPAddress.Loopback, 0);
        other.Start();
        int port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
        Process tool = Start(
            "run", "--ui", "--ui-port", port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "--kernel", TestTree.KernelElf(Emulation.Boards.BoardCatalog.Lm3s6965evb), "--tbf", TestTree.Output("echo", ".tbf"));
        Task<string> output = tool.StandardOutput.ReadToEndAsync();
        string errors = await tool.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(3));
        await tool.WaitForExitAsync();

        Assert.Equal(1, tool.ExitCode);
        Assert.Matches($"error: the page cannot be shown: .*127.0.0.1:{port}.* in use", errors);
        await output;
    }

    [Theory]
    [InlineData("--ui-port needs --ui", "run", "--ui-port", "8080")]
    [InlineData("is no port", "run", "--ui", "--ui-port", "99999")]
    [InlineData("--ui shows a board to a person", "run", "--ui", "--for", "1s")]
    public async Task What_does_not_go_together_is_refused(string message, params string[] arguments)
    {
        Process tool = Start(arguments);
        Task<string> output = tool.StandardOutput.ReadToEndAsync();
        string errors = await tool.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(3));
        await tool.WaitForExitAsync();
        await output;

        Assert.Equal(2, tool.ExitCode);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    private static async Task<string> ReadAddressAsync(Process tool)
    {
        while (await tool.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(3)) is { } line)
        {
            if (Regex.Match(line, @"^Page: (http://127\.0\.0\.1:\d+/[0-9a-f]{32}/)") is { Success: true } found)
            {
                return found.Groups[1].Value;
            }
        }

        throw new InvalidOperationException("the tool has ended without a page");
    }

    private Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("perl", ["-e", HearsSignals, Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "tock.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TOCK_ROOT"] = TestTree.Root;
        start.Environment["XDG_RUNTIME_DIR"] = _runtime;
        start.Environment["TMPDIR"] = _temporary;
        Process process = Process.Start(start)!;
        _started.Add(process);
        return process;
    }
}
