// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Time;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Core;

/// <summary>
/// Alarms for applications, driver number 0x0: one alarm a process, on a clock of 32 bits.
/// </summary>
/// <remarks>
/// <code>
/// Command 0                      present            Success
///         1                      frequency          Success (Hz)
///         2                      time               Success (ticks)
///         3                      stop               Success; ALREADY if none is set
///         5 (ticks)              set, from now      Success (expiration)
///         6 (reference, ticks)   set, from then     Success (expiration)
/// Upcall  0 (now, expiration, 0)
/// </code>
/// Setting an alarm replaces the one that is set. The clock that applications see is the hardware's divided by a
/// power of two and cut to 32 bits; behind it the kernel counts in 64 bits, so that nothing here wraps. A reference
/// is always a time in the past: the last time at which the clock showed that value.
/// </remarks>
public sealed class AlarmDriver : SyscallDriver, IAlarmClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = AlarmAbi.DriverNumber;

    private const uint UpcallCount = 1;

    private readonly Grant<AlarmState> _grant;
    private readonly IAlarm _alarm;
    private readonly int _tickShift;

    // What the alarm below is set for, in application ticks: the earliest deadline or, after a stop or the death of a process, a time
    // before it.
    private ulong _armedFor;
    private bool _armed;

    /// <summary>Initializes a new instance of the <see cref="AlarmDriver"/> class. It is the alarm's client.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="alarm">The alarm.</param>
    /// <param name="tickShift">Applications' ticks are the alarm's divided by two to this power; 0 to 31.</param>
    public AlarmDriver(ProcessTable processes, IAlarm alarm, int tickShift)
        : this(new Grant<AlarmState>(processes, upcalls: UpcallCount), alarm, tickShift)
    {
    }

    private AlarmDriver(Grant<AlarmState> grant, IAlarm alarm, int tickShift)
        : base(DriverNumber, grant)
    {
        _grant = grant;
        _alarm = alarm;
        _tickShift = tickShift;
        alarm.SetAlarmClient(this);
    }

    private ulong Now => _alarm.Now >> _tickShift;

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case AlarmAbi.CommandPresent:
                return CommandReturn.Success();
            case AlarmAbi.CommandFrequency:
                return CommandReturn.Success(_alarm.Frequency >> _tickShift);
            case AlarmAbi.CommandNow:
                return CommandReturn.Success((uint)Now);
            case AlarmAbi.CommandStop:
                return Stop(ref process);
            case AlarmAbi.CommandSetRelative:
            {
                ulong now = Now;
                return Set(ref process, now, (uint)now, argument0);
            }

            case AlarmAbi.CommandSetAbsolute:
                return Set(ref process, Now, argument0, argument1);
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    public void AlarmFired()
    {
        _armed = false;
        ulong now = Now;
        foreach (ref ProcessContext process in _grant.Processes)
        {
            ServeProcess(ref process, now);
        }
    }

    private void ServeProcess(scoped ref ProcessContext process, ulong now)
    {
        using GrantLease<AlarmState> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return;
        }

        ref AlarmState state = ref lease.State;
        if (state.Armed == 0)
        {
            return;
        }

        if (state.Deadline > now)
        {
            ArmFor(state.Deadline);
            return;
        }

        state.Armed = 0;
        process.ScheduleUpcall(_grant, AlarmAbi.UpcallFired, (uint)now, state.Expiration, 0);
    }

    private CommandReturn Stop(scoped ref ProcessContext process)
    {
        using GrantLease<AlarmState> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return CommandReturn.Failure(lease.Error);
        }

        ref AlarmState state = ref lease.State;
        if (state.Armed == 0)
        {
            return CommandReturn.Failure(ErrorCode.Already);
        }

        // The alarm below stays set: when it fires there is nothing to do, which is cheaper than looking for the next now.
        state.Armed = 0;
        return CommandReturn.Success();
    }

    private CommandReturn Set(scoped ref ProcessContext process, ulong now, uint reference, uint ticks)
    {
        using GrantLease<AlarmState> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return CommandReturn.Failure(lease.Error);
        }

        // Modulo 2^32 on purpose: how long ago the clock showed the reference.
        uint elapsed = (uint)now - reference;
        ref AlarmState state = ref lease.State;
        state.Deadline = elapsed >= ticks ? now : now + (ticks - elapsed);
        state.Expiration = reference + ticks;
        state.Armed = 1;
        ArmFor(state.Deadline);
        return CommandReturn.Success(state.Expiration);
    }

    private void ArmFor(ulong deadline)
    {
        if (!_armed || deadline < _armedFor)
        {
            _armed = true;
            _armedFor = deadline;
            _alarm.SetAlarm(deadline << _tickShift);
        }
    }
}
