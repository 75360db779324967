// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Arch.CortexM;

/// <summary>Words of the frame that the hardware stacks when it takes an exception (ARMv7-M ARM, B1.5.6).</summary>
internal static class ExceptionFrame
{
    /// <summary>Bytes of the frame.</summary>
    internal const uint Size = 32;

    /// <summary>Bytes of a supervisor call instruction; the program counter is that of the next one.</summary>
    internal const uint SupervisorCallSize = 2;

    /// <summary>Register r12.</summary>
    internal const int R12 = 4;

    /// <summary>Link register.</summary>
    internal const int LinkRegister = 5;

    /// <summary>Address of the next instruction.</summary>
    internal const int ProgramCounter = 6;

    /// <summary>Program status.</summary>
    internal const int ProgramStatus = 7;

    /// <summary>Program status: executing Thumb code, as this core always must.</summary>
    internal const uint StatusThumb = 1 << 24;

    /// <summary>Program status: progress of a conditional block or of an interrupted load of several registers.</summary>
    internal const uint StatusBlockProgress = 0x0600FC00;
}
