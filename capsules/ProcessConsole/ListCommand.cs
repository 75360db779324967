// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Processes;

namespace Tock.Capsules.ProcessConsole;

/// <summary>A line for each process.</summary>
internal sealed class ListCommand : ShellCommand
{
    private const int NameWidth = 18;

    private readonly ProcessManagement _processes;

    /// <summary>Initializes a new instance of the <see cref="ListCommand"/> class.</summary>
    /// <param name="processes">The processes.</param>
    internal ListCommand(ProcessManagement processes)
    {
        _processes = processes;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Name => "list"u8;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Summary => "all processes, what they do and what they have used"u8;

    /// <inheritdoc/>
    public override bool WriteLine(uint step, ReadOnlySpan<byte> argument, TextLine line)
    {
        if (step == 0)
        {
            line.Append(" PID  Name              Quanta  Syscalls  Coalesced  Restarts  Grants    RAM   Flash  State"u8);
            return true;
        }

        // A slot that is emptied or filled meanwhile, by an unload or a load, can cost a line or show one twice: the next list is right.
        uint count = 0;
        for (uint slot = 0; slot < _processes.Capacity; slot++)
        {
            if (_processes.TryGet(slot, out ProcessSummary summary))
            {
                count++;
                if (count == step)
                {
                    Write(slot, summary, line);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Says what a process does.</summary>
    /// <param name="summary">The process.</param>
    /// <returns>A word or two.</returns>
    internal static ReadOnlySpan<byte> Describe(scoped ProcessSummary summary) => summary.State switch
    {
        _ when summary.IsAlive && summary.IsStopped => "Stopped"u8,
        ProcessState.Running => "Running"u8,
        ProcessState.Yielded => "Yielded"u8,
        ProcessState.YieldedFor when summary.AwaitsNothing => "YieldedFor nothing"u8,
        ProcessState.YieldedFor => "YieldedFor"u8,
        ProcessState.Faulted => "Faulted"u8,
        _ => "Terminated"u8,
    };

    private static void Write(uint slot, scoped ProcessSummary summary, TextLine line)
    {
        line.AppendDecimal(slot, 4);
        line.Append("  "u8);
        line.AppendLeft(summary.Name, NameWidth);
        line.AppendDecimal(summary.TimeSliceExpirations, 6);
        line.AppendDecimal(summary.SystemCalls, 10);
        line.AppendDecimal(summary.CoalescedUpcalls, 11);
        line.AppendDecimal(summary.Restarts, 10);
        line.AppendDecimal(summary.GrantsUsed, 4);
        line.Append("/"u8);
        line.AppendDecimal(summary.GrantsTotal, 3);
        line.AppendDecimal(summary.RamEnd - summary.RamStart, 7);
        line.AppendDecimal(summary.FlashEnd - summary.FlashStart, 8);
        line.Append("  "u8);
        line.Append(Describe(summary));
    }
}
