// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Abi;
using System.Runtime;
using Tock.Kernel.Grants;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Kernel.Ipc;

/// <summary>
/// Inter-process communication, driver 0x10000: processes find each other by package name, notify each other and lend each
/// other memory, which the receiver reaches directly.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>Read-Only Allow 0: the package name searched.</item>
/// <item>Read-Write Allow i: what the process lends to the process of index i, from its next notification of it until it allows
/// something else there, or either of the two ends.</item>
/// <item>Subscribe i: for the own index, notifications of clients; for another, notifications of that service.</item>
/// </list>
/// Upcalls have the arguments: index of the process that notifies, length and address of what it lends, or 0 and 0.
/// An index means the execution that was discovered, or that has notified: after that process has ended the index is
/// refused until it is discovered anew or has notified again.
/// </remarks>
public sealed class IpcDriver : SyscallDriver
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = IpcAbi.DriverNumber;

    private readonly ProcessTable _processes;
    private readonly Grant<IpcState> _grant;

    /// <summary>Initializes a new instance of the <see cref="IpcDriver"/> class.</summary>
    /// <param name="processes">The board's process table, of at most 12 slots.</param>
    [BootTime]
    public IpcDriver(ProcessTable processes)
        : this(processes, new Grant<IpcState>(processes, processes.Capacity, 1, processes.Capacity))
    {
    }

    private IpcDriver(ProcessTable processes, Grant<IpcState> grant)
        : base(DriverNumber, grant)
    {
        if (processes.Capacity > IpcState.Capacity)
        {
            Failure.Fail(FailureKind.InvalidOperation);
        }

        _processes = processes;
        _grant = grant;
        processes.SharingGrant = grant;
    }

    /// <inheritdoc/>
    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case IpcAbi.CommandPresent:
                return CommandReturn.Success();
            case IpcAbi.CommandDiscover:
                return Discover(ref process);
            case IpcAbi.CommandNotifyService:
                return Notify(ref process, argument0, argument0);
            case IpcAbi.CommandNotifyClient:
                return Notify(ref process, argument0, process.Id.Index);
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    /// <summary>Finds a living process by its package name.</summary>
    /// <returns>Its index; Invalid if no name is shared, NoDevice if there is no such process, NoMemory.</returns>
    private CommandReturn Discover(scoped ref ProcessContext process)
    {
        ReadableProcessSlice name = process.ReadOnlyBuffer(_grant, IpcAbi.BufferName);
        if (name.Length == 0)
        {
            return CommandReturn.Failure(ErrorCode.Invalid);
        }

        for (uint i = 0; i < _processes.Capacity; i++)
        {
            Process candidate = _processes[i];
            if (candidate.IsAlive && name.ContentEquals(candidate.Name))
            {
                Result result = Remember(_processes[process.Id.Index], candidate);
                return result.IsOk ? CommandReturn.Success(i) : CommandReturn.Failure(result.Error);
            }
        }

        return CommandReturn.Failure(ErrorCode.NoDevice);
    }

    /// <summary>Notifies another process, and lends it what is shared with it.</summary>
    /// <returns>
    /// Success, also for the caller itself, to which nothing happens; Invalid if the index was never learned, or if the
    /// memory protection unit cannot show exactly the buffer; NoDevice if the process it meant has ended; NoMemory if
    /// the receiver has no memory for its grant; Busy if it has borrowed from as many processes as can be shown to it.
    /// </returns>
    private CommandReturn Notify(scoped ref ProcessContext process, uint index, uint slot)
    {
        uint callerIndex = process.Id.Index;
        if (index >= _processes.Capacity)
        {
            return CommandReturn.Failure(ErrorCode.Invalid);
        }

        if (index == callerIndex)
        {
            return CommandReturn.Success();
        }

        Process caller = _processes[callerIndex];
        Process receiver = _processes[index];
        ulong known = KnownBy(caller, index);
        if (known == 0)
        {
            return CommandReturn.Failure(ErrorCode.Invalid);
        }

        if (!receiver.IsAlive || receiver.Execution != known)
        {
            return CommandReturn.Failure(ErrorCode.NoDevice);
        }

        Result result = receiver.EnsureGrant(_grant) == 0 ? ErrorCode.NoMemory : Result.Ok;
        uint address = 0;
        uint length = 0;
        if (result.IsOk)
        {
            result = receiver.Borrow(caller, _grant, out address, out length);
        }

        if (!result.IsOk)
        {
            return CommandReturn.Failure(result.Error);
        }

        Remember(receiver, caller);
        receiver.ScheduleUpcall(_grant, slot, callerIndex, length, address);
        return CommandReturn.Success();
    }

    private ulong KnownBy(Process process, uint index)
    {
        uint address = process.GrantAddress(_grant);

        // SAFETY: an allocated grant has the state at that offset; index is below the table's capacity, so below Capacity.
        unsafe
        {
            return address == 0 ? 0 : ((IpcState*)(address + _grant.StateOffset))->Known[index];
        }
    }

    private Result Remember(Process process, Process peer)
    {
        uint address = process.EnsureGrant(_grant);
        if (address == 0)
        {
            return ErrorCode.NoMemory;
        }

        // SAFETY: as in KnownBy.
        unsafe
        {
            ((IpcState*)(address + _grant.StateOffset))->Known[peer.Index] = peer.Execution;
        }

        return Result.Ok;
    }
}
