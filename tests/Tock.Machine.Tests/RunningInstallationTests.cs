// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Emulation.Running;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Applications come to a board that runs, and go, without a reset.</summary>
public sealed class RunningInstallationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tock-live-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Applications_are_installed_and_uninstalled_while_another_goes_on()
    {
        await using PublishedBoard published = PublishedBoard.Publish(new RunningBoardRecord { Board = TestBoard.Description.Name }, Path.Combine(_folder, "tock"));
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options([TestApplication.Example("clock")], BoardTiming.Paced) with { Publication = published });
        await machine.WaitForTextAsync("clock: 1 s\n");

        string installed = await RunToolAsync(0, "install", Binary("hello"), "--running");
        Assert.Matches("^Installed hello version 0: [0-9]+ bytes at 0x[0-9a-f]{8}, read back; it runs\\.\n$", installed);
        await machine.WaitForTextAsync("Hello from C!");

        // The image has no addresses to be changed: it stands there as it is in the file.
        uint address = uint.Parse(Regex.Match(installed, "0x([0-9a-f]{8})").Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        byte[] image = await File.ReadAllBytesAsync(Binary("hello"));
        Assert.Equal(image, await machine.ReadMemoryAsync(new MemoryRange(address, (uint)image.Length)));

        // One in C# is bound to its addresses in flash and RAM.
        Assert.EndsWith("read back; it runs.\n", await RunToolAsync(0, "install", Binary("hello-csharp"), "--running", published.Name), StringComparison.Ordinal);
        await machine.WaitForTextAsync("Hello from C#!");

        Assert.Equal("Uninstalled hello; 2 applications left.\n", await RunToolAsync(0, "uninstall", "hello", "--running"));
        string list = await RunToolAsync(0, "list", "--running");
        Assert.DoesNotContain("hello ", list, StringComparison.Ordinal);
        Assert.Contains("hello-csharp ", list, StringComparison.Ordinal);
        await RunToolAsync(1, "uninstall", "hello", "--running");

        int end = machine.Serial.ReceivedText().Length;
        await machine.WaitForTextAsync("clock: ", from: end);
        int[] seconds = [.. Regex.Matches(machine.Serial.ReceivedText(), "clock: ([0-9]+) s\n").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
        Assert.Equal(Enumerable.Range(1, seconds.Length), seconds);
        Assert.Single(Regex.Matches(machine.Serial.ReceivedText(), "TockSharp on "));
    }

    [Fact]
    public async Task Applications_that_are_disabled_stop_and_those_that_are_enabled_start()
    {
        await using PublishedBoard published = PublishedBoard.Publish(new RunningBoardRecord { Board = TestBoard.Description.Name }, Path.Combine(_folder, "tock"));
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options([TestApplication.Example("clock"), TestApplication.Example("blink")], BoardTiming.Paced) with { Publication = published });
        await machine.WaitForTextAsync("blink: ", from: await machine.WaitForTextAsync("clock: 1 s\n"));

        // One that runs goes on where it is.
        int end = machine.Serial.ReceivedText().Length;
        Assert.Equal("clock is enabled.\n", await RunToolAsync(0, "enable", "clock", "--running"));
        await machine.WaitForTextAsync("clock: ", from: end);
        Assert.DoesNotContain("clock: 1 s\n", machine.Serial.ReceivedText()[end..], StringComparison.Ordinal);

        Assert.Equal("clock is disabled; it is stopped.\nblink is disabled; it is stopped.\n", await RunToolAsync(0, "disable", "clock", "blink", "--running"));
        end = machine.Serial.ReceivedText().Length;
        await machine.RunOnAsync(Seconds.Of(3));
        string silence = machine.Serial.ReceivedText()[end..];
        Assert.DoesNotContain("clock: ", silence, StringComparison.Ordinal);
        Assert.DoesNotContain("blink: ", silence, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(await RunToolAsync(0, "list", "--running"), "disabled"));

        end = machine.Serial.ReceivedText().Length;
        Assert.Equal("clock is enabled; it runs.\nblink is enabled; it runs.\n", await RunToolAsync(0, "enable", "clock", "blink", "--running"));
        await machine.WaitForTextAsync("clock: 1 s\n", from: end);
        await machine.WaitForTextAsync("blink: ", from: end);
        Assert.Single(Regex.Matches(machine.Serial.ReceivedText(), "TockSharp on "));
    }

    private static string Binary(string name) => Path.Combine(TestTree.Root, "artifacts", "bin", name, "release", name + ".tbf");

    private Task<string> RunToolAsync(int exitCode, params string[] arguments) => new InstalledTool(_folder).RunAsync(exitCode, arguments);
}
