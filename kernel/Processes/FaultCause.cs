// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Processes;

/// <summary>Kinds of faults of a process, as the processor or the kernel tells them apart.</summary>
internal enum FaultCause : byte
{
    /// <summary>No fault.</summary>
    None,

    /// <summary>A load or store of memory that the process may not reach.</summary>
    DataAccess,

    /// <summary>A jump to memory that the process may not execute.</summary>
    InstructionAccess,

    /// <summary>The stack pointer left the process's memory: the stack overflowed or was moved.</summary>
    Stack,

    /// <summary>The bus refused an access (nothing is there).</summary>
    Bus,

    /// <summary>An instruction that does not exist.</summary>
    UndefinedInstruction,

    /// <summary>A jump to an address that is not Thumb code, or an invalid return.</summary>
    InvalidState,

    /// <summary>Use of a coprocessor that is absent or switched off (floating point on a core without it).</summary>
    NoCoprocessor,

    /// <summary>A load or store that has to be aligned and was not.</summary>
    Unaligned,

    /// <summary>A division by zero where the core traps it.</summary>
    DivideByZero,

    /// <summary>A breakpoint instruction without a debugger.</summary>
    Breakpoint,

    /// <summary>A supervisor call with a number that is no system call class.</summary>
    UnknownSystemCall,

    /// <summary>None of its own doing: someone who may asked for it, to see what happens then.</summary>
    Requested,

    /// <summary>Anything else.</summary>
    Other,
}
