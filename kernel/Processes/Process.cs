// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.CompilerServices;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;

namespace Tock.Kernel.Processes;

/// <summary>
/// One slot of the process table: the kernel's view of one application and the block of memory it runs in.
/// </summary>
/// <remarks>
/// The files of this class are cut by invariant; each names at its top the fields it owns, and only it writes them:
/// Process.cs identity and state, .Memory the block, .Grants the grant table, .Buffers the Allow slots, .Upcalls the
/// subscriptions, .WaitingUpcalls the queue and the latches, .Sharing what others lend, .Life start, restart and end.
/// The slot is kernel memory, fixed at boot; everything that grows with what the process asks for lives in its block.
/// </remarks>
internal sealed partial class Process
{
    private readonly ProcessTable _table;
    private readonly IUserspaceKernelBoundary _boundary;
    private readonly IMemoryProtectionUnit _memoryProtection;
    private readonly uint _readyBit;
    private readonly byte _index;
    private ProcessBinary _binary;
    private ulong _execution;

    /// <summary>Initializes a new instance of the <see cref="Process"/> class: an empty slot.</summary>
    /// <param name="table">The table it belongs to.</param>
    /// <param name="index">Its place there.</param>
    /// <param name="boundary">How processes are entered and left.</param>
    /// <param name="memoryProtection">What fences them in.</param>
    internal Process(
        ProcessTable table, uint index, IUserspaceKernelBoundary boundary, IMemoryProtectionUnit memoryProtection)
    {
        _table = table;
        _boundary = boundary;
        _memoryProtection = memoryProtection;
        _index = (byte)index;
        _readyBit = 1u << (int)index;
        State = ProcessState.Terminated;
    }

    /// <summary>Gets the place in the process table.</summary>
    internal uint Index => _index;

    /// <summary>Gets the identity of the present execution.</summary>
    internal ProcessId Id => new(Index, _execution);

    /// <summary>Gets the number of the present execution, never reused; 0 before the first.</summary>
    internal ulong Execution => _execution;

    /// <summary>Gets what the process is doing. Its ready bit is set exactly while this is Running and it is not stopped.</summary>
    internal ProcessState State { get; private set; }

    /// <summary>Gets a value indicating whether the process is held back: alive, but not executed until it is resumed.</summary>
    /// <remarks>Beside the state, not one more: an upcall that comes meanwhile goes its usual way, and resuming finds it.</remarks>
    internal bool IsStopped { get; private set; }

    /// <summary>Gets a value indicating whether the slot holds a loaded application, alive or not.</summary>
    internal bool IsLoaded => Binary.FlashEnd != 0;

    /// <summary>Gets a value indicating whether the process can still run.</summary>
    internal bool IsAlive => State <= ProcessState.YieldedFor;

    /// <summary>Gets a value indicating whether the application lists the drivers it uses; see <see cref="ProcessBinary.IsRestricted"/>.</summary>
    internal bool IsRestricted { get; private set; }

    /// <summary>Gets what the loader found in flash.</summary>
    internal ref readonly ProcessBinary Binary => ref _binary;

    /// <summary>Gets or sets the number of system calls since the process started.</summary>
    internal uint SystemCalls { get; set; }

    /// <summary>Gets or sets the number of time slices used up since the process started.</summary>
    internal uint TimeSliceExpirations { get; set; }

    /// <summary>Gets the package name, straight from flash.</summary>
    internal ReadOnlySpan<byte> Name
    {
        get
        {
            // SAFETY: the parser checked that the name lies inside the header in application flash, which is never unmapped.
            unsafe
            {
                return new ReadOnlySpan<byte>((byte*)Binary.NameAddress, (int)Binary.NameLength);
            }
        }
    }

    /// <summary>Goes over to a state and keeps the ready bit in step with it.</summary>
    /// <param name="state">The new state.</param>
    private void Enter(ProcessState state)
    {
        if (state == ProcessState.Running && !IsStopped)
        {
            State = state;
            _table.Ready |= _readyBit;
        }
        else
        {
            Rest(state);
        }
    }

    /// <summary>Goes over to a state in which the process does not execute.</summary>
    /// <param name="state">The new state; Running only if the process is stopped.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Rest(ProcessState state)
    {
        State = state;
        _table.Ready &= ~_readyBit;
    }
}
