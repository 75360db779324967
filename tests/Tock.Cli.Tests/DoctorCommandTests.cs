// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Commands;
using Tock.Cli.Console;
using Tock.Cli.Setup;

namespace Tock.Cli.Tests;

/// <summary>What <c>tock doctor</c> says of machines.</summary>
public sealed class DoctorCommandTests
{
    private static readonly string[] s_all = ["dotnet", "apt-get", "qemu-system-arm", "arm-none-eabi-gcc", "arm-none-eabi-ld", "arm-none-eabi-addr2line", "gdb-multiarch", "make", "zsh", "fish", "chromium", "openocd", "st-flash"];

    [Fact]
    public async Task Machine_with_everything_is_in_order()
    {
        (int code, string output, string errors) = await RunAsync(s_all);
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(s_all.Length - 1, output.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal)));
        Assert.Contains("qemu-system-arm 1.2.3", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_named_with_the_command_that_gets_it()
    {
        (int code, string output, string errors) = await RunAsync([.. s_all.Except(["qemu-system-arm", "gdb-multiarch"])]);
        Assert.Equal(3, code);
        Assert.Matches("MISSING +qemu-system-arm .*sudo apt-get install -y qemu-system-arm", output);
        Assert.Matches("absent +gdb-multiarch .*sudo apt-get install -y gdb-multiarch", output);
        Assert.Contains("missing: qemu-system-arm\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_tests_need_is_no_failure()
    {
        (int code, _, _) = await RunAsync([.. s_all.Except(["make"])]);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Json_has_the_remedies_too()
    {
        (int code, string output, _) = await RunAsync([.. s_all.Except(["arm-none-eabi-gcc"])], "--json");
        Assert.Equal(3, code);
        using System.Text.Json.JsonDocument found = System.Text.Json.JsonDocument.Parse(output);
        Assert.Equal(
            "sudo apt-get install -y gcc-arm-none-eabi",
            found.RootElement.EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == "arm-none-eabi-gcc").GetProperty("remedy").GetString());
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string[] commands, params string[] arguments)
    {
        using StringWriter messages = new();
        using StringWriter results = new();
        CommandContext context = new(
            new ToolConsole(messages, results, isTerminal: false),
            new FakeSetupHost(isRoot: false, commands),
            () => throw new InvalidOperationException("no tree is needed"),
            new Installation(AppContext.BaseDirectory, isLaunchedFromTree: true));
        int code = await CommandLine.RunAsync(["doctor", .. arguments], context);
        return (code, results.ToString().ReplaceLineEndings("\n"), messages.ToString().ReplaceLineEndings("\n"));
    }
}
