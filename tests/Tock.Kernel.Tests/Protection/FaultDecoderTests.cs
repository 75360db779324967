// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Arch.CortexM;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Tests.Protection;

/// <summary>Fault status bits as the ARMv7-M Architecture Reference Manual, B3.2.15 to B3.2.19, numbers them.</summary>
public sealed class FaultDecoderTests
{
    private const uint ProgramCounter = 0x2_0124;
    private const uint MemoryAddress = 0x2000_5678;
    private const uint BusAddress = 0x4000_9ABC;
    private const uint StackPointer = 0x2000_1F80;
    private const uint MemoryAddressValid = 1u << 7;
    private const uint BusAddressValid = 1u << 15;

    [Theory]
    [InlineData(1u << 0, FaultCause.InstructionAccess)]
    [InlineData(1u << 1, FaultCause.DataAccess)]
    [InlineData(1u << 3, FaultCause.Stack)]
    [InlineData(1u << 4, FaultCause.Stack)]
    [InlineData(1u << 8, FaultCause.Bus)]
    [InlineData(1u << 9, FaultCause.Bus)]
    [InlineData(1u << 10, FaultCause.Bus)]
    [InlineData(1u << 11, FaultCause.Stack)]
    [InlineData(1u << 12, FaultCause.Stack)]
    [InlineData(1u << 16, FaultCause.UndefinedInstruction)]
    [InlineData(1u << 17, FaultCause.InvalidState)]
    [InlineData(1u << 18, FaultCause.InvalidState)]
    [InlineData(1u << 19, FaultCause.NoCoprocessor)]
    [InlineData(1u << 24, FaultCause.Unaligned)]
    [InlineData(1u << 25, FaultCause.DivideByZero)]
    internal void Decode_OneBit_GivesItsCause(uint status, FaultCause expected)
    {
        ProcessFault fault = Decode(status);
        Assert.Equal(expected, fault.Cause);
        Assert.Equal(ProgramCounter, fault.ProgramCounter);
        Assert.Equal(expected == FaultCause.Stack, FaultDecoder.IsStackFault(status));
    }

    [Theory]
    [InlineData((1u << 4) | (1u << 1), FaultCause.Stack)]
    [InlineData((1u << 12) | (1u << 9), FaultCause.Stack)]
    [InlineData((1u << 3) | (1u << 0), FaultCause.Stack)]
    [InlineData((1u << 1) | (1u << 16), FaultCause.DataAccess)]
    internal void Decode_SeveralBits_GivesWhatExplainsTheOthers(uint status, FaultCause expected) =>
        Assert.Equal(expected, Decode(status).Cause);

    [Fact]
    public void Decode_DataAccess_HasItsAddressOnlyIfTheProcessorVouchesForIt()
    {
        ProcessFault known = Decode((1u << 1) | MemoryAddressValid);
        Assert.True(known.HasAddress);
        Assert.Equal(MemoryAddress, known.Address);
        Assert.False(Decode(1u << 1).HasAddress);
    }

    [Fact]
    public void Decode_BusFault_HasItsAddressOnlyIfTheProcessorVouchesForIt()
    {
        ProcessFault known = Decode((1u << 9) | BusAddressValid);
        Assert.True(known.HasAddress);
        Assert.Equal(BusAddress, known.Address);
        Assert.False(Decode(1u << 10).HasAddress);
    }

    [Fact]
    public void Decode_ForbiddenFetch_HasTheProgramCounterAsAddress()
    {
        ProcessFault fault = Decode(1u << 0);
        Assert.True(fault.HasAddress);
        Assert.Equal(ProgramCounter, fault.Address);
    }

    [Theory]
    [InlineData(1u << 3, StackPointer)]
    [InlineData(1u << 4, StackPointer)]
    [InlineData((1u << 4) | (1u << 1) | MemoryAddressValid, MemoryAddress)]
    [InlineData(1u << 12, StackPointer)]
    [InlineData((1u << 12) | (1u << 9) | BusAddressValid, BusAddress)]
    public void Decode_StackFault_HasTheAddressThatExplainsIt(uint status, uint expected)
    {
        ProcessFault fault = Decode(status);
        Assert.True(fault.HasAddress);
        Assert.Equal(expected, fault.Address);
    }

    [Theory]
    [InlineData(1u << 31, FaultCause.Breakpoint)]
    [InlineData(1u << 30, FaultCause.Breakpoint)]
    [InlineData(1u << 1, FaultCause.Other)]
    [InlineData(0u, FaultCause.Other)]
    internal void Decode_NoConfigurableFault_GoesByTheHardFaultStatus(uint hard, FaultCause expected) =>
        Assert.Equal(expected, FaultDecoder.Decode(0, hard, 0, 0, ProgramCounter, StackPointer).Cause);

    [Fact]
    public void Decode_EscalatedFault_KeepsItsCause() =>
        Assert.Equal(FaultCause.UndefinedInstruction, FaultDecoder.Decode(1u << 16, 1u << 30, 0, 0, ProgramCounter, StackPointer).Cause);

    private static ProcessFault Decode(uint status) =>
        FaultDecoder.Decode(status, 1u << 30, MemoryAddress, BusAddress, ProgramCounter, StackPointer);
}
