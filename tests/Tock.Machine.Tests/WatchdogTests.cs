// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Debugging.Remote;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>A board with a watchdog whose kernel hangs.</summary>
public sealed class WatchdogTests
{
    private const string Banner = "TockSharp on mps2-an386";

    // Twice "b .", the instruction that jumps to itself.
    private const uint Forever = 0xE7FE_E7FE;

    [Fact]
    public async Task Kernel_that_hangs_is_reported_and_the_board_reset()
    {
        MachineOptions options = TestBoard.OptionsOn(BoardCatalog.Mps2An386, TestApplication.Example("clock"));
        await using Emulation.Machine machine = await TestBoard.StartAsync(options with { OpenGdbStub = true });
        await machine.WaitForTextAsync("clock: 1 s");
        await using RemoteTarget gdb = await Debugger.ConnectAsync(machine);

        // The board's code memory is RAM, and as it was when the board comes up again.
        uint loop = KernelFunction.Symbol(options.KernelElf, "Tock_Kernel_Tock_Kernel_KernelLoop__RunOnce") & ~1u;
        await gdb.RunToAsync(loop);
        await gdb.WriteFlashWordAsync(loop, Forever);
        await gdb.ResumeAsync();

        int panic = await machine.WaitForTextAsync("TockSharp panic: fault in the kernel at 0x" + loop.ToString("x8", System.Globalization.CultureInfo.InvariantCulture));
        int banner = await machine.WaitForTextAsync(Banner, from: panic);
        await machine.WaitForTextAsync("clock: 2 s", from: banner);
    }

    [Fact]
    public async Task Kernel_of_the_other_board_that_hangs_is_reset_when_its_clock_has_passed_0_twice()
    {
        // WDTLOAD of the LM3S6965: from here on the counter counts down. It does so from all ones, for which nobody waits.
        const uint WatchdogLoad = 0x4000_0000;
        const uint Soon = 100_000;
        MachineOptions options = TestBoard.Options([TestApplication.Example("clock")], gdb: true) with { OpenTestPort = true };
        await using Emulation.Machine machine = await TestBoard.StartAsync(options);
        await machine.WaitForTextAsync("clock: 1 s");
        await using RemoteTarget gdb = await Debugger.ConnectAsync(machine);
        uint loop = KernelFunction.Symbol(options.KernelElf, "Tock_Kernel_Tock_Kernel_KernelLoop__RunOnce") & ~1u;
        await gdb.RunToAsync(loop);
        await gdb.WriteFlashWordAsync(loop, Forever);
        await machine.WriteWordAsync(WatchdogLoad, Soon);
        int silence = machine.Serial.ReceivedText().Length;
        await gdb.ResumeAsync();

        // It boots again, up to where the emulator has kept what was written over its flash.
        await machine.WaitForTextAsync("TockSharp on lm3s6965evb", from: silence);
    }

    [Fact]
    public async Task Board_that_works_or_sleeps_is_not_reset()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(
            BoardCatalog.Mps2An386, TestApplication.Example("clock"), TestApplication.Example("villain-spin")));
        await machine.WaitForTextAsync("clock: 7 s");
        await using Emulation.Machine sleeper = await TestBoard.StartAsync(TestBoard.OptionsOn(BoardCatalog.Mps2An386, TestApplication.Example("hello")));
        await sleeper.WaitForTextAsync("1 process, ");
        await sleeper.RunOnAsync(Seconds.Of(10));

        // It has slept for several periods; what counts is when it wakes.
        await sleeper.TypeAsync("list\r", "hello");
        Assert.True(Transcript.Of(machine).StartingWith(Banner).Count == 1, machine.Serial.ReceivedText());
        Assert.True(Transcript.Of(sleeper).StartingWith(Banner).Count == 1, sleeper.Serial.ReceivedText());
    }
}
