// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Processes;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Draws one process's memory, to scale, with the addresses where one use of it ends and the next begins.</summary>
internal sealed class ProcessCommand : ShellCommand
{
    private const uint Rows = 16;
    private const uint HeaderLines = 3;

    // Parts of the drawing, from the top down. Of a process that has not told where its stack and its heap are, Heap stands for all.
    private const uint KernelOwned = 0;
    private const uint Free = 1;
    private const uint Heap = 2;
    private const uint Data = 3;
    private const uint Stack = 4;
    private const uint Parts = 5;
    private const uint WithoutLayout = 3;
    private const uint Whole = 6;

    private readonly ProcessManagement _processes;

    /// <summary>Initializes a new instance of the <see cref="ProcessCommand"/> class.</summary>
    /// <param name="processes">The processes.</param>
    internal ProcessCommand(ProcessManagement processes)
    {
        _processes = processes;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Name => "process"u8;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Summary => "a process's memory, drawn to scale"u8;

    /// <inheritdoc/>
    public override bool TakesProcess => true;

    /// <inheritdoc/>
    public override bool WriteLine(uint step, ReadOnlySpan<byte> argument, TextLine line)
    {
        if (!ProcessNames.TryFind(_processes, argument, out uint slot) || !_processes.TryGet(slot, out ProcessSummary summary))
        {
            ProcessNames.WriteNotFound(argument, line);
            return step == 0;
        }

        if (step < HeaderLines)
        {
            WriteHeader(step, slot, summary, line);
            return true;
        }

        return summary.HasMemory && WriteMap(step - HeaderLines, summary, line);
    }

    private static void WriteHeader(uint step, uint slot, scoped ProcessSummary summary, TextLine line)
    {
        if (step == 0)
        {
            line.Append("Process "u8);
            line.Append(summary.Name);
            line.Append(" in slot "u8);
            line.AppendDecimal(slot);
            line.Append(": "u8);
            line.Append(ListCommand.Describe(summary));
            if (summary.HasCompletionCode)
            {
                line.Append(", completion code "u8);
                line.AppendDecimal(summary.CompletionCode);
            }
        }
        else if (step == 1)
        {
            line.Append("  flash "u8);
            line.AppendRange(summary.FlashStart, summary.FlashEnd);
        }
        else if (summary.HasMemory)
        {
            line.Append("  RAM   "u8);
            line.AppendRange(summary.RamStart, summary.RamEnd);
        }
        else
        {
            line.Append("  RAM   given to others"u8);
        }
    }

    /// <summary>Writes a line of the drawing: from the top of the block down, each part between two borders.</summary>
    private static bool WriteMap(uint row, scoped ProcessSummary summary, TextLine line)
    {
        uint end = summary.RamEnd;
        bool isTold = summary.TryGetLayout(out uint stackTop, out uint heapStart);
        uint parts = isTold ? Parts : WithoutLayout;
        for (uint part = 0; part < parts; part++)
        {
            uint start = part switch
            {
                KernelOwned => summary.KernelMemoryBreak,
                Free => summary.AppBreak,
                Heap when isTold => heapStart,
                Data when isTold => stackTop,
                _ => summary.RamStart,
            };
            if (start == end && part > Free)
            {
                continue;
            }

            uint rows = RowsOf(end - start, summary.RamEnd - summary.RamStart);
            if (row <= rows)
            {
                WriteRow(row, rows, isTold || part < Heap ? part : Whole, start, end, summary, line);
                return true;
            }

            row -= rows + 1;
            end = start;
        }

        if (row == 0)
        {
            line.Append("  "u8);
            line.AppendHex(summary.RamStart);
            line.Append(" +------------------+"u8);
        }

        return row == 0;
    }

    private static void WriteRow(uint row, uint rows, uint part, uint start, uint end, scoped ProcessSummary summary, TextLine line)
    {
        line.Append("  "u8);
        if (row == 0)
        {
            line.AppendHex(end);
            line.Append(" +------------------+"u8);
            return;
        }

        line.Append("           |"u8);
        line.Append(part switch
        {
            KernelOwned => "##################"u8,
            Free => "                  "u8,
            Heap => "++++++++++++++++++"u8,
            Stack => "------------------"u8,
            _ => "=================="u8,
        });
        line.Append("|"u8);
        if (row != (rows + 1) / 2)
        {
            return;
        }

        line.Append(part switch
        {
            KernelOwned => " kernel-owned "u8,
            Free => " free "u8,
            Heap => " heap "u8,
            Data => " data "u8,
            Stack => " stack "u8,
            _ => " application "u8,
        });
        line.AppendDecimal(end - start);
        line.Append(" B"u8);
        if (part == KernelOwned)
        {
            line.Append(", grants "u8);
            line.AppendDecimal(summary.GrantsUsed);
            line.Append("/"u8);
            line.AppendDecimal(summary.GrantsTotal);
        }
    }

    /// <summary>Gets how many rows a part of the block has: none only if it is empty.</summary>
    private static uint RowsOf(uint size, uint whole)
    {
        uint rows = ((size * Rows) + (whole / 2)) / whole;
        return rows == 0 && size != 0 ? 1 : rows;
    }
}
