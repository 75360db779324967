// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Scheduling;

/// <summary>A scheduler's choice.</summary>
internal readonly struct SchedulingDecision
{
    /// <summary>Stands for no slice: the process executes until it waits, ends, faults or is interrupted by kernel work.</summary>
    internal const uint NoSlice = uint.MaxValue;

    /// <summary>Initializes a new instance of the <see cref="SchedulingDecision"/> struct.</summary>
    /// <param name="process">A ready process.</param>
    /// <param name="slice">How long it may execute, in ticks of the scheduler's timer, or <see cref="NoSlice"/>.</param>
    internal SchedulingDecision(Process process, uint slice)
    {
        Process = process;
        Slice = slice;
    }

    /// <summary>Gets the process.</summary>
    internal Process Process { get; }

    /// <summary>Gets how long it may execute, in ticks of the scheduler's timer, or <see cref="NoSlice"/>.</summary>
    internal uint Slice { get; }
}
