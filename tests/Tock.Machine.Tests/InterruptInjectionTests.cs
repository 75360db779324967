// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Debugging.Remote;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;
using Tock.Tbf.Elf;

namespace Tock.Machine.Tests;

/// <summary>
/// A device interrupt before every single instruction of native/switch.S that runs while the board works: the board is
/// stopped there, the interrupt made pending in the interrupt controller, and the board let go. Each has to be served: a
/// served interrupt is enabled again, a lost one never. The applications must neither lose input nor see a register change.
/// </summary>
/// <remarks>
/// The emulator takes interrupts between instructions only. That a real core abandons or resumes a load or store of several
/// registers, takes an interrupt late, or lets one overtake another while it stacks a frame, is not shown here. Each
/// instruction is tried in one state of the board, with one other device's interrupt just before, not in all. One that comes
/// where interrupts are held back, or in a handler, is taken after that. Faults' entry and the way into a panic are left out.
/// </remarks>
public sealed class InterruptInjectionTests
{
    private const int Uart0 = 5;
    private const int Timer0A = 19;
    private const int Mps2Uart0Receive = 0;
    private const int Mps2DualTimer = 10;
    private const uint Enabled = 0xE000_E100;
    private const uint Pending = 0xE000_E200;

    // Times that the board comes to an instruction, and looks at an interrupt after it.
    private const int Attempts = 200;
    private const int Looks = 50;

    // tock_state.interrupts
    private const uint RecordedOffset = 20;

    private static readonly string[] s_whileBusy =
    [
        "tock_switch_to_process", "tock_supervisor_call", "tock_pend_sv", "tock_slice_end", "tock_device_interrupt",
        "tock_note_pending", "tock_take_interrupts", "tock_load_memory_protection",
    ];

    [Theory]
    [InlineData(Uart0, Timer0A)]
    [InlineData(Timer0A, Uart0)]
    public async Task Board_that_works_loses_none(int interrupt, int waker)
    {
        const int InputBytes = 40;
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options(
            [
                TestApplication.Create("storm", "storm-a", 'A', 0, 41, InputBytes),
                TestApplication.Example("clock"),
                TestApplication.Example("villain-spin"),
            ],
            gdb: true) with { OpenTestPort = true });
        await TryAllAsync(machine, interrupt, waker, InputBytes);
    }

    /// <summary>Two of the processes keep values in all floating-point registers, so that each is left and entered with them, too.</summary>
    [Theory]
    [InlineData(Mps2Uart0Receive, Mps2DualTimer)]
    [InlineData(Mps2DualTimer, Mps2Uart0Receive)]
    public async Task Board_that_works_with_floating_point_loses_none(int interrupt, int waker)
    {
        const int InputBytes = 40;
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(
            BoardCatalog.Mps2An386,
            TestApplication.Create("storm", "storm-a", 'A', 0, 41, InputBytes),
            TestApplication.Example("clock"),
            TestApplication.Create("floats", "floats-a", 'A', uint.MaxValue, 0x1111_1100),
            TestApplication.Create("floats", "floats-b", 'B', uint.MaxValue, 0x2222_2211)) with { OpenGdbStub = true, OpenTestPort = true });
        await TryAllAsync(machine, interrupt, waker, InputBytes);
        Transcript.Of(machine).HasNot("changed");
    }

    [Theory]
    [InlineData(Uart0, Timer0A)]
    [InlineData(Timer0A, Uart0)]
    public async Task Board_that_falls_asleep_loses_none(int interrupt, int waker)
    {
        // No alarm is set: what sleeps through its interrupt sleeps for ever. At the wall clock's pace, looks are quick.
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options([TestApplication.Example("echo")], BoardTiming.Paced, gdb: true) with { OpenTestPort = true });
        await machine.WaitForTextAsync("echo: type a line");
        await machine.RunOnAsync(Seconds.Of(0.1));
        await using RemoteTarget gdb = await Debugger.ConnectAsync(machine);
        foreach (string function in (string[])["tock_take_interrupts", "tock_sleep"])
        {
            await InjectAsync(machine, gdb, function, interrupt, waker);
        }

        await gdb.ResumeAsync();
        await machine.TypeAsync("still here\n", "echo: still here");
    }

    private static async Task TryAllAsync(Emulation.Machine machine, int interrupt, int waker, int inputBytes)
    {
        await machine.WaitForTextAsync("storm A reads");
        await machine.WaitForTextAsync("clock: 1 s");
        await using RemoteTarget gdb = await Debugger.ConnectAsync(machine);
        foreach (string function in s_whileBusy)
        {
            await InjectAsync(machine, gdb, function, interrupt, waker);
        }

        // The applications' own view. Storm ends when it has had all its input, and has then checked each system call.
        await gdb.ResumeAsync();
        int over = await machine.TypeAsync(new string([.. Enumerable.Range(0, inputBytes).Select(i => (char)('!' + i))]), "storm A: over");
        await machine.WaitForTextAsync("clock: ", from: over);
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Has("storm A: registers 00000000, results wrong 0, commands failed 0");
        transcript.Match($@"^storm A: \d+ alarms, early 0, {inputBytes} bytes, wrong 0");
        transcript.HasNot("faulted");
        transcript.HasNot("panic");
    }

    // The board is stopped before and after. The waker gets it to the instruction, on behalf of another device than the one
    // whose interrupt is to come there: that one's must not be masked just then, or the instruction would not see it.
    private static async Task InjectAsync(
        Emulation.Machine machine, RemoteTarget gdb, string function, int interrupt, int waker)
    {
        string kernel = machine.Board.KernelElf(TestTree.Root, "Release");
        IReadOnlyList<uint> instructions = KernelFunction.Instructions(kernel, function);
        uint recorded = ElfImage.Read(File.ReadAllBytes(kernel)).GetSymbols().Single(symbol => symbol.Name == "tock_state").Value + RecordedOffset;
        foreach (uint address in instructions)
        {
            string place = $"{function}+0x{address - instructions[0]:x}";
            for (int attempts = 1; ; attempts++)
            {
                await PendAsync(machine, waker);
                await gdb.RunToAsync(address);
                Assert.Equal(address, (await machine.ReadRegistersAsync()).ProgramCounter);
                if (await IsSetAsync(machine, Enabled, interrupt) && !await IsSetAsync(machine, Pending, interrupt))
                {
                    break;
                }

                Assert.True(attempts < Attempts, $"interrupt {interrupt} is always masked at {place}");
                await gdb.ResumeAsync();
                await Task.Delay(1);
                await gdb.InterruptAsync();
            }

            await PendAsync(machine, interrupt);
            Assert.True(await IsSetAsync(machine, Pending, interrupt));
            await gdb.ResumeAsync();
            bool served = await IsServedAsync(machine, recorded, interrupt) && await IsServedAsync(machine, recorded, waker);
            await gdb.InterruptAsync();
            Assert.True(served, $"interrupt {interrupt} or {waker} is lost if {interrupt} comes before {place}");
        }
    }

    private static async Task<bool> IsServedAsync(Emulation.Machine machine, uint recorded, int interrupt)
    {
        TimeSpan limit = (await machine.ReadClockAsync())!.Value + Seconds.Of(0.5);
        bool taken = false;

        // An idle board's time may pass between two looks.
        for (int looks = 0; looks < Looks || await machine.ReadClockAsync() < limit; looks++)
        {
            // In this order: once it has been taken, only its service enables it.
            taken = taken || !await IsSetAsync(machine, Pending, interrupt);
            if (taken && await IsSetAsync(machine, Enabled, interrupt) && !await IsSetAsync(machine, recorded, interrupt))
            {
                return true;
            }

            await Task.Delay(1);
        }

        return false;
    }

    // Through the test port: the accesses of the gdb stub leave the interrupt controller's registers out.
    private static Task PendAsync(Emulation.Machine machine, int interrupt) => machine.WriteWordAsync(Pending, 1u << interrupt);

    private static async Task<bool> IsSetAsync(Emulation.Machine machine, uint word, int interrupt) =>
        (await machine.ReadWordAsync(word) & (1u << interrupt)) != 0;
}
