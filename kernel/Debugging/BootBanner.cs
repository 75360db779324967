// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Debugging;

/// <summary>What the board says when it has booted: its memory map, and how much of it processes took.</summary>
internal static class BootBanner
{
    /// <summary>Lines of the memory map.</summary>
    internal const uint MapLines = 4;

    /// <summary>Writes the memory map.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="memory">The board's memory.</param>
    internal static void PrintMemoryMap(DebugWriter output, BoardMemory memory)
    {
        for (uint line = 0; line < MapLines; line++)
        {
            PrintMapLine(output, memory, line);
        }
    }

    /// <summary>Writes a line of the memory map.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="memory">The board's memory.</param>
    /// <param name="line">Which, below <see cref="MapLines"/>.</param>
    internal static void PrintMapLine(DebugWriter output, BoardMemory memory, uint line)
    {
        switch (line)
        {
            case 0:
                PrintRange(output, memory.FlashStart, memory.KernelFlashEnd, "flash  kernel"u8);
                break;
            case 1:
                PrintRange(output, memory.ApplicationFlashStart, memory.ApplicationFlashEnd, "flash  applications"u8);
                break;
            case 2:
                PrintRange(output, memory.RamStart, memory.ProcessRamStart, "RAM    kernel"u8);
                break;
            default:
                PrintRange(output, memory.ProcessRamStart, memory.ProcessRamEnd, "RAM    processes"u8);
                break;
        }
    }

    /// <summary>Writes how many processes there are, and how much memory is free.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="processes">The processes.</param>
    /// <param name="use">What is left of their memory.</param>
    internal static void PrintTotals(DebugWriter output, ProcessTable processes, MemoryUse use)
    {
        uint count = 0;
        for (uint i = 0; i < processes.Capacity; i++)
        {
            count += processes[i].IsLoaded ? 1u : 0;
        }

        output.WriteDecimal(count);
        output.Write(count == 1 ? " process, "u8 : " processes, "u8);
        MemoryUseListing.Print(output, use);
    }

    private static void PrintRange(DebugWriter output, uint start, uint end, ReadOnlySpan<byte> content)
    {
        output.Write("  "u8);
        output.WriteHex(start);
        output.Write(".."u8);
        output.WriteHex(end - 1);
        output.WriteDecimal(end - start, 8);
        output.Write(" B  "u8);
        output.WriteLine(content);
    }
}
