// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Debugging.Remote;
using Tock.Decoding;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;
using Tock.Tbf.Elf;

namespace Tock.Machine.Tests;

/// <summary>A kernel whose memory or registers were damaged from outside stops with a report that leads to the source.</summary>
public sealed class PanicTests
{
    private const int StackPointer = 13;
    private const uint ProcessSlots = 12;
    private static readonly byte[][] s_applications =
        [TestApplication.Example("hello"), TestApplication.Example("clock"), TestApplication.Example("blink")];

    [Fact]
    public async Task Null_reference_in_the_kernel_panics_with_the_process_table()
    {
        await using Emulation.Machine machine = await StartAsync(s_applications);
        await using RemoteTarget gdb = await Debugger.ConnectAsync(machine);

        // Where all processes wait, so that the same happens each time. The first word of the switch's state is the reference to
        // the kernel's loop.
        await gdb.RunToAsync(KernelFunction.Instructions(TestBoard.KernelElf, "tock_sleep")[0]);
        await gdb.WriteWordAsync(Symbol("tock_state"), 0);
        await gdb.ResumeAsync();
        Transcript transcript = await ReportAsync(machine, "blink");
        Assert.StartsWith("TockSharp panic: null reference in the kernel at 0x000", transcript.Lines[0], StringComparison.Ordinal);
        transcript.Match(@"^  cause: forbidden memory access at 0x000000[0-9a-f]{2} \(kernel flash\)\r$");
        transcript.Match(@"^  CFSR 0x00000082 HFSR 0x[0-9a-f]{8} MMFAR 0x000000[0-9a-f]{2} ");
        HasRegisters(transcript);
        transcript.Match(@"^  0x00000000\.\.0x000[0-9a-f]{5} +\d+ B  flash  kernel");
        transcript.Match(@"^  hello +terminated +flash 0x.*\r\n    0 quanta, 0 coalesced, completion code 0\r$");
        transcript.Match(@"^  clock +(running|yielded|yieldedfor) +flash 0x.*\r\n    0 quanta, 0 coalesced\r$");
        transcript.Match(@"^  blink +(running|yielded|yieldedfor) +flash 0x.*\r\n    0 quanta, 0 coalesced\r$");

        // And then nothing.
        await machine.RunOnAsync(Seconds.Of(3));
        Assert.DoesNotContain("clock: ", machine.Serial.ReceivedText()[machine.Serial.ReceivedText().IndexOf("panic", StringComparison.Ordinal)..], StringComparison.Ordinal);

        // The report leads to the source: the boundary that got no kernel, and the loop that the process was entered from.
        IReadOnlyList<SourcePlace> places = await SourcePlaces.FindAsync(TestBoard.KernelElf, transcript.Lines);
        SourcePlaces.Leads(places[0], "arch/CortexM/ExceptionEntry.cs", "kernel.Syscalls");
        Assert.Contains(places, place => place.File == "kernel/KernelLoop.cs" && place.Line > 0);
    }

    [Fact]
    public async Task Failed_check_in_the_kernel_panics_with_the_registers_of_the_failing_call()
    {
        // One that has always instructions to execute, behind one that the report can still list.
        await using Emulation.Machine machine = await StartAsync(TestApplication.Example("clock"), TestApplication.Example("villain-spin"));
        await using RemoteTarget gdb = await Debugger.ConnectAsync(machine);

        // The array of processes forgets all but its first, at the end of a turn, so that it is the scheduler who looks next.
        await gdb.RunToAsync(KernelFunction.Instructions(TestBoard.KernelElf, "tock_slice_end")[0]);
        uint array = await FindProcessArrayAsync(machine);
        await gdb.WriteWordAsync(array, 1);
        await gdb.ResumeAsync();
        Transcript transcript = await ReportAsync(machine, "clock");
        Assert.StartsWith("TockSharp panic: index out of range at 0x000", transcript.Lines[0], StringComparison.Ordinal);
        HasRegisters(transcript);

        // The call itself is the program counter, and what comes behind it the link register.
        uint programCounter = transcript.Hex(@"^TockSharp panic: .* at 0x(\w{8})");
        Assert.Equal(programCounter, transcript.Hex(@" pc 0x(\w{8})"));
        Assert.Equal(programCounter + 4, transcript.Hex(@"^  lr 0x(\w{8})") & ~1u);
        IReadOnlyList<SourcePlace> places = await SourcePlaces.FindAsync(TestBoard.KernelElf, transcript.Lines);

        // The method that chooses the next process. All index checks of a method share one call, so the line is one of the method's.
        Assert.Contains(
            (places[0].Function, places[0].File),
            new (string?, string?)[]
            {
                ("ExceptionEntry.NextProcess", "arch/CortexM/ExceptionEntry.cs"),
                ("KernelLoop.Execute", "kernel/KernelLoop.cs"),
            });
        Assert.True(places[0].Line > 0);
        Assert.Contains(places.Skip(1), place => place.File == "kernel/KernelLoop.cs" && place.Line > 0);
    }

    [Fact]
    public async Task Overflow_of_the_kernel_stack_panics_with_the_innermost_calls()
    {
        await using Emulation.Machine machine = await StartAsync(s_applications);
        await using RemoteTarget gdb = await Debugger.ConnectAsync(machine);

        // The loop, which never returns, goes on with a stack that has no room for what it calls.
        await gdb.RunToAsync(Symbol("Tock_Kernel_Tock_Kernel_KernelLoop__RunOnce") & ~1u);
        uint bottom = TestBoard.Description.Ram.Start;
        await gdb.WriteRegisterAsync(StackPointer, bottom + 64);
        await gdb.ResumeAsync();
        Transcript transcript = await ReportAsync(machine, "blink");
        Assert.StartsWith("TockSharp panic: kernel stack overflow", transcript.Lines[0], StringComparison.Ordinal);
        transcript.Match(@"^  cause: .* at 0x1fff[0-9a-f]{4} \(no memory\)\r$");
        transcript.Match(@"^  r4 0x\w{8} r5 0x\w{8} r6 0x\w{8} r7 0x\w{8}\r\n  r8 0x\w{8} r9 0x\w{8} r10 0x\w{8} r11 0x\w{8}\r$");
        Assert.InRange(transcript.Hex(@"^  sp 0x(\w{8})"), bottom - 256, bottom + 64);
        IReadOnlyList<SourcePlace> places = await SourcePlaces.FindAsync(TestBoard.KernelElf, transcript.Lines);
        Assert.Contains(places, place => place.File is "kernel/KernelLoop.cs" && place.Line > 0);
    }

    [Fact]
    public async Task Fault_of_a_process_panics_where_the_policy_says_so()
    {
        MachineOptions options = TestBoard.Options("cooperative", TestApplication.Example("blink"), TestApplication.Example("villain-write"));
        await using Emulation.Machine machine = await TestBoard.StartAsync(options);
        Transcript transcript = await ReportAsync(machine, "villain-write");
        Assert.Equal("TockSharp panic: a process faulted: villain-write", transcript.Lines[0]);
        transcript.Match(@"^  villain-write +faulted +flash 0x");

        Transcript whole = Transcript.Of(machine);
        whole.Has("Process villain-write takes the board down.");
        IReadOnlyList<SourcePlace> places = await SourcePlaces.FindAsync(options.KernelElf, whole.Lines);
        SourcePlaces.Leads(places[0], "apps/villain-write/villain_write.c", "*KernelMemory = ");
    }

    private static async Task<Emulation.Machine> StartAsync(params byte[][] applications)
    {
        Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options(applications, gdb: true));
        await machine.WaitForTextAsync("clock: 1 s");
        return machine;
    }

    private static uint Symbol(string name) => KernelFunction.Symbol(TestBoard.KernelElf, name);

    /// <summary>What the board has said from its panic to the line under a process's.</summary>
    private static async Task<Transcript> ReportAsync(Emulation.Machine machine, string lastProcess)
    {
        int start = await machine.WaitForTextAsync("TockSharp panic: ");
        int last = await machine.WaitForTextAsync($"\n  {lastProcess} ", from: start);
        int end = await machine.WaitForTextAsync(" coalesced", from: last);
        await machine.WaitForTextAsync("\n", from: end);
        string text = machine.Serial.ReceivedText();
        return new Transcript(text[text.IndexOf("TockSharp panic: ", StringComparison.Ordinal)..]);
    }

    private static void HasRegisters(Transcript transcript)
    {
        transcript.Match(
            @"^  r0 0x\w{8} r1 0x\w{8} r2 0x\w{8} r3 0x\w{8} r12 0x\w{8}\r\n  lr 0x\w{8} pc 0x\w{8} xPSR 0x\w{8}\r\n"
            + @"  r4 0x\w{8} r5 0x\w{8} r6 0x\w{8} r7 0x\w{8}\r\n  r8 0x\w{8} r9 0x\w{8} r10 0x\w{8} r11 0x\w{8}\r\n  sp 0x2000\w{4}\r$");
        transcript.Match(@"^  called from( 0x000[0-9a-f]{5})+");
    }

    /// <summary>Finds the length of the only array whose elements are the process that executes and its neighbours.</summary>
    private static async Task<uint> FindProcessArrayAsync(Emulation.Machine machine)
    {
        MemoryRange ram = TestBoard.Description.Ram;
        uint process = await machine.ReadWordAsync(Symbol("tock_state") + 4);
        byte[] memory = await machine.ReadMemoryAsync(ram);
        uint Word(uint index) => BinaryPrimitives.ReadUInt32LittleEndian(memory.AsSpan((int)index * 4));
        List<uint> found = [];
        for (uint index = 0; index + ProcessSlots < (uint)memory.Length / 4; index++)
        {
            IEnumerable<uint> elements = Enumerable.Range((int)index + 1, (int)ProcessSlots).Select(at => Word((uint)at));
            if (Word(index) == ProcessSlots && elements.Contains(process) && elements.Distinct().Count() == ProcessSlots)
            {
                found.Add(ram.Start + (index * 4));
            }
        }

        return Assert.Single(found);
    }
}
