// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Processes;

/// <summary>What the report says about the address that a process touched.</summary>
public sealed class FaultReportTests
{
    private readonly LoopBench _bench = new(FaultPolicy.Stop(), "bad", "good");

    [Theory]
    [InlineData(0u, "kernel flash")]
    [InlineData(0x0001_FFFFu, "kernel flash")]
    [InlineData(SimulatedMemory.FlashStart, "flash of this process")]
    [InlineData(SimulatedMemory.FlashStart + ApplicationImage.Size, "flash of good")]
    [InlineData(SimulatedMemory.FlashEnd - 1, "application flash")]
    [InlineData(SimulatedMemory.RamStart, "kernel memory")]
    [InlineData(SimulatedMemory.RamEnd - 1, "free process memory")]
    [InlineData(SimulatedMemory.RamEnd, "no memory")]
    [InlineData(0x1000_0000u, "no memory")]
    [InlineData(0x4000_C000u, "device registers")]
    [InlineData(0xE000_E010u, "processor registers")]
    [InlineData(0xFFFF_FFFFu, "processor registers")]
    public void Print_AddressOfTheBoard_IsNamed(uint address, string expected) => Expect(address, expected);

    [Fact]
    public void Print_AddressInABlock_SaysWhoseAndWhichPart()
    {
        Expect(_bench[0].AppBreak, "beyond the memory allocated by this process");
        Expect(_bench[0].KernelMemoryBreak, "kernel-owned memory of this process");
        Expect(_bench[0].Block.End - 1, "kernel-owned memory of this process");
        Expect(_bench[1].Block.Start, "memory of good");
        Expect(_bench[1].KernelMemoryBreak, "kernel-owned memory of good");
    }

    [Theory]
    [InlineData(FaultCause.InstructionAccess, "jump to memory it may not execute")]
    [InlineData(FaultCause.Stack, "its stack left its memory")]
    [InlineData(FaultCause.Bus, "access where nothing is")]
    [InlineData(FaultCause.UndefinedInstruction, "undefined instruction")]
    [InlineData(FaultCause.InvalidState, "jump to an address that is not Thumb code")]
    [InlineData(FaultCause.NoCoprocessor, "use of a coprocessor that is not there")]
    [InlineData(FaultCause.Unaligned, "unaligned access")]
    [InlineData(FaultCause.DivideByZero, "division by zero")]
    [InlineData(FaultCause.Breakpoint, "breakpoint without a debugger")]
    [InlineData(FaultCause.Other, "unknown cause")]
    internal void Print_CauseWithoutAddress_IsNamed(FaultCause cause, string expected)
    {
        _bench.OnExecute = process => process.SetFault(new ProcessFault(cause, 0x2_0042));
        _bench.Loop.RunOnce();
        Assert.Contains($" faulted: {expected}\r\n  at instruction 0x00020042", _bench.Output, StringComparison.Ordinal);
    }

    private void Expect(uint address, string expected)
    {
        bool isInRegion = address is >= SimulatedMemory.FlashStart and < SimulatedMemory.FlashEnd;
        string region = isInRegion ? "forbidden by region 2" : "no region allows it";
        int before = _bench.Output.Length;
        _bench.OnExecute = process =>
        {
            if (process.Index == 0)
            {
                LoopBench.Fault(process, address);
            }
        };
        while (!_bench.Executions.Contains(0))
        {
            _bench.Loop.RunOnce();
        }

        _bench.Executions.Clear();
        _bench[0].Restart();
        Assert.Contains(
            $"Process bad faulted: forbidden memory access at 0x{address:x8} ({expected}; {region})\r\n",
            _bench.Output[before..],
            StringComparison.Ordinal);
    }
}
