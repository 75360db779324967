// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Debugging;
using Tock.Kernel.Platform;

namespace Tock.Arch.CortexM;

/// <summary>Writes where the kernel was when it failed: the registers, and the calls that led there.</summary>
internal static class KernelContextListing
{
    /// <summary>Bytes at the top of the stack that the report takes when too little is left for it; native/switch.S has it too.</summary>
    private const uint ReportStack = 768;

    // Program status, in the frame: 4 more bytes were skipped, so that the frame is 8-byte aligned.
    private const int AlignedBit = 9;

    /// <summary>Tells whether a frame is on the kernel's stack, which begins where RAM does: if not, the stack overflowed.</summary>
    /// <param name="memory">The board's memory.</param>
    /// <param name="frame">Address of the frame.</param>
    /// <returns>True if so.</returns>
    internal static unsafe bool IsOnStack(BoardMemory memory, uint* frame) => (uint)frame >= memory.RamStart;

    /// <summary>Writes several lines.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="memory">The board's memory.</param>
    /// <param name="frame">What was stacked; not read if it is not on the stack.</param>
    /// <param name="registers">Registers r4 to r11.</param>
    /// <safety>The registers, and the frame if it is on the stack, are readable.</safety>
    internal static unsafe void Print(DebugWriter output, BoardMemory memory, uint* frame, uint* registers)
    {
        uint stackTop = memory.RamStart + memory.Sections.Stack;
        uint stackPointer = (uint)frame + ExceptionFrame.Size;
        uint callers = memory.RamStart;

        // SAFETY: by this method's precondition.
        unsafe
        {
            if (IsOnStack(memory, frame))
            {
                RegisterListing.PrintFrame(output, frame);
                stackPointer += ((frame[ExceptionFrame.ProgramStatus] >> AlignedBit) & 1) * sizeof(uint);
                callers = stackPointer;
            }

            RegisterListing.PrintCalleeSaved(output, registers, stackPointer);

            // The registers were stacked above the frame if the report had to take the outermost calls' place.
            CallerListing.Print(output, memory, callers, registers > frame ? stackTop - ReportStack : stackTop);
        }
    }
}
