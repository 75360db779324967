// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Debugging;

/// <summary>One line about a process.</summary>
internal static class ProcessListing
{
    /// <summary>Writes the line: name, state, flash, RAM, what the kernel keeps in it, system calls, restarts.</summary>
    /// <param name="process">A loaded process.</param>
    /// <param name="output">Where to.</param>
    /// <param name="asStarted">Whether it is shown as it was before its first instruction, whatever it has done since.</param>
    internal static void Print(Process process, DebugWriter output, bool asStarted = false)
    {
        output.Write("  "u8);
        output.Write(process.Name);
        ReadOnlySpan<byte> blanks = "                "u8;
        int padding = blanks.Length - process.Name.Length;
        output.Write(blanks.Slice(0, padding > 2 ? padding : 2));

        output.Write(asStarted ? Describe(ProcessState.Running) : process.IsStopped ? "stopped   "u8 : Describe(process.State));
        output.Write(" flash "u8);
        output.WriteHex(process.Binary.FlashStart);
        output.Write(".."u8);
        output.WriteHex(process.Binary.FlashEnd - 1);
        output.Write("  RAM "u8);
        if (process.HasMemory)
        {
            output.WriteHex(process.Block.Start);
            output.Write(".."u8);
            output.WriteHex(process.Block.End - 1);
            output.Write("  kernel-owned "u8);
            output.WriteDecimal(asStarted ? process.KernelOwnedAtStart : process.Block.End - process.KernelMemoryBreak);
            output.Write(" B, "u8);
        }
        else
        {
            output.Write("given to others, "u8);
        }

        output.WriteDecimal(asStarted ? 0 : process.SystemCalls);
        output.Write(" system calls, "u8);
        output.WriteDecimal(asStarted ? 0 : process.Restarts);
        output.WriteLine(" restarts"u8);
    }

    /// <summary>Writes the line that goes under it in a panic: time slices used up, notifications replaced, and how it ended.</summary>
    /// <param name="process">A loaded process.</param>
    /// <param name="output">Where to.</param>
    internal static void PrintUse(Process process, DebugWriter output)
    {
        output.Write("    "u8);
        output.WriteDecimal(process.TimeSliceExpirations);
        output.Write(" quanta, "u8);
        output.WriteDecimal(process.CoalescedUpcalls);
        output.Write(" coalesced"u8);
        if (process.HasCompletionCode)
        {
            output.Write(", completion code "u8);
            output.WriteDecimal(process.CompletionCode);
        }

        output.WriteLine();
    }

    private static ReadOnlySpan<byte> Describe(ProcessState state) => state switch
    {
        ProcessState.Running => "running   "u8,
        ProcessState.Yielded => "yielded   "u8,
        ProcessState.YieldedFor => "yieldedfor"u8,
        ProcessState.Faulted => "faulted   "u8,
        _ => "terminated"u8,
    };
}
