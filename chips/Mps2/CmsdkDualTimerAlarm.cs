// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Hil.Time;
using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>
/// The board's clock and alarm, at the rate of the peripherals' clock: timer 1 of a CMSDK dual timer runs freely and is the clock,
/// timer 2 makes the interrupt at a deadline.
/// </summary>
/// <remarks>
/// Timer 1 interrupts at each passage through 0 (each 172 s at 25 MHz), which carries into the high half of the clock. The kernel
/// must enable <see cref="Mps2Interrupt.DualTimer"/>.
/// </remarks>
public sealed class CmsdkDualTimerAlarm : IAlarm
{
    // The longest single shot; a later deadline is reached in several.
    private const uint MaximumShot = 1u << 31;

    private const uint Shot = CmsdkDualTimerRegisters.OneShot | CmsdkDualTimerRegisters.Size32 | CmsdkDualTimerRegisters.InterruptEnable;

    private readonly CmsdkDualTimerRegisters _registers;
    private readonly uint _frequency;

    // The high half of the clock, and the low half when it was read last.
    private ulong _high;
    private uint _low;

    // The passage whose interrupt has not been served yet is in the high half already.
    private bool _carried;

    private IAlarmClient? _client;
    private ulong _deadline;
    private bool _armed;

    /// <summary>Initializes a new instance of the <see cref="CmsdkDualTimerAlarm"/> class and starts its clock at 0.</summary>
    /// <param name="page">The page of the dual timer.</param>
    /// <param name="frequency">The clock of the peripherals in Hz.</param>
    public CmsdkDualTimerAlarm(RegisterPage page, uint frequency)
    {
        _registers = new CmsdkDualTimerRegisters(page);
        _frequency = frequency;
        StopShot();
        _registers.Control1.Write(CmsdkDualTimerRegisters.Size32);
        _registers.Load1.Write(uint.MaxValue);
        _registers.InterruptClear1.Write(1);
        _registers.Control1.Write(
            CmsdkDualTimerRegisters.Size32 | CmsdkDualTimerRegisters.InterruptEnable | CmsdkDualTimerRegisters.Enable);
    }

    /// <inheritdoc/>
    public uint Frequency => _frequency;

    /// <inheritdoc/>
    public ulong Now
    {
        get
        {
            // The passage is asked for before the counter is read, so that one that comes in between shows in the counter only.
            // While the counter still stands at 0, the passage is to come: it counts down from all ones.
            bool passed = _registers.RawInterruptStatus1.HasAny(1);
            uint low = ~_registers.Value1.Read();
            if (low < _low || (passed && !_carried && low != uint.MaxValue))
            {
                _high += 1UL << 32;
                _carried = true;
            }

            _low = low;
            return _high + low;
        }
    }

    /// <inheritdoc/>
    public void SetAlarmClient(IAlarmClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public void SetAlarm(ulong deadline)
    {
        _deadline = deadline;
        _armed = true;
        StartShot(Now);
    }

    /// <inheritdoc/>
    public void Disarm()
    {
        _armed = false;
        StopShot();
    }

    /// <summary>Serves interrupt <see cref="Mps2Interrupt.DualTimer"/>, of whichever timer.</summary>
    public void ServiceInterrupt()
    {
        ulong now = Now;
        if (_registers.RawInterruptStatus1.HasAny(1) && _low != uint.MaxValue)
        {
            // Read again: the passage may have come behind the reading above, and has to be counted before it is forgotten.
            now = Now;
            _carried = false;
            _registers.InterruptClear1.Write(1);
        }

        if (!_registers.RawInterruptStatus2.HasAny(1))
        {
            return;
        }

        StopShot();
        if (!_armed)
        {
            return;
        }

        if (now < _deadline)
        {
            StartShot(now);
            return;
        }

        _armed = false;
        _client?.AlarmFired();
    }

    private void StartShot(ulong now)
    {
        uint ticks = _deadline > now ? (uint)Math.Min(_deadline - now, MaximumShot) : 1;
        StopShot();
        _registers.Load2.Write(ticks);
        _registers.Control2.Write(Shot | CmsdkDualTimerRegisters.Enable);
    }

    // The control register first: a shot that ends meanwhile leaves its flag set, which the second write clears.
    private void StopShot()
    {
        _registers.Control2.Write(Shot);
        _registers.InterruptClear2.Write(1);
    }
}
