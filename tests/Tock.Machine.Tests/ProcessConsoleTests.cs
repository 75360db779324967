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
        await machine.WaitForTextAsync("clock: 1 s", Seconds.Of(20));
        await TypeAsync(machine, "stop clock\r", "Process clock stopped");
        int stopped = machine.Serial.ReceivedText().Length;
        await machine.RunForAsync(Seconds.Of(3));
        Assert.DoesNotContain("clock: ", machine.Serial.ReceivedText()[stopped..], StringComparison.Ordinal);
        await TypeAsync(machine, "list\r", "Stopped");
        stopped = machine.Serial.ReceivedText().Length;
        await TypeAsync(machine, "start clock\r", "Process clock resumed.");
        await machine.WaitForTextAsync("clock: ", Seconds.Of(20), stopped);
        await machine.StopAsync();
        Transcript.Of(machine).HasNot("panic");
    }

    [Fact]
    public async Task Terminated_process_boots_again_from_its_beginning()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Example("clock"), TestApplication.Example("villain-spin"));
        await machine.WaitForTextAsync("clock: 2 s", Seconds.Of(20));
        await TypeAsync(machine, "terminate clock\r", "Process clock terminated");
        int booted = machine.Serial.ReceivedText().Length;
        await TypeAsync(machine, "boot clock\r", "Process clock boots.");
        await machine.WaitForTextAsync("clock: 1 s", Seconds.Of(20), booted);
        await TypeAsync(machine, "fault villain-spin\r", "Process villain-spin faulted: made to fault on request");
        await machine.WaitForTextAsync("Process villain-spin will be restarted.", Seconds.Of(20));
        await machine.StopAsync();
        Assert.Equal(2, machine.Serial.ReceivedText().Split("clock: 1 s").Length - 1);
    }

    [Fact]
    public async Task Application_that_reads_has_the_input_until_the_switch_key()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("echo"));
        await machine.WaitForTextAsync("echo: type a line", Seconds.Of(20));
        await machine.RunForAsync(Seconds.Of(0.1));
        await TypeAsync(machine, "status\r", "status");
        await machine.RunForAsync(Seconds.Of(0.2));
        Assert.DoesNotContain("Total processes", machine.Serial.ReceivedText(), StringComparison.Ordinal);
        await TypeAsync(machine, SwitchKey + "status\r", "Total processes: 1");
        await machine.StopAsync();
    }

    [Fact]
    public async Task Reset_boots_the_board_anew_and_panic_stops_it()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("hello"));
        await machine.WaitForTextAsync("Hello from C!", Seconds.Of(20));
        int before = machine.Serial.ReceivedText().Length;
        await TypeAsync(machine, "reset\r", "The board is reset.");
        await machine.WaitForTextAsync("Hello from C!", Seconds.Of(20), before);
        int panic = machine.Serial.ReceivedText().Length;
        await TypeAsync(machine, "panic\r", "TockSharp panic: requested on the process console");
        await machine.WaitForTextAsync("  hello           ", Seconds.Of(20), panic);
        await machine.StopAsync();
    }

    [Fact]
    public async Task Kernel_command_and_the_image_agree()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("hello"));
        await machine.WaitForTextAsync("Hello from C!", Seconds.Of(20));
        await TypeAsync(machine, "kernel\r", "processes ");
        await machine.StopAsync();
        Transcript transcript = Transcript.Of(machine);
        Assert.Single(transcript.StartingWith("  stack             0x20000000..0x200007ff    2048 B"));
        Assert.Single(transcript.StartingWith("  vectors           0x00000000..0x000000ff     256 B"));
        Assert.Single(transcript.StartingWith("  applications      0x00020000..0x0003ffff  131072 B"));
    }

    // Limits are generous: the board runs faster than its line is read, so most of the time is over before the text is seen.
    private static async Task TypeAsync(Emulation.Machine machine, string keys, string answer)
    {
        int from = machine.Serial.ReceivedText().Length;
        await machine.Serial.SendAsync(keys);
        await machine.WaitForTextAsync(answer, Seconds.Of(20), from);
    }
}
