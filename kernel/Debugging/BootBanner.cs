// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Debugging;

/// <summary>What the board says when it has booted: its memory map, and the applications it found.</summary>
internal static class BootBanner
{
    /// <summary>Writes the board's name.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="boardName">The name.</param>
    internal static void PrintName(DebugWriter output, ReadOnlySpan<byte> boardName)
    {
        output.WriteLine();
        output.Write("TockSharp on "u8);
        output.WriteLine(boardName);
    }

    /// <summary>Writes the memory map.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="memory">The board's memory.</param>
    internal static void PrintMemoryMap(DebugWriter output, BoardMemory memory)
    {
        PrintRange(output, memory.FlashStart, memory.KernelFlashEnd);
        output.WriteLine("flash  kernel"u8);
        PrintRange(output, memory.ApplicationFlashStart, memory.ApplicationFlashEnd);
        output.WriteLine("flash  applications"u8);
        PrintRange(output, memory.RamStart, memory.ProcessRamStart);
        output.WriteLine("RAM    kernel"u8);
        PrintRange(output, memory.ProcessRamStart, memory.ProcessRamEnd);
        output.WriteLine("RAM    processes"u8);
    }

    /// <summary>Writes a line for each process.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="processes">The processes.</param>
    /// <param name="use">What is left of their memory.</param>
    internal static void PrintProcesses(DebugWriter output, ProcessTable processes, MemoryUse use)
    {
        uint count = 0;
        for (uint i = 0; i < processes.Capacity; i++)
        {
            Process process = processes[i];
            if (!process.IsLoaded)
            {
                continue;
            }

            count++;
            ProcessListing.Print(process, output);
        }

        output.WriteDecimal(count);
        output.Write(count == 1 ? " process, "u8 : " processes, "u8);
        MemoryUseListing.Print(output, use);
    }

    private static void PrintRange(DebugWriter output, uint start, uint end)
    {
        output.Write("  "u8);
        output.WriteHex(start);
        output.Write(".."u8);
        output.WriteHex(end - 1);
        output.WriteDecimal(end - start, 8);
        output.Write(" B  "u8);
    }
}
