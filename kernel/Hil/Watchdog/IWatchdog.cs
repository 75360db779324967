// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Watchdog;

/// <summary>
/// A timer that resets the board unless the kernel restarts it again and again. A board that has one gives it to the kernel, which does all
/// of the calls here.
/// </summary>
/// <remarks>
/// The kernel restarts it in each round of its loop and whenever it goes over from one process to the next; while the board sleeps it is
/// suspended. So it resets a board whose kernel hangs, and also one with a process that is never made to yield (under a scheduler without
/// slices). It is not suspended in a panic: its period has to be longer than the panic's report takes, about a second at 115200 baud.
/// </remarks>
public interface IWatchdog
{
    /// <summary>Lets it run from now on. Called once, when applications have been loaded and the kernel's loop begins.</summary>
    void Setup();

    /// <summary>Restarts its period. Called very often.</summary>
    void Tickle();

    /// <summary>Holds it still, because the processor is going to sleep.</summary>
    void Suspend();

    /// <summary>Lets it go on, with a new period.</summary>
    void Resume();
}
