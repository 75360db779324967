// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation;

/// <summary>
/// Turns readings of a board's 32-bit down-counter into time since the kernel started it. A wrap between two readings is recognised;
/// readings must come at least once a period (343 s at 12.5 MHz).
/// </summary>
public sealed class BoardClock
{
    private const uint StartValue = 0xFFFF_FFFF;

    private readonly uint _frequencyHz;
    private uint _last = StartValue;
    private ulong _ticks;

    /// <summary>Creates a clock that has not started.</summary>
    /// <param name="frequencyHz">Counts per second; not 0.</param>
    public BoardClock(uint frequencyHz)
    {
        ArgumentOutOfRangeException.ThrowIfZero(frequencyHz);
        _frequencyHz = frequencyHz;
    }

    /// <summary>Whether a reading has shown the counter running.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Counts since the kernel started the counter.</summary>
    public ulong Ticks => _ticks;

    /// <summary>Time since the kernel started the counter, in units of 100 ns.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks((long)((UInt128)_ticks * (ulong)TimeSpan.TicksPerSecond / _frequencyHz));

    /// <summary>Takes a reading. Until the kernel has started the counter it reads 0xFFFFFFFF or 0; such readings count no time.</summary>
    public void Observe(uint reading)
    {
        if (!IsRunning)
        {
            if (reading is StartValue or 0)
            {
                return;
            }

            IsRunning = true;
        }

        _ticks += unchecked(_last - reading);
        _last = reading;
    }

    /// <summary>The board was reset: its counter stands at its start value again until the kernel restarts it. The time so far is kept.</summary>
    public void BoardWasReset()
    {
        IsRunning = false;
        _last = StartValue;
    }
}
