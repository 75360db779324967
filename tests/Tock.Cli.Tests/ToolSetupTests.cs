// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Runtime.Versioning;
using Tock.Cli.Console;
using Tock.Cli.Setup;
using Tock.Emulation;

namespace Tock.Cli.Tests;

public sealed class ToolSetupTests
{
    private static readonly RequiredTool[] s_needed = [RequiredTool.Emulator, RequiredTool.Compiler, RequiredTool.Linker];

    private readonly StringWriter _messages = new();

    [Fact]
    public async Task Nothing_is_run_when_everything_is_there()
    {
        FakeSetupHost host = new(isRoot: true, "apt-get", "qemu-system-arm", "arm-none-eabi-gcc", "arm-none-eabi-ld");

        await Setup(host).EnsureAsync(s_needed);

        Assert.Empty(host.Ran);
        Assert.Empty(_messages.ToString());
    }

    [Fact]
    public async Task Root_gets_exactly_the_missing_packages_and_is_told_which()
    {
        FakeSetupHost host = new(isRoot: true, "apt-get", "arm-none-eabi-ld");

        await Setup(host).EnsureAsync(s_needed);

        Assert.Equal(["apt-get update", "apt-get install -y --no-install-recommends qemu-system-arm gcc-arm-none-eabi"], host.Ran);
        Assert.Contains("qemu-system-arm, gcc-arm-none-eabi", _messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passwordless_sudo_is_used_without_asking()
    {
        FakeSetupHost host = new(isRoot: false, "apt-get", "sudo", "arm-none-eabi-gcc", "arm-none-eabi-ld") { PasswordlessSudo = true };

        await Setup(host).EnsureAsync(s_needed);

        Assert.Equal(
            ["sudo -n true", "sudo -n apt-get update", "sudo -n apt-get install -y --no-install-recommends qemu-system-arm"],
            host.Ran);
    }

    [Fact]
    public async Task Without_the_right_to_install_the_exact_command_is_named()
    {
        FakeSetupHost host = new(isRoot: false, "apt-get", "sudo");

        ToolException error = await Assert.ThrowsAsync<ToolException>(() => Setup(host).EnsureAsync(s_needed));

        Assert.Equal(ExitCode.MissingTool, error.ExitCode);
        Assert.Equal(
            "sudo apt-get update && sudo apt-get install -y --no-install-recommends qemu-system-arm gcc-arm-none-eabi binutils-arm-none-eabi",
            error.NextStep);
        Assert.DoesNotContain(host.Ran, line => line.Contains("apt-get", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_another_system_the_programs_are_named()
    {
        FakeSetupHost host = new(isRoot: true, "dnf", "arm-none-eabi-gcc", "arm-none-eabi-ld");

        ToolException error = await Assert.ThrowsAsync<ToolException>(() => Setup(host).EnsureAsync(s_needed));

        Assert.Equal(ExitCode.MissingTool, error.ExitCode);
        Assert.Contains("qemu-system-arm", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("arm-none-eabi-gcc", error.Message, StringComparison.Ordinal);
        Assert.Empty(host.Ran);
    }

    [Fact]
    public async Task An_installation_that_fails_is_reported_with_its_command()
    {
        FakeSetupHost host = new(isRoot: true, "apt-get") { InstallationWorks = false };

        ToolException error = await Assert.ThrowsAsync<ToolException>(() => Setup(host).EnsureAsync(s_needed));

        Assert.Equal(ExitCode.MissingTool, error.ExitCode);
        Assert.Contains("apt-get update", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_program_is_found_only_where_it_can_be_executed()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tock-path-");
        try
        {
            string program = Path.Combine(folder.FullName, "some-tool");
            File.WriteAllText(program, "#!/bin/sh\n");
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Assert.Null(SearchPath.Find("some-tool", folder.FullName));

            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            Assert.Equal(program, SearchPath.Find("some-tool", $"/nowhere{Path.PathSeparator}{folder.FullName}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private ToolSetup Setup(FakeSetupHost host) => new(host, new ToolConsole(_messages, TextWriter.Null, isTerminal: false));
}
