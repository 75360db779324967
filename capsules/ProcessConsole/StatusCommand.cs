// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Processes;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Counts the processes, and what they have used.</summary>
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
    public override ReadOnlySpan<byte> Summary => "how many processes there are, and time slices they used up"u8;

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
            _ => default,
        });
        line.AppendDecimal(step == 0 ? total : step == 1 ? active : expirations);
        return step < 3;
    }
}
