// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Libtock;

/// <summary>What is counted of a process.</summary>
public readonly struct ProcessStatistics
{
    internal ProcessStatistics(uint slices, uint calls, uint restarts, uint state)
    {
        Slices = slices;
        Calls = calls;
        Restarts = restarts;
        State = (ProcessState)state;
    }

    /// <summary>Time slices used up.</summary>
    public uint Slices { get; }

    /// <summary>System calls of this execution.</summary>
    public uint Calls { get; }

    /// <summary>How often it was started again.</summary>
    public uint Restarts { get; }

    /// <summary>What it does.</summary>
    public ProcessState State { get; }
}
