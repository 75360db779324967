// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Kernel.Platform;
using Tock.Registers;

namespace Tock.Arch.CortexM;

/// <summary>Time slices by the core's own timer, SysTick (ARMv7-M Architecture Reference Manual, B3.3).</summary>
internal sealed class SysTickTimer : ISchedulerTimer
{
    private const uint Control = 0x010;
    private const uint Reload = 0x014;
    private const uint Current = 0x018;
    private const uint InterruptControl = 0xD04;

    private const uint EnableWithInterruptFromCoreClock = 7;
    private const uint ClearPendingSysTick = 1 << 25;

    private readonly RegisterPage _registers;
    private readonly SharedState* _shared;
    private uint _started;

    /// <summary>Initializes a new instance of the <see cref="SysTickTimer"/> class.</summary>
    /// <param name="systemControlSpace">The page at 0xE000E000.</param>
    /// <param name="coreFrequency">Core clock in hertz.</param>
    internal SysTickTimer(RegisterPage systemControlSpace, uint coreFrequency)
    {
        _registers = systemControlSpace;
        TicksPerMillisecond = coreFrequency / 1000;

        // SAFETY: the shared state is a static object of native/switch.S.
        unsafe
        {
            _shared = NativeMethods.SharedState();
        }
    }

    /// <inheritdoc/>
    public uint TicksPerMillisecond { get; }

    /// <inheritdoc/>
    public uint Remaining
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // SAFETY: a static object of native/switch.S; the handler of SysTick alone sets the flag.
            unsafe
            {
                if (_shared->SliceEnded != 0)
                {
                    return 0;
                }
            }

            // Only the interrupt says that a slice is used up. Right after the start the counter may still read 0, before it
            // has taken the reload value; then nothing of the slice is used.
            uint left = _registers.At(Current).Read();
            return left == 0 ? _started : left;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Start(uint ticks)
    {
        RegisterPage registers = _registers;
        _started = ticks;
        registers.At(Reload).Write(ticks);
        registers.At(Current).Write(0);

        // SAFETY: as in Remaining. An end of the slice before this one that comes between the look at it and here is
        // forgotten: the counter has just been set back.
        unsafe
        {
            _shared->SliceEnded = 0;
        }

        registers.At(Control).Write(EnableWithInterruptFromCoreClock);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Stop()
    {
        _registers.At(Control).Write(0);
        _registers.At(InterruptControl).Write(ClearPendingSysTick);
    }
}
