// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Platform;

/// <summary>The processor's interrupts and sleep, as the kernel's loop sees them.</summary>
internal interface IChip
{
    /// <summary>Serves every device interrupt recorded so far.</summary>
    void ServicePendingInterrupts();

    /// <summary>Sleeps until there is an interrupt to serve; returns at once if one is recorded already.</summary>
    void SleepUntilInterrupt();

    /// <summary>Resets the processor and its devices.</summary>
    void Reset();
}
