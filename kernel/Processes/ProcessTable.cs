// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Runtime;
using Tock.Kernel.Grants;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;

namespace Tock.Kernel.Processes;

/// <summary>The processes of the board, a fixed number of slots, and the grants that each of them may hold.</summary>
public sealed class ProcessTable
{
    /// <summary>More slots than bits in <see cref="Ready"/> cannot be.</summary>
    internal const uint MaximumCapacity = 32;

    private readonly Process[] _slots;
    private Grant? _lastGrant;
    private uint _grantCount;
    private ulong _executions;

    /// <summary>Initializes a new instance of the <see cref="ProcessTable"/> class, all slots empty.</summary>
    /// <param name="capacity">Number of slots, 1 to 32.</param>
    /// <param name="boundary">How processes are entered and left.</param>
    /// <param name="memoryProtection">What fences them in.</param>
    internal ProcessTable(uint capacity, IUserspaceKernelBoundary boundary, IMemoryProtectionUnit memoryProtection)
    {
        if (capacity == 0 || capacity > MaximumCapacity)
        {
            Failure.Fail(FailureKind.InvalidOperation);
        }

        _slots = new Process[capacity];
        for (uint i = 0; i < capacity; i++)
        {
            _slots[i] = new Process(this, i, boundary, memoryProtection);
        }
    }

    /// <summary>Gets the number of slots.</summary>
    internal uint Capacity => (uint)_slots.Length;

    /// <summary>Gets the number of grants. It does not change once a process is loaded.</summary>
    internal uint GrantCount => _grantCount;

    /// <summary>Gets or sets the processes that have instructions to execute, a bit a slot.</summary>
    internal uint Ready { get; set; }

    /// <summary>
    /// Gets or sets the processes that the kernel's loop has to decide about, a bit a slot: a fault, or a wish to be started.
    /// </summary>
    internal uint Attention { get; set; }

    /// <summary>Gets or sets what fills the table; null until the kernel is made.</summary>
    internal ProcessLoader? Loader { get; set; }

    /// <summary>Gets what is left of the RAM for processes; nothing until the kernel is made.</summary>
    internal MemoryUse MemoryUse => Loader is null ? default : Loader.MemoryUse;

    /// <summary>Gets or sets the grant whose Read-Write Allow slots are buffers for other processes, if the board has one.</summary>
    internal Grant? SharingGrant { get; set; }

    /// <summary>Gets a slot.</summary>
    /// <param name="index">Its place, below <see cref="Capacity"/>.</param>
    internal Process this[uint index] => _slots[index];

    /// <summary>Gets the grant that the board made first; the others follow by <see cref="Grant.Next"/>. Null if there is none.</summary>
    internal Grant? FirstGrant { get; private set; }

    /// <summary>Tells whether the image at an address in flash is loaded, alive or not.</summary>
    /// <param name="image">The address.</param>
    /// <returns>True if so.</returns>
    internal bool IsLoaded(uint image)
    {
        foreach (Process process in _slots)
        {
            if (process.Binary.FlashStart == image)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the loaded application with a ShortId; there is at most one.</summary>
    /// <param name="shortId">The ShortId, not 0.</param>
    /// <param name="found">Its process.</param>
    /// <returns>False if there is none.</returns>
    internal bool TryFindByShortId(uint shortId, [NotNullWhen(true)] out Process? found)
    {
        foreach (Process process in _slots)
        {
            if (process.IsLoaded && process.Binary.ShortId == shortId)
            {
                found = process;
                return true;
            }
        }

        found = null;
        return false;
    }

    /// <summary>Takes a grant in; only while the board boots, before any process is loaded.</summary>
    /// <param name="grant">The grant.</param>
    /// <returns>Its place in each process's grant table.</returns>
    [BootTime]
    internal uint Register(Grant grant)
    {
        // A process's grant table is cut when it is loaded: a later grant would have no place in it. Places are kept in a byte.
        if (_executions != 0 || _grantCount > byte.MaxValue)
        {
            Failure.Fail(FailureKind.InvalidOperation);
        }

        if (_lastGrant is null)
        {
            FirstGrant = grant;
        }
        else
        {
            _lastGrant.Next = grant;
        }

        _lastGrant = grant;
        return _grantCount++;
    }

    /// <summary>Gets the number that the next execution will have.</summary>
    internal ulong ExecutionToCome => _executions + 1;

    /// <summary>Gives out the number of a new execution.</summary>
    /// <returns>A number from 1 that was never given out.</returns>
    internal ulong NextExecution() => ++_executions;

    /// <summary>Opens a process by its identity.</summary>
    /// <param name="id">The identity.</param>
    /// <param name="process">The process, if that execution of it is alive.</param>
    /// <returns>True if it is.</returns>
    internal bool TryOpen(ProcessId id, out ProcessContext process)
    {
        if (id.IsSome)
        {
            Process candidate = _slots[id.Index];
            if (candidate.IsAlive && candidate.Id.Equals(id))
            {
                process = new ProcessContext(candidate);
                return true;
            }
        }

        process = default;
        return false;
    }
}
