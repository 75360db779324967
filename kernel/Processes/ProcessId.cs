// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Processes;

/// <summary>
/// Names one execution of one process. A process that dies or restarts gets a new identity, so a kept identity
/// never means another process than the one it was taken from.
/// </summary>
public readonly struct ProcessId : IEquatable<ProcessId>
{
    private readonly uint _index;
    private readonly ulong _execution;

    /// <summary>Initializes a new instance of the <see cref="ProcessId"/> struct.</summary>
    /// <param name="index">Slot in the process table.</param>
    /// <param name="execution">Number of the execution, never reused, from 1.</param>
    internal ProcessId(uint index, ulong execution)
    {
        _index = index;
        _execution = execution;
    }

    /// <summary>Gets a value indicating whether this names an execution at all (the default value does not).</summary>
    public bool IsSome => _execution != 0;

    /// <summary>Gets the number of the execution, from 0, good for showing to people (its lower 32 bits).</summary>
    public uint Number => (uint)_execution - 1;

    /// <summary>Gets the slot in the process table.</summary>
    internal uint Index => _index;

    /// <inheritdoc/>
    public bool Equals(ProcessId other) => _index == other._index && _execution == other._execution;
}
