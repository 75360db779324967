// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Grants;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Extra;

/// <summary>
/// What processes there are, for applications, driver number 0x10002; and, if the board wants that, the means to stop, start and end them.
/// </summary>
/// <remarks>
/// <code>
/// Command 0                      present                   Success
///         1                      count                     Success (processes)
///         2                      their identifiers         Success (processes); as many as fit are in the buffer, 32 bits each
///         3                      their ShortIds            likewise, in the same order; 0 for a process without one
///         4 (identifier)         its name                  Success (length); as much as fits is in the buffer; INVAL
///         5 (identifier)         its statistics            Success; INVAL
///         6 (identifier, change) let it go on, stop, fault,
///                                end or start it           Success; INVAL, ALREADY, OFF, NOSUPPORT
/// Buffer  read-write 0           where all this goes
/// </code>
/// Processes are those that the board has loaded, also ones that have ended. An identifier is that of an execution: when a process is started
/// again it has a new one. Statistics are 32 bits each: time slices used up, system calls, restarts, and what it does (0 running, 1 yielded,
/// 2 yielded for one upcall, 3 stopped, 4 faulted, 5 ended); as many of the four as fit. Who may control can harm every process: a
/// board that lets applications do this says with permissions in their headers which.
/// </remarks>
public sealed class ProcessInfoDriver : SyscallDriver
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = ProcessInfoAbi.DriverNumber;

    private const uint ChangeResume = 1;
    private const uint ChangeStop = 2;
    private const uint ChangeFault = 3;
    private const uint ChangeTerminate = 4;
    private const uint ChangeStart = 5;
    private const uint Stopped = 3;

    // Nothing is kept in a process but the buffer; a grant has at least a byte.
    private readonly Grant<byte> _grant;
    private readonly ProcessManagement _processes;
    private readonly bool _mayControl;

    /// <summary>Initializes a new instance of the <see cref="ProcessInfoDriver"/> class.</summary>
    /// <param name="table">The board's process table.</param>
    /// <param name="processes">The right to look at processes and to change what they do.</param>
    /// <param name="mayControl">Whether applications may use that right, too, and not only look.</param>
    public ProcessInfoDriver(ProcessTable table, ProcessManagement processes, bool mayControl)
        : this(new Grant<byte>(table, readWriteBuffers: 1), processes, mayControl)
    {
    }

    private ProcessInfoDriver(Grant<byte> grant, ProcessManagement processes, bool mayControl)
        : base(DriverNumber, grant)
    {
        _grant = grant;
        _processes = processes;
        _mayControl = mayControl;
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case ProcessInfoAbi.CommandPresent:
                return CommandReturn.Success();
            case ProcessInfoAbi.CommandCount:
            case ProcessInfoAbi.CommandIdentifiers:
            case ProcessInfoAbi.CommandShortIds:
                return CommandReturn.Success(List(ref process, command));
            case ProcessInfoAbi.CommandName:
            case ProcessInfoAbi.CommandStatistics:
                return TryFind(argument0, out uint found)
                    ? Describe(ref process, found, command)
                    : CommandReturn.Failure(ErrorCode.Invalid);
            case ProcessInfoAbi.CommandControl when _mayControl:
                return TryFind(argument0, out uint changed)
                    ? CommandReturn.From(Change(changed, argument1))
                    : CommandReturn.Failure(ErrorCode.Invalid);
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    private static void Put(WriteableProcessSlice buffer, uint place, uint value)
    {
        uint offset = place * sizeof(uint);
        if (offset + sizeof(uint) <= buffer.Length)
        {
            buffer.CopyFrom([(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)], offset);
        }
    }

    private static uint StateOf(scoped ProcessSummary summary) => summary.State switch
    {
        _ when summary.IsAlive && summary.IsStopped => Stopped,
        ProcessState.Running => 0,
        ProcessState.Yielded => 1,
        ProcessState.YieldedFor => 2,
        ProcessState.Faulted => 4,
        _ => 5,
    };

    private uint List(scoped ref ProcessContext process, uint command)
    {
        uint count = 0;
        for (uint slot = 0; slot < _processes.Capacity; slot++)
        {
            if (!_processes.TryGet(slot, out ProcessSummary summary))
            {
                continue;
            }

            if (command != ProcessInfoAbi.CommandCount)
            {
                uint value = command == ProcessInfoAbi.CommandIdentifiers ? summary.Id.Number : summary.ShortId;
                Put(process.ReadWriteBuffer(_grant, ProcessInfoAbi.BufferInformation), count, value);
            }

            count++;
        }

        return count;
    }

    private bool TryFind(uint identifier, out uint slot)
    {
        for (slot = 0; slot < _processes.Capacity; slot++)
        {
            if (_processes.TryGet(slot, out ProcessSummary summary) && summary.Id.Number == identifier)
            {
                return true;
            }
        }

        return false;
    }

    private CommandReturn Describe(scoped ref ProcessContext process, uint slot, uint command)
    {
        if (!_processes.TryGet(slot, out ProcessSummary summary))
        {
            return CommandReturn.Failure(ErrorCode.Invalid);
        }

        WriteableProcessSlice buffer = process.ReadWriteBuffer(_grant, ProcessInfoAbi.BufferInformation);
        if (command == ProcessInfoAbi.CommandName)
        {
            buffer.CopyFrom(summary.Name);
            return CommandReturn.Success((uint)summary.Name.Length);
        }

        Put(buffer, 0, summary.TimeSliceExpirations);
        Put(buffer, 1, summary.SystemCalls);
        Put(buffer, 2, summary.Restarts);
        Put(buffer, 3, StateOf(summary));
        return CommandReturn.Success();
    }

    private Result Change(uint slot, uint change) => change switch
    {
        ChangeResume => _processes.Resume(slot),
        ChangeStop => _processes.Stop(slot),
        ChangeFault => _processes.Fault(slot),
        ChangeTerminate => _processes.Terminate(slot),
        ChangeStart => _processes.Start(slot),
        _ => ErrorCode.Invalid,
    };
}
