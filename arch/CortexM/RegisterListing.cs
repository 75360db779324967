// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Debugging;

namespace Tock.Arch.CortexM;

/// <summary>Writes processor registers for people.</summary>
internal static class RegisterListing
{
    /// <summary>Writes what the hardware stacked.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="frame">The frame.</param>
    /// <safety>The frame is readable.</safety>
    internal static unsafe void PrintFrame(DebugWriter output, uint* frame)
    {
        // SAFETY: by this method's precondition.
        unsafe
        {
            Print(output, "  r0 "u8, frame[0]);
            Print(output, " r1 "u8, frame[1]);
            Print(output, " r2 "u8, frame[2]);
            Print(output, " r3 "u8, frame[3]);
            Print(output, " r12 "u8, frame[ExceptionFrame.R12]);
            output.WriteLine();
            Print(output, "  lr "u8, frame[ExceptionFrame.LinkRegister]);
            Print(output, " pc "u8, frame[ExceptionFrame.ProgramCounter]);
            Print(output, " xPSR "u8, frame[ExceptionFrame.ProgramStatus]);
            output.WriteLine();
        }
    }

    /// <summary>Writes r4 to r11 and the stack pointer.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="registers">Eight words.</param>
    /// <param name="stackPointer">The stack pointer.</param>
    /// <safety>The registers are readable.</safety>
    internal static unsafe void PrintCalleeSaved(DebugWriter output, uint* registers, uint stackPointer)
    {
        // SAFETY: by this method's precondition.
        unsafe
        {
            for (uint i = 0; i < StoredContext.RegisterCount; i++)
            {
                output.Write(i % 4 == 0 ? "  r"u8 : " r"u8);
                output.WriteDecimal(i + 4);
                Print(output, " "u8, registers[i]);
                if (i % 4 == 3)
                {
                    output.WriteLine();
                }
            }
        }

        Print(output, "  sp "u8, stackPointer);
        output.WriteLine();
    }

    private static void Print(DebugWriter output, ReadOnlySpan<byte> name, uint value)
    {
        output.Write(name);
        output.WriteHex(value);
    }
}
