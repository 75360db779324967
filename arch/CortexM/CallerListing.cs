// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Debugging;
using Tock.Kernel.Platform;

namespace Tock.Arch.CortexM;

/// <summary>Writes the calls that led to a panic, innermost first, so that they can be turned into source lines elsewhere.</summary>
/// <remarks>
/// The kernel keeps no frame pointers. What lies on its stack and is the address after a call instruction of its own code is
/// taken for a return address. An old one that no call has overwritten may be among them.
/// </remarks>
internal static class CallerListing
{
    private const uint Limit = 12;
    private const uint CallSize = 4;

    /// <summary>Writes one line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="memory">The board's memory.</param>
    /// <param name="start">Where the listing begins, on the kernel's stack.</param>
    /// <param name="end">Where it ends, on the kernel's stack.</param>
    /// <safety>The range is readable.</safety>
    internal static unsafe void Print(DebugWriter output, BoardMemory memory, uint start, uint end)
    {
        uint count = 0;
        output.Write("  called from"u8);
        for (uint address = (start + 3) & ~3u; address < end && count < Limit; address += sizeof(uint))
        {
            // SAFETY: by this method's precondition.
            unsafe
            {
                uint word = *(uint*)address;
                if (IsReturnAddress(memory, word))
                {
                    output.Write(" "u8);
                    output.WriteHex(word & ~1u);
                    count++;
                }
            }
        }

        output.WriteLine();
    }

    private static bool IsReturnAddress(BoardMemory memory, uint word)
    {
        uint codeStart = memory.FlashStart + memory.Sections.Vectors;
        if ((word & 1) == 0 || word < codeStart + CallSize || word >= codeStart + memory.Sections.Code)
        {
            return false;
        }

        // SAFETY: the two halfwords before the address are in the kernel's code.
        unsafe
        {
            ushort* next = (ushort*)(word & ~1u);
            uint last = next[-1];

            // BLX with a register, or the two halves of BL (ARMv7-M ARM, A7.7.18 and A7.7.19).
            return (last & 0xFF87) == 0x4780 || ((next[-2] & 0xF800) == 0xF000 && (last & 0xD000) == 0xD000);
        }
    }
}
