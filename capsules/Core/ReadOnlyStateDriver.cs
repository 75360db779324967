// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Time;
using Tock.Kernel.Processes;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Core;

/// <summary>
/// Kernel state that an application reads in its own memory, without a system call; driver number 0x9.
/// </summary>
/// <remarks>
/// <code>
/// Command 0                        present   Success
///         1                        version   Success (1)
/// Userspace-Readable Allow 0       where the state is written, as much of it as fits:
///   byte 0, 32 bits                how often the process was given the processor since it allowed the buffer
///        4, 32 bits                notifications that wait for it
///        8, 64 bits                the alarm's clock
/// </code>
/// The state is as it was when the process was last given the processor.
/// </remarks>
public sealed class ReadOnlyStateDriver : SyscallDriver, IContextSwitchClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = ReadOnlyStateAbi.DriverNumber;

    private const uint Version = 1;
    private const int StateSize = 16;

    private readonly Grant<uint> _grant;
    private readonly IAlarm _clock;
    private readonly int _tickShift;
    private readonly byte[] _state = new byte[StateSize];

    /// <summary>Initializes a new instance of the <see cref="ReadOnlyStateDriver"/> class.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="clock">The clock of the alarm driver.</param>
    /// <param name="tickShift">How many bits its ticks are shifted right for applications, as for the alarm driver.</param>
    public ReadOnlyStateDriver(ProcessTable processes, IAlarm clock, int tickShift)
        : this(new Grant<uint>(processes, userspaceReadableBuffers: 1), clock, tickShift)
    {
    }

    private ReadOnlyStateDriver(Grant<uint> grant, IAlarm clock, int tickShift)
        : base(DriverNumber, grant)
    {
        _grant = grant;
        _clock = clock;
        _tickShift = tickShift;
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1) => command switch
        {
            ReadOnlyStateAbi.CommandPresent => CommandReturn.Success(),
            ReadOnlyStateAbi.CommandVersion => CommandReturn.Success(Version),
            _ => CommandReturn.Failure(ErrorCode.NotSupported),
        };

    /// <inheritdoc/>
    public void BeforeExecution(scoped ref ProcessContext process)
    {
        WriteableProcessSlice buffer = process.UserspaceReadableBuffer(_grant, ReadOnlyStateAbi.BufferState);
        using GrantLease<uint> lease = process.Enter(_grant);
        if (buffer.Length == 0 || !lease.IsEntered)
        {
            return;
        }

        ulong now = _clock.Now >> _tickShift;
        Put(0, lease.State);
        Put(4, process.WaitingUpcalls);
        Put(8, (uint)now);
        Put(12, (uint)(now >> 32));
        lease.State++;

        // In whole fields: a buffer that ends in the middle of one does not get it.
        int fits = buffer.Length >= StateSize ? StateSize : buffer.Length >= 8 ? 8 : buffer.Length >= 4 ? 4 : 0;
        buffer.CopyFrom(new ReadOnlySpan<byte>(_state, 0, fits));
    }

    private void Put(int at, uint value)
    {
        for (int i = 0; i < 4; i++)
        {
            _state[at + i] = (byte)(value >> (8 * i));
        }
    }
}
