// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Arch.CortexM;

/// <summary>Turns the fault status registers into what happened (ARMv7-M ARM, B3.2.15 to B3.2.19).</summary>
internal static class FaultDecoder
{
    private const uint InstructionAccessViolation = 1 << 0;
    private const uint DataAccessViolation = 1 << 1;
    private const uint UnstackingViolation = 1 << 3;
    private const uint StackingViolation = 1 << 4;
    private const uint MemoryAddressValid = 1 << 7;
    private const uint InstructionBusError = 1 << 8;
    private const uint PreciseBusError = 1 << 9;
    private const uint ImpreciseBusError = 1 << 10;
    private const uint UnstackingBusError = 1 << 11;
    private const uint StackingBusError = 1 << 12;
    private const uint BusAddressValid = 1 << 15;
    private const uint UndefinedInstruction = 1 << 16;
    private const uint InvalidState = 1 << 17;
    private const uint InvalidReturn = 1 << 18;
    private const uint NoCoprocessor = 1 << 19;
    private const uint Unaligned = 1 << 24;
    private const uint DivideByZero = 1 << 25;
    private const uint Forced = 1u << 30;
    private const uint DebugEvent = 1u << 31;

    private const uint StackCauses = UnstackingViolation | StackingViolation | UnstackingBusError | StackingBusError;

    /// <summary>Decodes.</summary>
    /// <param name="configurable">CFSR, the configurable fault status register.</param>
    /// <param name="hard">HFSR, the HardFault status register.</param>
    /// <param name="memoryAddress">MMFAR, the MemManage address register.</param>
    /// <param name="busAddress">BFAR, the BusFault address register.</param>
    /// <param name="programCounter">Stacked program counter, or 0.</param>
    /// <param name="stackPointer">Where the frame is, or should have been.</param>
    /// <returns>What happened.</returns>
    internal static ProcessFault Decode(
        uint configurable, uint hard, uint memoryAddress, uint busAddress, uint programCounter, uint stackPointer)
    {
        FaultCause cause = Cause(configurable, hard);
        if ((configurable & MemoryAddressValid) != 0)
        {
            return new ProcessFault(cause, programCounter, memoryAddress, hasAddress: true);
        }

        if ((configurable & BusAddressValid) != 0)
        {
            return new ProcessFault(cause, programCounter, busAddress, hasAddress: true);
        }

        // A forbidden fetch and a frame that could not be stacked have no address register: the address is the program counter
        // or the stack pointer itself.
        return cause == FaultCause.InstructionAccess ? new ProcessFault(cause, programCounter, programCounter, hasAddress: true)
            : cause == FaultCause.Stack ? new ProcessFault(cause, programCounter, stackPointer, hasAddress: true)
            : new ProcessFault(cause, programCounter);
    }

    /// <summary>Tells whether the hardware may have failed to stack the frame, so that there is none to read.</summary>
    /// <param name="configurable">CFSR.</param>
    /// <returns>True if so.</returns>
    internal static bool IsStackFault(uint configurable) => (configurable & StackCauses) != 0;

    private static FaultCause Cause(uint configurable, uint hard)
    {
        // Several bits may be set at once; the stack comes first because it explains the others. A forced HardFault that no
        // configurable fault was the cause of is a breakpoint too: not every core says DebugEvent then.
        return Any(configurable, StackCauses) ? FaultCause.Stack
            : Any(configurable, DataAccessViolation) ? FaultCause.DataAccess
            : Any(configurable, InstructionAccessViolation) ? FaultCause.InstructionAccess
            : Any(configurable, InstructionBusError | PreciseBusError | ImpreciseBusError) ? FaultCause.Bus
            : Any(configurable, UndefinedInstruction) ? FaultCause.UndefinedInstruction
            : Any(configurable, InvalidState | InvalidReturn) ? FaultCause.InvalidState
            : Any(configurable, NoCoprocessor) ? FaultCause.NoCoprocessor
            : Any(configurable, Unaligned) ? FaultCause.Unaligned
            : Any(configurable, DivideByZero) ? FaultCause.DivideByZero
            : Any(hard, DebugEvent) || (configurable == 0 && Any(hard, Forced)) ? FaultCause.Breakpoint
            : FaultCause.Other;
    }

    private static bool Any(uint status, uint bits) => (status & bits) != 0;
}
