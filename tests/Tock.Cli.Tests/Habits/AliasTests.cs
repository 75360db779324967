// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Tests.Habits;

/// <summary>Commands have the names that Tock's own tools (tockloader and elf2tab) have for the same.</summary>
public sealed class AliasTests : IDisposable
{
    private static readonly (string Name, string Command)[] s_upstream =
    [
        ("elf2tab", "pack"), ("inspect-tab", "inspect"), ("inspect-kernel", "inspect"), ("enable-app", "enable"), ("disable-app", "disable"), ("listen", "console"),
        ("flash", "flash"), ("install", "install"), ("update", "update"), ("uninstall", "uninstall"), ("list", "list"), ("erase-apps", "erase-apps"), ("info", "info"),
    ];

    private readonly TestTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Each_name_of_upstream_is_a_command_with_the_same_help_and_the_same_errors()
    {
        foreach ((string name, string command) in s_upstream)
        {
            TestProcess help = await _tree.RunToolAsync(name, "--help");
            TestProcess error = await _tree.RunToolAsync(name, "--no-such-option");

            Assert.Equal(0, help.ExitCode);
            Assert.Equal((await _tree.RunToolAsync(command, "--help")).Output, help.Output);
            Assert.Contains("Examples:", help.Output, StringComparison.Ordinal);
            TestProcess same = await _tree.RunToolAsync(command, "--no-such-option");
            Assert.NotEqual(0, error.ExitCode);
            Assert.Equal((same.ExitCode, same.Error), (error.ExitCode, error.Error));
        }
    }

    [EmulatorFact]
    public async Task An_alias_does_what_the_command_does()
    {
        TestProcess listen = await _tree.RunToolAsync("listen");

        Assert.Equal(2, listen.ExitCode);
        Assert.Contains("no board runs", listen.Error, StringComparison.Ordinal);
        string binary = _tree.WriteBinary("app", 512);
        Assert.Equal((await _tree.RunToolAsync("inspect", binary)).Output, (await _tree.RunToolAsync("inspect-tab", binary)).Output);
    }

    [Fact]
    public async Task Names_in_the_list_of_commands_are_these_and_no_others()
    {
        HelpPage page = await HelpPage.ReadAsync(_tree);

        Assert.Equal(
            s_upstream.Where(pair => pair.Name != pair.Command).Select(pair => pair.Name).Order(StringComparer.Ordinal),
            page.Commands.SelectMany(names => names.Where(name => s_upstream.Any(pair => pair.Name == name && names.Contains(pair.Command) && pair.Command != name))).Order(StringComparer.Ordinal));
        Assert.All(page.Commands.Where(names => names.Length > 1), names => Assert.Single(names, name => !s_upstream.Any(pair => pair.Name == name && pair.Command != name)));
    }
}
