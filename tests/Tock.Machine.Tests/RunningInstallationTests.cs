// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics;
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

    private static string Binary(string name) => Path.Combine(TestTree.Root, "artifacts", "bin", name, "release", name + ".tbf");

    private async Task<string> RunToolAsync(int exitCode, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [Path.Combine(AppContext.BaseDirectory, "tock.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TOCK_ROOT"] = TestTree.Root;
        start.Environment["XDG_RUNTIME_DIR"] = _folder;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == exitCode, $"{process.ExitCode}: {output}{await error}");
        return output;
    }
}
