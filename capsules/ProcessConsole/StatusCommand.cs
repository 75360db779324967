// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Processes;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Counts the processes, what they have used, and what is left.</summary>
internal sealed class StatusCommand : ShellCommand
{
    private readonly ProcessManagement _processes;

    /// <summary>Initializes a new instance of the <see cref="StatusCommand"/> class.</summary>
    /// <param name="processes">The processes.</param>
    internal StatusCommand(ProcessManagement processes)
    {
        _processes = processes;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Name => "status"u8;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Summary => "how many processes there are, time slices they used up, memory left"u8;

    /// <inheritdoc/>
    public override bool WriteLine(uint step, ReadOnlySpan<byte> argument, TextLine line)
    {
        uint total = 0;
        uint active = 0;
        uint expirations = 0;
        for (uint slot = 0; slot < _processes.Capacity; slot++)
        {
            if (_processes.TryGet(slot, out ProcessSummary summary))
            {
                total++;
                active += summary.IsAlive ? 1u : 0;
                expirations += summary.TimeSliceExpirations;
            }
        }

        line.Append(step switch
        {
            0 => "Total processes: "u8,
            1 => "Active processes: "u8,
            2 => "Timeslice expirations: "u8,
            3 => "Free process memory: "u8,
            4 => "Lost between blocks: "u8,
            _ => default,
        });
        MemoryUse use = _processes.MemoryUse;
        line.AppendDecimal(step switch
        {
            0 => total,
            1 => active,
            2 => expirations,
            3 => use.Free,
            _ => use.Lost,
        });
        if (step >= 3)
        {
            line.Append(" B"u8);
        }

        if (step == 3 && use.Largest != use.Free)
        {
            line.Append(", at most "u8);
            line.AppendDecimal(use.Largest);
            line.Append(" B for one"u8);
        }

        return step < 5;
    }
}
