// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Debugging;

/// <summary>What is left of the RAM for processes, in words.</summary>
internal static class MemoryUseListing
{
    /// <summary>Writes the end of a line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="use">What is left.</param>
    internal static void Print(DebugWriter output, MemoryUse use)
    {
        output.WriteDecimal(use.Free);
        output.Write(" B of process memory free"u8);
        if (use.Largest != use.Free)
        {
            output.Write(", at most "u8);
            output.WriteDecimal(use.Largest);
            output.Write(" B for one"u8);
        }

        if (use.Lost != 0)
        {
            output.Write(", "u8);
            output.WriteDecimal(use.Lost);
            output.Write(" B lost between blocks"u8);
        }

        output.WriteLine();
    }
}
