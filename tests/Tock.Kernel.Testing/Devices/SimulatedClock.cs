// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Testing.Registers;

namespace Tock.Kernel.Testing.Devices;

/// <summary>
/// The watchdog's counter and a general-purpose timer in its 32-bit one-shot mode, both driven by one clock, as the data
/// sheet describes them.
/// </summary>
public sealed class SimulatedClock
{
    private uint _counterStart = uint.MaxValue;
    private ulong _counterSetAt;
    private bool _counterRuns;
    private uint _passages;
    private bool _watchdogRaised;
    private bool _resets;
    private uint _shot;
    private ulong _shotEnd;
    private bool _shotRuns;
    private bool _timerRaised;

    /// <summary>Initializes a new instance of the <see cref="SimulatedClock"/> class, stopped.</summary>
    public SimulatedClock()
    {
        Watchdog = new WatchdogDevice(this);
        Timer = new TimerDevice(this);
    }

    /// <summary>Gets the registers of the watchdog.</summary>
    public ISimulatedDevice Watchdog { get; }

    /// <summary>Gets the registers of the timer.</summary>
    public ISimulatedDevice Timer { get; }

    /// <summary>Gets the true time in ticks, which the driver cannot see.</summary>
    public ulong TrueTime { get; private set; }

    /// <summary>Gets or sets the time that passes behind each reading of a register of the watchdog.</summary>
    public ulong TicksPerReading { get; set; }

    /// <summary>Gets the length of the last shot.</summary>
    public uint LastShot => _shot;

    /// <summary>Gets a value indicating whether the timer's interrupt is up.</summary>
    public bool TimerInterrupt => _timerRaised;

    /// <summary>Gets a value indicating whether the watchdog's interrupt is up.</summary>
    public bool WatchdogInterrupt => _watchdogRaised;

    /// <summary>Gets a value indicating whether the watchdog has reset the part.</summary>
    public bool HasReset { get; private set; }

    /// <summary>Gets the ticks until the next interrupt is raised; null if none will be.</summary>
    public ulong? UntilNextInterrupt
    {
        get
        {
            ulong? next = _shotRuns ? _shotEnd - TrueTime : null;
            if (_counterRuns)
            {
                ulong passage = _counterSetAt + _counterStart + (_passages * (1UL << 32)) - TrueTime;
                next = next is { } shot && shot < passage ? shot : passage;
            }

            return next;
        }
    }

    /// <summary>Lets time pass; interrupts are raised, not served.</summary>
    /// <param name="ticks">How much.</param>
    public void Pass(ulong ticks)
    {
        TrueTime += ticks;
        if (_shotRuns && TrueTime >= _shotEnd)
        {
            _shotRuns = false;
            _timerRaised = true;
        }

        while (_counterRuns && TrueTime >= _counterSetAt + _counterStart + (_passages * (1UL << 32)))
        {
            _passages++;
            if (_watchdogRaised && _resets)
            {
                HasReset = true;
                _counterRuns = false;
                return;
            }

            if (_watchdogRaised)
            {
                throw new InvalidOperationException("The watchdog passed 0 twice without its interrupt being cleared: it stops.");
            }

            _watchdogRaised = true;
        }
    }

    private void RestartCounter(uint value)
    {
        _counterStart = value;
        _counterSetAt = TrueTime;
        _passages = 0;
    }

    private sealed class WatchdogDevice(SimulatedClock clock) : ISimulatedDevice
    {
        private uint _load = uint.MaxValue;

        public uint Read(uint offset)
        {
            uint value = offset switch
            {
                0x004 => clock._counterRuns ? clock._counterStart - (uint)(clock.TrueTime - clock._counterSetAt) : _load,
                0x010 => clock._watchdogRaised ? 1u : 0,
                _ => throw new InvalidOperationException($"The driver reads watchdog register 0x{offset:x3}."),
            };
            clock.Pass(clock.TicksPerReading);
            return value;
        }

        public void Write(uint offset, uint value)
        {
            switch (offset)
            {
                case 0x000:
                    _load = value;
                    clock.RestartCounter(value);
                    break;
                case 0x008:
                    clock._resets = (value & 2) != 0;
                    clock._counterRuns = (value & 1) != 0;
                    clock.RestartCounter(_load);
                    break;
                case 0x00C:
                    clock._watchdogRaised = false;
                    clock.RestartCounter(_load);
                    break;
                case 0x418:
                    break;
                default:
                    throw new InvalidOperationException($"The driver writes watchdog register 0x{offset:x3}.");
            }
        }
    }

    private sealed class TimerDevice(SimulatedClock clock) : ISimulatedDevice
    {
        public uint Read(uint offset) =>
            throw new InvalidOperationException("The timer cannot be read back on every emulator.");

        public void Write(uint offset, uint value)
        {
            switch (offset)
            {
                case 0x00C:
                    clock._shotRuns = (value & 1) != 0;
                    clock._shotEnd = clock.TrueTime + clock._shot;
                    break;
                case 0x024:
                    clock._timerRaised = false;
                    break;
                case 0x028:
                    if (value == 0)
                    {
                        throw new InvalidOperationException("A shot of no ticks may never end.");
                    }

                    clock._shot = value;
                    break;
                default:
                    break;
            }
        }
    }
}
