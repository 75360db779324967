// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime;
using Tock.Kernel;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Time;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Boards.Lm3s6965evb;

/// <summary>
/// A driver that does what an application under test asks of it: answers in every form, notifies with chosen arguments,
/// looks at what was shared. It makes visible what no driver of a real board shows on purpose.
/// </summary>
/// <remarks>
/// <code>
/// Command 0                present                                                     Success
///         1 to 10 (a, b)   answers in one form each, in the order of TRD 104, made of not a and not b
///         11               answers with a result that nobody made                      Failure FAIL
///         12 (slot, a)     notifies the caller: a, a + 1, a + 2                         Success
///         13 (slots, n)    the same in n clock cycles, for n / 2^28 slots, a byte each  Success
///         14               enters its grant twice                                      SuccessU32U32: entered, error of the second
///         15               enters its grant                                            SuccessU32U32: times before, or of all else
///         16 (slot)        looks at Read-Only Allow                                    SuccessU32U32: bytes, their sum
///         17 (slot)        looks at Read-Write Allow                                   SuccessU32: bytes
///         18 (slot, a)     fills Read-Write Allow with a                               SuccessU32: bytes written
///         19               notifications that wait                                     SuccessU32
/// Subscribe 0 to 3. Read-Only Allow 0 and 1. Read-Write Allow 0 and 1. Userspace-Readable Allow 0.
/// </code>
/// </remarks>
internal sealed class ScriptedDriver : SyscallDriver, IAlarmClient
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x7E57;

    private const uint UpcallCount = 4;
    private const uint BufferCount = 2;
    private const int CountShift = 28;
    private const uint DelayMask = (1u << CountShift) - 1;

    private readonly Grant<ScriptedState> _grant;
    private readonly IAlarm _alarm;
    private readonly byte[] _piece = new byte[16];

    /// <summary>Initializes a new instance of the <see cref="ScriptedDriver"/> class.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="alarm">An alarm of its own.</param>
    [BootTime]
    internal ScriptedDriver(ProcessTable processes, IAlarm alarm)
        : this(new Grant<ScriptedState>(processes, UpcallCount, BufferCount, BufferCount, 1), alarm)
    {
    }

    private ScriptedDriver(Grant<ScriptedState> grant, IAlarm alarm)
        : base(DriverNumber, grant)
    {
        _grant = grant;
        _alarm = alarm;
        alarm.SetAlarmClient(this);
    }

    /// <inheritdoc/>
    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case 0:
                return CommandReturn.Success();
            case <= 11:
                return Answer(command, ~argument0, ~argument1);
            case 12:
                process.ScheduleUpcall(_grant, argument0, argument1, argument1 + 1, argument1 + 2);
                return CommandReturn.Success();
            case 13:
                return NotifyLater(ref process, argument0, argument1);
            case 14:
                return EnterTwice(ref process);
            case 15:
                return Touch(ref process);
            case 16:
                return Look(process.ReadOnlyBuffer(_grant, argument0));
            case 17:
                return CommandReturn.Success(process.ReadWriteBuffer(_grant, argument0).Length);
            case 18:
                return Fill(process.ReadWriteBuffer(_grant, argument0), (byte)argument1);
            case 19:
                return CommandReturn.Success(process.WaitingUpcalls);
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    public void AlarmFired()
    {
        foreach (ref ProcessContext process in _grant.Processes)
        {
            Notify(ref process);
        }
    }

    private static CommandReturn Answer(uint form, uint a, uint b) => form switch
    {
        1 => CommandReturn.Failure(ErrorCode.Busy),
        2 => CommandReturn.Failure(ErrorCode.Busy, a),
        3 => CommandReturn.Failure(ErrorCode.Busy, a, b),
        4 => CommandReturn.Failure(ErrorCode.Busy, a | ((ulong)b << 32)),
        5 => CommandReturn.Success(),
        6 => CommandReturn.Success(a),
        7 => CommandReturn.Success(a, b),
        8 => CommandReturn.Success(a | ((ulong)b << 32)),
        9 => CommandReturn.Success(a, b, a ^ b),
        10 => CommandReturn.Success(a ^ b, a | ((ulong)b << 32)),
        _ => default,
    };

    private CommandReturn NotifyLater(scoped ref ProcessContext process, uint slots, uint countAndDelay)
    {
        using GrantLease<ScriptedState> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return CommandReturn.Failure(lease.Error);
        }

        lease.State.Slots = slots;
        lease.State.Count = countAndDelay >> CountShift;
        _alarm.SetAlarm(_alarm.Now + (countAndDelay & DelayMask));
        return CommandReturn.Success();
    }

    private void Notify(scoped ref ProcessContext process)
    {
        using GrantLease<ScriptedState> lease = process.Enter(_grant);
        for (; lease.IsEntered && lease.State.Count != 0; lease.State.Count--)
        {
            uint slot = lease.State.Slots & 0xFF;
            process.ScheduleUpcall(_grant, slot, 100 + slot, 200 + slot, 300 + slot);
            lease.State.Slots >>= 8;
        }
    }

    private CommandReturn EnterTwice(scoped ref ProcessContext process)
    {
        using GrantLease<ScriptedState> first = process.Enter(_grant);
        using GrantLease<ScriptedState> second = process.Enter(_grant);
        return CommandReturn.Success(first.IsEntered ? 1u : 0, (uint)second.Error);
    }

    private CommandReturn Touch(scoped ref ProcessContext process)
    {
        using GrantLease<ScriptedState> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return CommandReturn.Failure(lease.Error);
        }

        ref ScriptedState state = ref lease.State;
        uint before = state.Touched;
        uint rest = state.First | state.Second | state.Third | state.Slots | state.Count;
        state.Touched++;
        state.First = uint.MaxValue;
        state.Second = uint.MaxValue;
        state.Third = uint.MaxValue;
        return CommandReturn.Success(before, rest);
    }

    private CommandReturn Look(scoped ReadableProcessSlice slice)
    {
        uint sum = 0;
        for (uint at = 0; at < slice.Length;)
        {
            uint count = slice.CopyTo(_piece, at);
            for (uint i = 0; i < count; i++)
            {
                sum += _piece[i];
            }

            at += count;
        }

        return CommandReturn.Success(slice.Length, sum);
    }

    private CommandReturn Fill(scoped WriteableProcessSlice slice, byte value)
    {
        _piece.AsSpan().Fill(value);
        uint written = 0;
        while (written < slice.Length)
        {
            written += slice.CopyFrom(_piece, written);
        }

        return CommandReturn.Success(written);
    }
}
