// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Debugging;

/// <summary>Words for the causes of faults, of processes and of the kernel.</summary>
internal static class FaultCauseText
{
    /// <summary>Says what happened.</summary>
    /// <param name="cause">The cause.</param>
    /// <returns>ASCII text.</returns>
    internal static ReadOnlySpan<byte> For(FaultCause cause) => cause switch
    {
        FaultCause.DataAccess => "forbidden memory access"u8,
        FaultCause.InstructionAccess => "jump to memory it may not execute"u8,
        FaultCause.Stack => "its stack left its memory"u8,
        FaultCause.Bus => "access where nothing is"u8,
        FaultCause.UndefinedInstruction => "undefined instruction"u8,
        FaultCause.InvalidState => "jump to an address that is not Thumb code"u8,
        FaultCause.NoCoprocessor => "use of a coprocessor that is not there"u8,
        FaultCause.Unaligned => "unaligned access"u8,
        FaultCause.DivideByZero => "division by zero"u8,
        FaultCause.Breakpoint => "breakpoint without a debugger"u8,
        FaultCause.UnknownSystemCall => "unknown system call class"u8,
        FaultCause.Requested => "made to fault on request"u8,
        _ => "unknown cause"u8,
    };
}
