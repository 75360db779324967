// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Grants;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Case;

internal struct State
{
    internal int Count { get; set; }
}

// What the cases attempt, done as it should be: the same API, the same language features, nothing kept.
internal sealed class Driver : SyscallDriver
{
    private readonly Grant<State> _grant;
    private readonly byte[] _buffer = new byte[16];
    private ProcessId _last;

    internal Driver(ProcessTable processes)
        : this(new Grant<State>(processes, upcalls: 1, readOnlyBuffers: 1, readWriteBuffers: 1))
    {
    }

    private Driver(Grant<State> grant)
        : base(0x9001, grant)
    {
        _grant = grant;
        Prepare();
    }

    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        _last = process.Id;
        using GrantLease<State> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return CommandReturn.Failure(lease.Error);
        }

        ref State state = ref lease.State;
        state.Count += Copy(ref process);
        process.ScheduleUpcall(_grant, 0, (uint)state.Count, 0, 0);
        return command switch
        {
            0 => CommandReturn.Success(),
            1 => CommandReturn.Success((uint)state.Count),
            _ => CommandReturn.Failure(ErrorCode.NotSupported),
        };
    }

    internal void Notify()
    {
        if (_grant.TryOpen(_last, out ProcessContext process))
        {
            process.ScheduleUpcall(_grant, 0, 1, 2, 3);
        }
    }

    [BootTime]
    private void Prepare() => _buffer[0] = (byte)new int[4].Length;

    private int Copy(scoped ref ProcessContext process)
    {
        ReadableProcessSlice slice = process.ReadOnlyBuffer(_grant, 0);
        Span<byte> local = stackalloc byte[8];
        return (int)slice.CopyTo(local) + local[0];
    }
}
