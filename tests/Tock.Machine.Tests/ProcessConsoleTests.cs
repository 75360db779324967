// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>The process console at work beside applications, by what is typed and what the line shows.</summary>
public sealed class ProcessConsoleTests
{
    private const string SwitchKey = "\x14";

    [Fact]
    public async Task Stopped_process_stands_still_until_it_is_started_again()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Example("clock"), TestApplication.Example("blink"));
        await machine.WaitForTextAsync("clock: 1 s");
        await machine.TypeAsync("stop clock\r", "Process clock stopped");

        // A line that it had given away before may still come.
        await machine.RunOnAsync(Seconds.Of(0.2));
        int stopped = machine.Serial.ReceivedText().Length;
        await machine.RunOnAsync(Seconds.Of(3));
        string meanwhile = machine.Serial.ReceivedText()[stopped..];
        Assert.DoesNotContain("clock: ", meanwhile, StringComparison.Ordinal);
        Assert.Contains("blink: ", meanwhile, StringComparison.Ordinal);
        await machine.TypeAsync("list\r", "Stopped");
        int resumed = await machine.TypeAsync("start clock\r", "Process clock resumed.");
        await machine.WaitForTextAsync("clock: ", from: resumed);
        (await Transcript.EndAsync(machine)).HasNot("panic");
    }

    [Fact]
    public async Task Terminated_process_boots_again_from_its_beginning()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Example("clock"), TestApplication.Example("villain-spin"));
        await machine.WaitForTextAsync("clock: 2 s");
        await machine.TypeAsync("terminate clock\r", "Process clock terminated");
        int booted = await machine.TypeAsync("boot clock\r", "Process clock boots.");
        await machine.WaitForTextAsync("clock: 1 s", from: booted);
        await machine.TypeAsync("fault villain-spin\r", "Process villain-spin faulted: made to fault on request");
        await machine.WaitForTextAsync("Process villain-spin will be restarted.");
        Assert.Equal(2, (await Transcript.EndAsync(machine)).Text.Split("clock: 1 s").Length - 1);
    }

    [Fact]
    public async Task Application_that_reads_has_the_input_until_the_switch_key()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("echo"));
        await machine.WaitForTextAsync("echo: type a line");
        await machine.TypeAsync("status\r", "echo: status");
        await machine.RunOnAsync(Seconds.Of(0.2));
        Assert.DoesNotContain("Total processes", machine.Serial.ReceivedText(), StringComparison.Ordinal);
        await machine.TypeAsync(SwitchKey + "status\r", "Total processes: 1");
        await machine.StopAsync();
    }

    [Fact]
    public async Task Reset_boots_the_board_anew_and_panic_stops_it()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("hello"));
        await machine.WaitForTextAsync("Hello from C!");
        int before = machine.Serial.ReceivedText().Length;
        await machine.TypeAsync("reset\r", "The board is reset.");
        await machine.WaitForTextAsync("Hello from C!", from: before);
        int panic = await machine.TypeAsync("panic\r", "TockSharp panic: requested on the process console");
        await machine.WaitForTextAsync("  hello           ", from: panic);
        await machine.StopAsync();
    }

    [Fact]
    public async Task Kernel_command_and_the_image_agree()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("hello"));
        await machine.WaitForTextAsync("Hello from C!");
        await machine.TypeAsync("kernel\r", "processes ");
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Single(transcript.StartingWith("  stack             0x20000000..0x200007ff    2048 B"));
        Assert.Single(transcript.StartingWith("  vectors           0x00000000..0x000000ff     256 B"));
        Assert.Single(transcript.StartingWith("  applications      0x00020000..0x0003ffff  131072 B"));
    }
}
