// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// Kernel state that the process reads in its own memory (driver 0x9): the kernel renews it before it lets the process execute, so that reading
/// takes no system call. The first reading asks for it.
/// </summary>
public static class ReadOnlyState
{
    private const int Words = 4;

    private static ReadableMemory? s_state;

    /// <summary>How often this process was given the processor; wraps.</summary>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static uint Switches => State[0];

    /// <summary>How many notifications wait for this process.</summary>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static uint Waiting => State[1];

    /// <summary>The alarm's clock, 64 bits, in ticks of <see cref="Alarm.Frequency"/>.</summary>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static ulong Ticks
    {
        get
        {
            // Renewed in between if the process was not executing for a time.
            ReadableMemory state = State;
            uint high;
            uint low;
            do
            {
                high = state[3];
                low = state[2];
            }
            while (state[3] != high);
            return ((ulong)high << 32) | low;
        }
    }

    private static ReadableMemory State => s_state ??= new ReadableMemory(ReadOnlyStateAbi.DriverNumber, ReadOnlyStateAbi.BufferState, Words);
}
