// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Runtime.Versioning;

namespace Tock.Cli.Tests.Habits;

/// <summary>How the tool looks on a terminal and elsewhere.</summary>
[SupportedOSPlatform("linux")]
public sealed class TerminalTests : IDisposable
{
    private const char Escape = '\e';
    private const string Bar = "━━━━━━━━━━";
    private const string Red = "\e[91m";

    // The runtime of .NET says so to each terminal that it finds, to be told which keys are pressed; nothing shows.
    private const string KeypadMode = "\e[?1h\e=";

    private static readonly string s_tool = Path.Combine(AppContext.BaseDirectory, "tock.dll");

    private readonly TestTree _tree = new();

    private string FlashFile => Path.Combine(_tree.Root, "board.bin");

    public void Dispose() => _tree.Dispose();

    [EmulatorFact]
    public async Task On_a_terminal_progress_is_a_bar_and_elsewhere_a_line()
    {
        await MakeFlashAsync();

        string shown = await ShowAsync(["install", _tree.WriteBinary("first", 512), "--flash-file", FlashFile]);
        TestProcess piped = await _tree.RunToolAsync("install", _tree.WriteBinary("second", 512), "--flash-file", FlashFile);

        Assert.Contains(Bar, shown, StringComparison.Ordinal);
        Assert.Contains("100%", shown, StringComparison.Ordinal);
        Assert.Contains(Escape, shown);
        Assert.Contains("Installed first ", shown, StringComparison.Ordinal);
        Assert.Matches(@"^Writing \d+ pages? of [^\n]*board\.bin\n$", piped.Error);
        Assert.StartsWith("Installed second ", piped.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, piped.Output);
    }

    [EmulatorTheory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public async Task A_terminal_that_wants_no_colours_gets_none_and_no_bar(string variable, string value)
    {
        await MakeFlashAsync();

        string shown = await ShowAsync(["install", _tree.WriteBinary("first", 512), "--flash-file", FlashFile], (variable, value));

        Assert.DoesNotContain(Escape, shown);
        Assert.DoesNotContain(Bar, shown, StringComparison.Ordinal);
        Assert.Matches(@"^Writing \d+ pages? of [^\n]*board\.bin\nInstalled first ", shown);
    }

    [Fact]
    public async Task Errors_are_red_on_a_terminal_and_plain_elsewhere()
    {
        string[] wrong = ["run", "--board", "toaster"];

        string shown = await ShowAsync(wrong);
        string plain = await ShowAsync(wrong, ("NO_COLOR", "1"));
        TestProcess piped = await _tree.RunToolAsync(wrong);

        Assert.Contains(Red + "error:", shown, StringComparison.Ordinal);
        Assert.StartsWith("error: ", plain, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, plain);
        Assert.StartsWith("error: ", piped.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, piped.Error);
    }

    [EmulatorFact]
    public async Task What_is_drawn_has_colours_on_a_terminal_only_even_when_messages_are_on_one()
    {
        string binary = _tree.WriteBinary("app", 512);
        string file = Path.Combine(_tree.Root, "drawn.txt");

        string shown = await ShowAsync(["inspect", binary]);
        string rest = await ShowAsync(["inspect", binary], ("TERM", "xterm"), file);
        TestProcess piped = await _tree.RunToolAsync("inspect", binary);

        Assert.Contains(Escape, shown);
        Assert.Empty(rest);
        Assert.Equal(piped.Output, await File.ReadAllTextAsync(file));
        Assert.Contains("app", piped.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, piped.Output);
    }

    private async Task MakeFlashAsync()
    {
        TestProcess flash = await _tree.RunToolAsync("flash", "--flash-file", FlashFile);
        Assert.True(flash.ExitCode == 0, flash.Error);
    }

    private Task<string> ShowAsync(string[] arguments) => ShowAsync(arguments, ("TERM", "xterm"));

    // script(1) runs a command on a terminal of its own and prints what is shown there, with the line ends of a terminal.
    private async Task<string> ShowAsync(string[] arguments, (string Name, string Value) variable, string? resultsTo = null)
    {
        string command = string.Join(' ', new[] { Environment.ProcessPath!, s_tool }.Concat(arguments).Select(Quote));
        Dictionary<string, string?> environment = new()
        {
            ["TERM"] = "xterm",
            ["NO_COLOR"] = null,
            ["LANG"] = "C.UTF-8",
            ["TOCK_ROOT"] = _tree.Root,
            ["XDG_RUNTIME_DIR"] = _tree.Root,
            ["XDG_CACHE_HOME"] = _tree.Root,
        };
        environment[variable.Name] = variable.Value;
        TestProcess shown = await TestProcess.RunAsync(
            "script", ["-qec", command + (resultsTo is null ? string.Empty : $" > {Quote(resultsTo)}"), "/dev/null"], Path.GetTempPath(), environment);
        return shown.Output.Replace(KeypadMode, string.Empty, StringComparison.Ordinal).ReplaceLineEndings("\n");
    }

    private static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
